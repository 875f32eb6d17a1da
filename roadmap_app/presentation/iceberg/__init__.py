"""The brief's iceberg drawn from the data: one facet of the same size for each element."""
