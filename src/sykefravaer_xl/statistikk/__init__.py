"""Statistics: dated facts about persons in, figures without persons out. Pure: no I/O, no clock."""
