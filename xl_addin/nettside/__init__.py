"""``sykefravaer.html``: the command line in one page that is opened from disk."""
