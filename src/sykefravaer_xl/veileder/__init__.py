"""Help at hand at a checkpoint: command and sheet."""
