"""Speed as a ratio against a reference in the same run: `python -m tests.benchmarks` prints the table."""
