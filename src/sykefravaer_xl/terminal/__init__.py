"""What every command shares: options, exit codes, Norwegian help and errors."""
