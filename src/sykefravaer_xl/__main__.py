"""``python -m sykefravaer_xl``: the same program as ``sykefravaer-xl``."""

from sykefravaer_xl.cli import main

if __name__ == "__main__":
    main()
