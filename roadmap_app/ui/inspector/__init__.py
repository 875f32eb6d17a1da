"""The inspector: one element as a fact sheet."""
