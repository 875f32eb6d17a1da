"""Presets of criteria: the one that is shipped, and those that people keep in files (docs/formats.md).

A file that comes in is hostile: limits before parsing, then every value is looked at, and one sentence says where the
first wrong one is.
"""

import json
import math
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG
from typing import Any, NoReturn, cast

from roadmap_app import shipped
from roadmap_app.domain.criterion import WEIGHTS, CriteriaPreset, Criterion, Question, Role
from roadmap_app.domain.errors import FileProblem, problem_of
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.text import UNSHOWABLE, Text, plain_code
from roadmap_app.domain.workspace import MAJORITIES
from roadmap_app.exchange import incoming
from roadmap_app.exchange.cells import LONGEST_TEXT
from roadmap_app.exchange.replace import write_whole
from roadmap_app.exchange.spreadsheets import too_large

SUFFIX = ".json"
FORMAT, VERSION = "roadmap-criteria", 1
LARGEST_FILE = 4 * 2**20
MOST_CRITERIA = 100
ANCHORS = ("1", "3", "5", "7", "9")
LANGUAGES = ("en", "ru", "be")


class _WrongError(Exception):
    """Says where in the file."""


def shipped_preset() -> CriteriaPreset:
    """The criteria and majorities that a workspace from the template starts with."""
    folder = shipped("resources", "catalogue")
    figures = incoming.read_presets(folder / "presets.csv")["union-state"]
    return CriteriaPreset(
        criteria=tuple(row.criterion for row in incoming.read_criteria(folder / "criteria.csv")),
        majorities=(figures.majority_end, figures.majority_time, figures.majority_stay),
    )


def write_preset(path: Path, preset: CriteriaPreset, *, workspace: Path | None = None) -> None:
    """Whole or not at all; FileProblem where it cannot be written there."""
    text = json.dumps(_written(preset), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    write_whole([(path, lambda aside: aside.write_text(text, encoding="utf-8"))], workspace=workspace)


def read_preset_file(path: Path) -> CriteriaPreset:
    """FileProblem, with the place in the file, unless it is as `write_preset` writes it."""
    text = _text_of(path)
    try:
        return _preset(_parsed(text))
    except _WrongError as wrong:
        raise FileProblem("not_a_preset", file=path.name, place=str(wrong)) from None


def _written(preset: CriteriaPreset) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "majorities": dict(zip(Question, preset.majorities, strict=True)),
        "criteria": [_written_criterion(each) for each in preset.criteria],
    }


def _written_criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "code": criterion.code,
        "role": criterion.role.value,
        "name": _written_text(criterion.name),
        "question": _written_text(criterion.question),
        "anchors": {str(value): _written_text(text) for value, text in criterion.anchors.items()},
        "weight": criterion.weight,
        "bar": criterion.bar,
        "red_line": criterion.red_line,
        "safeguard_line": criterion.safeguard_line,
        "reason": criterion.reason,
        "brief_reference": criterion.brief_reference,
        "priority": criterion.priority,
    }


def _written_text(text: Text) -> dict[str, str]:
    return {"en": text.en, "ru": text.ru, "be": text.be}


def _text_of(path: Path) -> str:
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise FileProblem("not_a_file", file=path.name)
        if status.st_size > LARGEST_FILE:
            raise too_large(path, status.st_size, LARGEST_FILE)
        raw = path.read_bytes()
    except OSError as error:
        raise (problem_of(error, path.name) or FileProblem("cannot_open", file=path.name)) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem("not_utf8", file=path.name, line=raw.count(b"\n", 0, error.start) + 1) from None


def _parsed(text: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_once_each)
    except (ValueError, RecursionError):
        raise _WrongError("JSON") from None


def _no_constant(name: str) -> NoReturn:
    raise _WrongError(name)


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        raise _WrongError(_shown(next(name for name in names if names.count(name) > 1)))
    return found


