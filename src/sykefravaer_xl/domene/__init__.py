"""Timeline, counters, checkpoints: pure, no I/O, no clock."""
