"""What the answers come to: figures of each element and of the panel, and what is tried on them."""
