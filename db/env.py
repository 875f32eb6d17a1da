"""Alembic's environment. The program hands over the connection to the new file; nothing is configured by hand."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
