"""The dialog in which a table is looked through before any of it is taken in."""
