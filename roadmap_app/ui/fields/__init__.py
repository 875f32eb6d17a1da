"""Fields of forms: what stands in one is recorded when it is left, and what is wrong with it is said under it."""
