"""Everything done on one employee's case, on paper: what a supervisor or a fund asks to see."""
