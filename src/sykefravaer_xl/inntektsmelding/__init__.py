"""The income report to NAV: its facts, its sheet, its checks and NAV's form of it."""
