"""What everything stands on: findings, periods, comparable texts."""
