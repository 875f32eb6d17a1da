"""The names of workspace files, of what stands beside one while it is open, and of tables that come in."""

SUFFIX = ".roadmap"
SIDECARS = (".lock", "-wal", "-shm", "-journal")
"""What the writer's lock and SQLite add to the name of the file."""
TEXT_TABLES = (".csv", ".tsv")
WORKBOOKS = (".xlsx", ".xlsm", ".ods")


def is_reserved(name: str) -> bool:
    """Whether a file of that name is a workspace or belongs to one, so that nothing else may be written there."""
    return name.lower().endswith(SUFFIX) or is_sidecar(name)


def is_sidecar(name: str) -> bool:
    """Whether a file of that name would be taken for a lock, a log or a journal of a workspace."""
    return any(name.lower().endswith(SUFFIX + ending) for ending in SIDECARS)
