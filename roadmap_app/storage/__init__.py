"""Where a workspace is kept: one SQLite file, one writer, and readers beside it."""

from roadmap_app.storage.backup import made_whole
from roadmap_app.storage.check import check
from roadmap_app.storage.records import in_order, key_of, table_of
from roadmap_app.storage.store import Store
from roadmap_app.storage.transaction import Reader, Writer

__all__ = ["Reader", "Store", "Writer", "check", "in_order", "key_of", "made_whole", "table_of"]
