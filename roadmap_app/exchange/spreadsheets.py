"""What a spreadsheet's own XML claims, looked through before the file is read: the reader makes room for every cell up
to the last one that is named, so one cell far out would take all the memory there is."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.domain.progress import Progress, unwatched

LARGEST_UNPACKED = 200 * 2**20
MOST_PACKED = 100
"""How many times smaller than itself a large part may be packed; sheets that people fill are packed to a tenth or a
thirtieth."""
LARGE_PART = 16 * 2**20
LARGEST_GRID = 10_000_000
"""Cells that a sheet may span, filled or not."""
LAST_ROW = 1_048_576
MOST_COLUMNS = 200

_ZIP = b"PK\x03\x04"
_AT_ONCE = 2**18
_CELL = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_REPEATED = re.compile("[0-9]{1,12}")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    expat.ExpatError,
)
"""What a damaged or odd archive makes Python's own reader raise: a foreign version, a password, a broken name."""


class _UnreadableError(Exception):
    """Not a sheet that anybody can read."""


def look_through(path: Path, progress: Progress = unwatched) -> None:
    """FileProblem (not_a_table, too_large, too_many_columns, too_many_rows) unless the archive and every sheet in it
    keep the limits; nothing is unpacked beyond them."""
    try:
        with path.open("rb") as stream:
            if stream.read(4) != _ZIP:
                raise FileProblem("not_a_table", file=path.name)
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > LARGEST_UNPACKED:
                raise too_large(path, unpacked, LARGEST_UNPACKED)
            for entry in filter(_is_blown_up, entries):
                raise too_large(path, entry.file_size, LARGE_PART)
            seen = 0
            for entry in entries:
                if not entry.filename.startswith("META-INF/"):
                    for size in _look_through_part(archive, entry, path.name):
                        seen += size
                        progress(min(seen / max(unpacked, 1), 1))
    except (*_BROKEN, _UnreadableError):
        raise FileProblem("not_a_table", file=path.name) from None
    except OSError as error:
        raise (problem_of(error, path.name) or FileProblem("cannot_open", file=path.name)) from None


def _is_blown_up(entry: zipfile.ZipInfo) -> bool:
    """Whether a part is large and next to nothing in the file, as one made to fill the memory is."""
    return entry.file_size > LARGE_PART and entry.file_size > entry.compress_size * MOST_PACKED


def too_large(path: Path, size: int, limit: int) -> FileProblem:
    return FileProblem("too_large", file=path.name, size=f"{size // 2**20} MB", limit=f"{limit // 2**20} MB")


def _look_through_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> Iterator[int]:
    """Whatever looks like XML is read as XML: which part is a sheet is for another part to say. Tells how much it has
    read, piece by piece."""
    parser = expat.ParserCreate()
    extent = Extent(file)
    parser.StartElementHandler = extent.begin
    parser.EndElementHandler = extent.end
    parser.StartDoctypeDeclHandler = _no_doctype
    with archive.open(entry) as stream:
        part = stream.read(_AT_ONCE)
        if not part.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
            return
        try:
            while part:
                parser.Parse(part)
                yield len(part)
                part = stream.read(_AT_ONCE)
            parser.Parse(b"", True)
        except expat.ExpatError:
            if extent.is_sheet or not entry.filename.lower().endswith(".vml"):
                raise
    extent.check()


def _no_doctype(*_declared: object) -> None:
    """No spreadsheet needs one, and entities that refer to files or to one another need one."""
    raise _UnreadableError


class Extent:
    """How far out a sheet names a cell that holds something."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._last_row = self._last_column = 0
        self._cell = (0, 0)
        self._row = self._column = self._filled = 0
        self._repeated = 1
        self.is_sheet = False
        self._begins: dict[str, Callable[[Mapping[str, str]], None]] = {
            "worksheet": self._sheet,
            "document-content": self._sheet,
            "dimension": self._dimension,
            "row": self._numbered_row,
            "c": self._referenced_cell,
            "v": self._value,
            "is": self._value,
            "table": self._table,
            "table-row": self._repeated_row,
            "table-cell": self._repeated_cell,
            "covered-table-cell": self._repeated_cell,
            "p": self._text,
        }

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        known = self._begins.get(tag.rpartition(":")[2])
        if known is not None:
            known({name.rpartition(":")[2]: value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "table-row":
            self._row += self._repeated
            if self._filled:
                self._reach(self._row, self._filled)

    def check(self) -> None:
        """FileProblem where the reader would have to make room for more than it may."""
        if self._last_column > MOST_COLUMNS:
            raise FileProblem("too_many_columns", file=self._file, limit=MOST_COLUMNS)
        most = LARGEST_GRID // max(1, self._last_column)
        if self._last_row > most:
            raise FileProblem("too_many_rows", file=self._file, limit=most)

    def _reach(self, row: int, column: int) -> None:
        self._last_row, self._last_column = max(self._last_row, row), max(self._last_column, column)

    def _sheet(self, _attributes: Mapping[str, str]) -> None:
        self.is_sheet = True

    def _dimension(self, attributes: Mapping[str, str]) -> None:
        for corner in attributes.get("ref", "A1").split(":"):
            _place(corner)

    def _numbered_row(self, attributes: Mapping[str, str]) -> None:
        if "r" in attributes:
            _place("A" + attributes["r"])

    def _referenced_cell(self, attributes: Mapping[str, str]) -> None:
        self._cell = _place(attributes["r"]) if "r" in attributes else (0, 0)

    def _value(self, _attributes: Mapping[str, str]) -> None:
        self._reach(*self._cell)

    def _table(self, _attributes: Mapping[str, str]) -> None:
        self._row = 0

    def _repeated_row(self, attributes: Mapping[str, str]) -> None:
        self._repeated = _times(attributes, "number-rows-repeated")
        self._column = self._filled = 0

    def _repeated_cell(self, attributes: Mapping[str, str]) -> None:
        """In OpenDocument, where an empty rest of the sheet is one cell that is repeated."""
        self._column += _times(attributes, "number-columns-repeated")
        if "value-type" in attributes or "formula" in attributes:
            self._filled = self._column

    def _text(self, _attributes: Mapping[str, str]) -> None:
        self._filled = max(self._filled, self._column)


def _place(reference: str) -> tuple[int, int]:
    """Row and column of a reference such as B12, counted from 1."""
    found = _CELL.fullmatch(reference)
    if found is None:
        raise _UnreadableError
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if int(found[2]) > LAST_ROW:
        raise _UnreadableError
    return int(found[2]), column


def _times(attributes: Mapping[str, str], name: str) -> int:
    value = attributes.get(name, "1")
    if not _REPEATED.fullmatch(value):
        raise _UnreadableError
    return int(value)
