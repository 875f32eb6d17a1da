"""What crosses the file border: tables in, published files out."""
