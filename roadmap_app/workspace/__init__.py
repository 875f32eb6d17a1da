"""What you can do: the Document, the commands that change it, and the queries that read it."""
