"""The worksheet functions: one table of them, one body each; a host only registers them."""
