"""Tests of letters and meeting sheets."""
