"""Who must do what by when: the list, on paper by role, as calendar and mail."""
