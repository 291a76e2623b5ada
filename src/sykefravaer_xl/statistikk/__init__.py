"""Statistics: dated facts about persons in, figures without persons out. No I/O, no clock."""
