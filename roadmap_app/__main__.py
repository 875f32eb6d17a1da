"""`python -m roadmap_app`: hands over to the command line."""

import sys

from roadmap_app.cli import program

if __name__ == "__main__":
    sys.exit(program())
