"""Rules that NAV's own systems apply to an absence, one rule a module."""
