"""Every label is written in three languages, and asked for."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

import pytest

from roadmap_app.domain.criterion import Question, Role
from roadmap_app.domain.element import Confidence, EdgeKind, Element, Kind, Layer, Scope, Status, Verified
from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST, RoundState
from roadmap_app.domain.plan import MILESTONES, Clock, Plan
from roadmap_app.domain.report import Detail
from roadmap_app.domain.roadmap import ClockReason, ContradictionKind, Phase, Severity
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Rule
from roadmap_app.exchange.forms import ANSWERS, CRITERIA, ELEMENTS, YesOrNo
from tests.i18n.wording import interface_faults, placeholders
from tests.resources.files import (
    ROOT,
    abbreviations,
    group,
    labels,
    rows,
    sources,
    strings,
)


def test_a_label_is_named_once() -> None:
    assert [
        each for each, count in Counter((row["group"], row["key"]) for row in rows("labels")).items() if count > 1
    ] == []


def test_a_label_is_written_in_all_languages() -> None:
    assert [key for key, row in labels().items() if not all(row[language] for language in LanguageCode)] == []


@pytest.mark.parametrize("language", ["be", "ru"])
def test_labels_keep_to_the_wording_rules(language: str) -> None:
    assert [
        (key, fault)
        for key, row in labels().items()
        if key[0] != "language"  # each language is named in itself
        for fault in (*interface_faults(row[language], language, row["en"]), *abbreviations(row[language]))
    ] == []


def test_english_labels_never_abbreviate_the_union_state_and_have_no_straight_quotes() -> None:
    assert [key for key, row in labels().items() if re.search(r"\bUS\b|\"|'", row["en"])] == []


def test_a_label_fills_the_same_places_in_all_languages() -> None:
    assert [
        key for key, row in labels().items() if len({frozenset(placeholders(row[code])) for code in LanguageCode}) > 1
    ] == []


CHOICES: tuple[tuple[str, Iterable[str]], ...] = (
    ("language", LanguageCode),
    ("layer", Layer),
    ("status", Status),
    ("kind", Kind),
    ("scope", Scope),
    ("confidence", Confidence),
    ("confidence-level", Confidence),
    ("verified", Verified),
    ("edge-kind", EdgeKind),
    ("role", Role),
    ("question", Question),
    ("question-short", Question),
    ("question-brief", Question),
    ("outcome", Outcome),
    ("disposition-short", Outcome),
    ("basis", Basis),
    ("flag", Flag),
    ("flag-explanation", Flag),
    ("round-state", RoundState),
    ("clock", Clock),
    ("clock-reason", ClockReason),
    ("detail", Detail),
    ("phase-short", Phase),
    ("phase-range", Phase),
    ("severity", Severity),
    ("contradiction", ContradictionKind),
    ("contradiction-sentence", ContradictionKind),
    ("contradiction-advice", ContradictionKind),
    ("rule", Rule),
    ("judgement", [str(value) for value in range(LOWEST, HIGHEST + 1)]),
    ("firmness", [str(value) for value in range(LOWEST, HIGHEST + 1)]),
    ("part", [*(field.name for field in fields(Plan) if field.name != "element"), MILESTONES]),
    ("field", [field.name for field in fields(Element) if field.name not in {"position", "retired"}]),
)


@pytest.mark.parametrize(("name", "choices"), CHOICES, ids=[name for name, _ in CHOICES])
def test_everything_that_can_be_chosen_has_a_word(name: str, choices: Iterable[str]) -> None:
    assert set(choices) - group(name) == set()


def asked_for() -> Iterator[tuple[str, str | None]]:
    """Group and key of all labels that the program asks for; no key where only the running program knows it."""
    for tree in sources():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _called(call) in {"label", "has_label", "keys", "_values"} and call.args:
                keys = _choices(call.args[1]) if call.args[1:] else [None]
                yield from ((name, key) for name in _choices(call.args[0]) if name for key in keys)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _choices(node: ast.expr) -> list[str | None]:
    """The texts that an argument can be; None among them where it is not written."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            return _choices(node.body) + _choices(node.orelse)
        case _:
            return [None]


FILE_COLUMNS = {re.sub("_(?:en|ru|be)$", "", column) for form in (ELEMENTS, CRITERIA, ANSWERS) for column in form.known}
FROM_NAMES: dict[str, Iterable[str]] = {
    "answer": ["yes", "no", "open"],
    "button": ["undo", "undo_named", "redo", "redo_named", *YesOrNo],
    "column": FILE_COLUMNS,
    "contradiction-sentence": ["orphan_functional", "zombie_several", "cycle_several", "unprotected_presumed"],
    "domain": group("domain"),
    "error": group("error"),
    "fact": ["name"],
    "field": [*FILE_COLUMNS, "needed_by", "serves", "served_by", "sources"],
    "glossary": ["verified", "unverified"],
    "import-also": FILE_COLUMNS,
    "import-column": FILE_COLUMNS | {"criterion_name"},
    "open-point": group("open-point"),
    "page": ["catalogue", "criteria", "score", "consensus", "roadmap", "publish"],
    "part-field": [field.name for field in fields(Plan)],
    "step": group("step"),
}
"""What is asked for by names that only the running program knows, beside CHOICES. Those of errors, of steps, of open
points and of domains are held against the program by other tests."""


def test_every_label_that_is_asked_for_exists() -> None:
    asked = set(asked_for())
    assert {(name, key) for name, key in asked if key is not None} - set(labels()) == set()
    assert {name for name, key in asked if key is None and not group(name)} == set()


def test_every_label_is_asked_for() -> None:
    asked = set(asked_for())
    known = {str(name): set(keys) for name, keys in FROM_NAMES.items()}
    for name, choices in CHOICES:
        known.setdefault(name, set()).update(choices)
    idle = {(name, key) for name, key in labels() if (name, key) not in asked and key not in known.get(name, set())}
    assert idle == set()
    assert {name for name, _ in labels()} - {name for name, _ in asked} == set()


@pytest.mark.parametrize("name", ["error", "step"])
def test_no_error_and_no_step_has_words_for_a_code_that_is_never_given(name: str) -> None:
    assert group(name) - {text for tree in sources() for text in strings(tree)} == set()


def test_every_open_point_has_a_word() -> None:
    schedule = _module("domain/schedule.py")
    (points,) = (
        each for each in ast.walk(schedule) if isinstance(each, ast.FunctionDef) and each.name == "_open_points"
    )
    (table,) = (each for each in ast.walk(points) if isinstance(each, ast.Dict))
    assert {text for key in table.keys if key for text in strings(key)} == group("open-point")


def _module(path: str) -> ast.Module:
    return ast.parse((ROOT / "roadmap_app" / path).read_text("utf-8"))