def _preset(read: object) -> CriteriaPreset:
    whole = _object(read, "", ("format", "version", "majorities", "criteria"))
    if whole["format"] != FORMAT:
        raise _WrongError("format")
    if whole["version"] != VERSION or isinstance(whole["version"], bool):
        raise _WrongError("version")
    shares = _object(whole["majorities"], "majorities", tuple(Question))
    end, time, stay = (_figure(shares[each], f"majorities.{each}", MAJORITIES) for each in Question)
    rows = whole["criteria"]
    if not isinstance(rows, list) or not 1 <= len(cast("list[object]", rows)) <= MOST_CRITERIA:
        raise _WrongError("criteria")
    criteria = tuple(_criterion(row, at) for at, row in enumerate(cast("list[object]", rows)))
    codes = [each.code.casefold() for each in criteria]
    for at, code in enumerate(codes):
        if code in codes[:at]:
            raise _WrongError(f"criteria[{at}].code")
    return CriteriaPreset(criteria=criteria, majorities=(end, time, stay))


def _criterion(read: object, at: int) -> Criterion:
    place = f"criteria[{at}]"
    names = (
        "code", "role", "name", "question", "anchors", "weight", "bar", "red_line", "safeguard_line", "reason",
        "brief_reference", "priority",
    )  # fmt: skip
    cells = _object(read, place, names)
    role, priority = cells["role"], cells["priority"]
    if not isinstance(role, str) or role not in tuple(Role):
        raise _WrongError(f"{place}.role")
    if not isinstance(priority, bool):
        raise _WrongError(f"{place}.priority")
    anchors = _object(cells["anchors"], f"{place}.anchors", ANCHORS)
    written = {value: _text(anchors[value], f"{place}.anchors.{value}") for value in ANCHORS}
    red, safeguard = (
        None if cells[line] is None else _figure(cells[line], f"{place}.{line}", (LOWEST, HIGHEST))
        for line in ("red_line", "safeguard_line")
    )
    name = _text(cells["name"], f"{place}.name")
    code = plain_code(_word(cells["code"], f"{place}.code"))
    if not code or not name:
        raise _WrongError(f"{place}.name" if code else f"{place}.code")
    return Criterion(
        code=code,
        position=at,
        role=Role(role),
        name=name,
        question=_text(cells["question"], f"{place}.question"),
        anchor_1=written["1"],
        anchor_3=written["3"],
        anchor_5=written["5"],
        anchor_7=written["7"],
        anchor_9=written["9"],
        weight=_figure(cells["weight"], f"{place}.weight", WEIGHTS),
        bar=_figure(cells["bar"], f"{place}.bar", (LOWEST, HIGHEST)),
        red_line=red,
        safeguard_line=safeguard,
        reason=_word(cells["reason"], f"{place}.reason"),
        brief_reference=_word(cells["brief_reference"], f"{place}.brief_reference"),
        priority=priority,
    )


def _object(read: object, place: str, names: Iterable[str]) -> dict[str, object]:
    """With just these names."""
    if not isinstance(read, dict):
        raise _WrongError(place or "JSON")
    found = cast("dict[str, object]", read)
    for name in names:
        if name not in found:
            raise _WrongError(f"{place}.{name}" if place else name)
    for name in found:
        if name not in names:
            raise _WrongError(f"{place}.{_shown(name)}" if place else _shown(name))
    return found


def _text(read: object, place: str) -> Text:
    said = _object(read, place, LANGUAGES)
    return Text(**{language: _word(said[language], f"{place}.{language}") for language in LANGUAGES})


def _word(read: object, place: str) -> str:
    if not isinstance(read, str) or len(read) > LONGEST_TEXT or UNSHOWABLE.search(read):
        raise _WrongError(place)
    return read.strip()


def _figure(read: object, place: str, limits: tuple[float, float]) -> float:
    if isinstance(read, bool) or not isinstance(read, int | float):
        raise _WrongError(place)
    if not limits[0] <= read <= limits[1] or math.isnan(read):
        raise _WrongError(place)
    return float(read)


def _shown(name: str) -> str:
    """A name of the file's own, fit for one line."""
    return UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(name.split()))[:40]
