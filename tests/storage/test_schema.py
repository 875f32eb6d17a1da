"""The schema that is shipped, the one that the records need, and the one that migrations make are the same."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy import MetaData
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from roadmap_app import shipped
from roadmap_app.storage import schema
from roadmap_app.storage.migrate import upgrade
from roadmap_app.storage.sqlalchemy_tables import build
from roadmap_app.storage.tables import KEPT


def test_the_shipped_schema_is_that_of_the_records() -> None:
    metadata = MetaData()
    build(metadata)
    needed = {
        table.name: _plain(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        for table in metadata.sorted_tables
    }
    needed |= {
        str(index.name): _plain(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
        for table in metadata.sorted_tables
        for index in table.indexes
    }
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(schema.shipped_schema())
        kept = dict(made.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall())
    del kept["alembic_version"]
    assert {name: _plain(sql) for name, sql in kept.items()} == needed


def test_what_refers_to_an_element_is_found_without_reading_every_answer() -> None:
    """Or an import of thousands of elements is taken back in many seconds."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(schema.shipped_schema())
        references = [
            (kept.name, column) for kept in KEPT for (column, *_), table, _theirs in kept.refers if table == "element"
        ]
        plans = {
            (table, column): made.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = ''").fetchone()[3]
            for table, column in references
        }
    assert len(plans) > 10
    assert [found for found, plan in plans.items() if not plan.startswith("SEARCH")] == []


def test_the_migrations_make_the_shipped_schema_letter_by_letter(tmp_path: Path) -> None:
    migrated, made = tmp_path / "migrated.db", tmp_path / "made.db"
    sqlite3.connect(migrated).close()
    upgrade(migrated)
    with closing(sqlite3.connect(made)) as connection:
        connection.executescript(schema.shipped_schema())
    assert _objects(migrated) == _objects(made)


def test_the_newest_migration_is_the_schemas_revision() -> None:
    versions = sorted(file.name for file in shipped("db", "versions").iterdir() if file.name.endswith(".py"))
    assert [name[:4] for name in versions] == list(schema.REVISIONS)


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip()


def _objects(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name, _plain(sql or "")) for kind, name, sql in rows}


def test_a_file_of_this_version_is_opened_without_what_only_makes_and_migrates_schemas(file: Path) -> None:
    """Or opening to read takes five times as long as opening to write."""
    program = "import sys; from pathlib import Path; from roadmap_app.storage.store import Store; "
    program += "Store.open(Path(sys.argv[1]), write=False).close(); sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program, str(file)], check=False).returncode == 0
