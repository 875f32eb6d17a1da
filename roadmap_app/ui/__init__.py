"""What a person sees: everything that imports Qt."""
