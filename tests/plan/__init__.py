"""Tests of the follow-up plan."""
