"""An older file is brought up to date in a new file; the old one stays, and a failure changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Split
from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.panel import Rating, Seat
from roadmap_app.storage import Store, schema
from roadmap_app.storage.migrate import migrate
from tests.storage.filled import NAME, fill

NEXT = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0005", "0004", None, None
def upgrade() -> None:
    op.execute("{statement}")
"""


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped migrations with one more to come."""
    folder = tmp_path / "scripts"
    shutil.copytree("db", folder)

    def shipped(*_: str) -> Path:
        return folder

    monkeypatch.setattr("roadmap_app.storage.migrate.shipped", shipped)
    return folder


def test_a_migrated_file_has_the_new_schema_and_every_row_and_the_old_one_is_kept(file: Path, scripts: Path) -> None:
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    before = content(file)
    (scripts / "versions" / "0005_next.py").write_text(NEXT.format(statement="ALTER TABLE seat ADD COLUMN colour TEXT"))
    migrate(file, "0004")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0005",)]
        assert connection.execute("SELECT code, colour FROM seat ORDER BY code").fetchall() == [
            ("S01", None),
            ("S02", None),
        ]
        assert connection.execute("PRAGMA application_id").fetchone() == (0x524D4150,)
    assert content(file.with_name("storage.before-0004.roadmap")) == before
    with pytest.raises(FileProblem, match="newer_version"):
        Store.open(file, write=False)


def test_a_migration_that_loses_rows_is_refused_and_the_file_is_untouched(file: Path, scripts: Path) -> None:
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    before = file.read_bytes()
    (scripts / "versions" / "0005_next.py").write_text(NEXT.format(statement="DELETE FROM milestone"))
    with pytest.raises(FileProblem, match="damaged_file"):
        migrate(file, "0004")
    assert file.read_bytes() == before
    assert [other.name for other in file.parent.iterdir() if other.is_file()] == [file.name]


def test_an_older_file_is_migrated_when_it_is_opened_to_write(
    file: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(file, write=True)
    fill(store)
    store.close()
    (scripts / "versions" / "0005_next.py").write_text(NEXT.format(statement="UPDATE seat SET pseudonym = 'Expert'"))
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "0005"))
    with pytest.raises(FileProblem, match="older_version"):
        Store.open(file, write=False)
    store = Store.open(file, write=True)
    with store.read() as reader:
        assert {seat.pseudonym for seat in reader.all(Seat)} == {"Expert"}
    store.close()
    Store.open(file, write=False).close()


def test_the_sample_file_of_every_released_schema_opens(tmp_path: Path) -> None:
    samples = sorted(Path("db", "samples").glob("*.roadmap"))
    assert [sample.stem for sample in samples] == list(schema.REVISIONS)
    for sample in samples:
        copy = Path(shutil.copy(sample, tmp_path))
        store = Store.open(copy, write=True)
        with store.read() as reader:
            assert reader.revision > 0
        store.close()


def test_the_criterion_that_ordered_the_phases_goes_on_to_do_so(tmp_path: Path) -> None:
    old = Path(shutil.copy("db/samples/0001.roadmap", tmp_path))
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE criterion SET code = 'C05'")
        connection.execute("UPDATE rating SET criterion = 'C05'")
    store = Store.open(old, write=True)
    with store.read() as reader:
        ((criterion,), ratings) = reader.all(Criterion), reader.all(Rating)
    store.close()
    assert criterion.priority
    assert (criterion.weight, criterion.red_line, criterion.name) == (0.1, 8, NAME)
    assert [rating.value for rating in ratings] == [7, None]


def test_a_file_from_before_elements_could_be_split_has_room_for_it(tmp_path: Path) -> None:
    old = Path(shutil.copy("db/samples/0002.roadmap", tmp_path))
    store = Store.open(old, write=True)
    with store.write() as writer:
        assert writer.all(Split) == ()
        writer.put(Split(part="A", element="B"))
    with store.read() as reader:
        assert reader.all(Split) == (Split(part="A", element="B"),)
    store.close()


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


FOREIGN = (
    "CREATE TRIGGER t AFTER UPDATE ON alembic_version BEGIN UPDATE judgement SET value = 9; END",
    "CREATE TRIGGER t AFTER UPDATE ON alembic_version BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE VIEW v AS SELECT * FROM judgement",
    "CREATE TABLE more (x)",
    "CREATE INDEX rating_element ON rating (element)",
)


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
@pytest.mark.parametrize("foreign", FOREIGN)
def test_an_older_file_with_a_foreign_object_is_refused_before_a_byte_is_written(
    tmp_path: Path, revision: str, foreign: str
) -> None:
    file = Path(shutil.copy(Path("db", "samples", f"{revision}.roadmap"), tmp_path / "old.roadmap"))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(foreign)
    before = file.read_bytes()
    with pytest.raises(FileProblem, match="foreign_schema"):
        Store.open(file, write=True)
    assert file.read_bytes() == before
    assert [other.name for other in tmp_path.iterdir() if other.suffix == ".roadmap"] == ["old.roadmap"]


@pytest.mark.parametrize("name", ["per%41cent.roadmap", "q'uo#te?mode=memory.roadmap"])
def test_an_older_file_is_migrated_whatever_its_name_means_in_an_address(tmp_path: Path, name: str) -> None:
    file = Path(shutil.copy(Path("db", "samples", "0001.roadmap"), tmp_path / name))
    Store.open(file, write=True).close()
    assert {other.name for other in tmp_path.iterdir() if other.suffix == ".roadmap"} == {
        name,
        f"{file.stem}.before-0001.roadmap",
    }


def test_a_copy_that_lies_there_already_is_not_taken_for_the_copy_of_this_file(tmp_path: Path) -> None:
    file = Path(shutil.copy(Path("db", "samples", "0003.roadmap"), tmp_path / "old.roadmap"))
    earlier = tmp_path / "old.before-0003.roadmap"
    earlier.write_text("something else")
    before = content(file)
    Store.open(file, write=True).close()
    assert earlier.read_text() == "something else"
    assert content(tmp_path / "old.before-0003-2.roadmap") == before
