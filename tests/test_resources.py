"""The files that a person may edit: catalogue, criteria, routes, ladder and labels hold together."""

import ast
import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from roadmap_app.domain.criterion import Question, Role
from roadmap_app.domain.element import Confidence, EdgeKind, Element, Kind, Layer, Scope, Status, Verified
from roadmap_app.domain.outcome import Basis, Flag, Outcome
from roadmap_app.domain.panel import HIGHEST, LOWEST, RoundState
from roadmap_app.domain.plan import MILESTONES, Clock, Plan
from roadmap_app.domain.report import Detail
from roadmap_app.domain.roadmap import ClockReason, ContradictionKind, Phase, Severity
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import MAJORITIES, Rule
from roadmap_app.exchange.forms import ANSWERS, CRITERIA, ELEMENTS, YesOrNo
from tests.i18n.wording import faults, interface_faults, placeholders

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
CATALOGUE = ("elements", "criteria", "routes", "ladder")
TITLES = ("«Комплекс-СГ»",)  # an official title is quoted as it is, abbreviation and all

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    with (RESOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream, strict=True, restkey="too many"))


def catalogue(name: str) -> tuple[Row, ...]:
    return rows(f"catalogue/{name}")


def codes(name: str) -> list[str]:
    return [row["code"] for row in catalogue(name)]


@cache
def labels() -> dict[tuple[str, str], Row]:
    return {(row["group"], row["key"]): row for row in rows("labels")}


def group(name: str) -> set[str]:
    return {key for found, key in labels() if found == name}


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def texts(name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Code, column and text of everything in one language."""
    for row in catalogue(name):
        for column, text in row.items():
            if column.endswith(f"_{language}"):
                yield row["code"], column, text


# --- the catalogue


@pytest.mark.parametrize("name", [*(f"catalogue/{each}" for each in CATALOGUE), "labels"])
def test_every_row_has_the_columns_of_the_header(name: str) -> None:
    assert [row for row in rows(name) if "too many" in row or None in row.values()] == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_codes_are_unique(name: str) -> None:
    assert [code for code, count in Counter(codes(name)).items() if count > 1 or not code] == []


@pytest.mark.parametrize(
    ("column", "known"),
    [
        ("scope", Scope),
        ("kind", Kind),
        ("layer", Layer),
        ("status", Status),
        ("confidence", Confidence),
        ("verified", Verified),
    ],
)
def test_elements_use_words_that_the_program_knows(column: str, known: type[StrEnum]) -> None:
    assert {row[column] for row in catalogue("elements")} <= set(known)


def test_elements_lie_in_domains_that_have_a_name() -> None:
    assert {row["domain"] for row in catalogue("elements")} == group("domain")


def test_elements_leave_by_routes_that_exist() -> None:
    assert {row["exit_route"] for row in catalogue("elements")} - {""} <= set(codes("routes"))


def test_elements_rest_on_elements_that_exist() -> None:
    known = set(codes("elements"))
    assert [
        (row["code"], support)
        for row in catalogue("elements")
        for support in listed(row["depends_on"])
        if support not in known or support == row["code"]
    ] == []


def test_dependencies_close_no_circle() -> None:
    order = TopologicalSorter({row["code"]: listed(row["depends_on"]) for row in catalogue("elements")})
    assert set(order.static_order()) == set(codes("elements"))  # raises CycleError with the circle


def test_the_catalogue_counts_what_the_pages_say() -> None:
    assert Counter(row["scope"] for row in catalogue("elements")) == {Scope.ELEMENT: 175, Scope.CONTEXT: 5}


@pytest.mark.parametrize("column", ["signed_on", "in_force_from", "term_start"])
def test_dates_are_days_months_or_years(column: str) -> None:
    partial = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")
    assert [row["code"] for row in catalogue("elements") if not partial.fullmatch(row[column])] == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("elements", "notice_months"),
        ("elements", "term_months"),
        ("elements", "renewal_months"),
        ("elements", "notice_before_expiry_months"),
        ("routes", "default_notice_months"),
    ],
)
def test_months_are_whole_or_unknown(name: str, column: str) -> None:
    assert [row["code"] for row in catalogue(name) if not re.fullmatch(r"\d*", row[column])] == []


def test_unknown_notice_is_empty_and_never_zero() -> None:
    assert [row["code"] for row in catalogue("elements") if row["notice_months"] == "0"] == []


def test_routes_have_a_clock_and_whole_months_for_objections() -> None:
    assert {row["clock"] for row in catalogue("routes")} <= set(Clock)
    assert [row["code"] for row in catalogue("routes") if not row["objection_months"].isdigit()] == []
    assert "unknown" in codes("routes")


def test_sources_are_web_addresses() -> None:
    addresses = [address for row in catalogue("elements") for address in listed(row["source_url"])]
    assert [address for address in addresses if not re.fullmatch(r"https?://[^\s/]+\S*", address)] == []


def test_the_ladder_climbs() -> None:
    days = [int(row["default_offset_days"]) for row in catalogue("ladder")]
    assert days == sorted(days)
    assert days[0] >= 0
    assert codes("ladder") == ["inventory", "freeze", "stop", "notice", "replace", "end", "settle", "verify"]


def test_criteria_have_a_role_a_weight_and_lines_on_the_scale() -> None:
    for row in catalogue("criteria"):
        assert row["role"] in set(Role), row["code"]
        assert 0 < float(row["weight"]) <= 1, row["code"]
        assert LOWEST <= float(row["bar"]) <= HIGHEST, row["code"]
        for line in (row["red_line"], row["safeguard_line"]):
            assert not line or float(row["bar"]) <= float(line) <= HIGHEST, row["code"]
    assert {row["role"] for row in catalogue("criteria")} == set(Role)


def test_one_criterion_orders_the_elements_inside_a_phase() -> None:
    assert [row["code"] for row in catalogue("criteria") if row["priority"]] == ["C05"]
    assert {row["priority"] for row in catalogue("criteria")} == {"", "yes"}


def test_there_is_a_preset_for_each_template_with_a_quorum_and_majorities() -> None:
    assert codes("presets") == ["union-state", "blank"]
    for row in catalogue("presets"):
        assert int(row["quorum"]) >= 1
        for question in Question:
            low, high = MAJORITIES
            assert low <= float(row[f"majority_{question}"]) <= high, question
        assert re.fullmatch(r"(\d{4}-\d{2})?", row["baseline"])


@pytest.mark.parametrize("question", Question)
def test_no_question_is_left_without_weight(question: Question) -> None:
    asked = [row for row in catalogue("criteria") if row["role"] in question.roles]
    assert sum(float(row["weight"]) for row in asked) > 0


# --- three languages


REQUIRED = {
    "elements": ("name", "summary", "why_it_matters", "citizens"),
    "criteria": ("name", "question", *(f"anchor_{value}" for value in (1, 3, 5, 7, 9))),
    "routes": ("name", "what_it_means", "needs"),
    "ladder": ("name", "description"),
}


@pytest.mark.parametrize("language", LanguageCode)
@pytest.mark.parametrize("name", CATALOGUE)
def test_nothing_is_left_unsaid_in_a_language(name: str, language: str) -> None:
    written = {(code, column): text for code, column, text in texts(name, language)}
    assert [
        (code, column) for code in codes(name) for column in REQUIRED[name] if not written[code, f"{column}_{language}"]
    ] == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_text_exists_in_all_languages_or_in_none(name: str) -> None:
    stems = {column[:-3] for column in catalogue(name)[0] if column.endswith("_ru")}
    assert [
        (row["code"], stem)
        for row in catalogue(name)
        for stem in stems
        if len({bool(row[f"{stem}_{language}"]) for language in LanguageCode}) > 1
    ] == []


@pytest.mark.parametrize("language", ["be", "ru"])
@pytest.mark.parametrize("name", CATALOGUE)
def test_catalogue_texts_keep_to_the_wording_rules(name: str, language: str) -> None:
    assert [
        (code, column, fault)
        for code, column, text in texts(name, language)
        for fault in (*faults(text, language), *_abbreviations(text))
    ] == []


def _abbreviations(text: str) -> Iterator[str]:
    for title in TITLES:
        text = text.replace(title, "")
    if re.search(r"\b(?:СГ|СД)\b", text):
        yield "the Union State is never abbreviated"


@pytest.mark.parametrize("name", CATALOGUE)
def test_english_texts_have_no_cyrillic_and_never_abbreviate_the_union_state(name: str) -> None:
    wrong = re.compile(r"[\u0400-\u04ff]|\bUS\b(?!-)")
    assert [(code, column) for code, column, text in texts(name, "en") if wrong.search(text)] == []


# --- labels


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
        for fault in (*interface_faults(row[language], language, row["en"]), *_abbreviations(row[language]))
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


def sources() -> Iterator[ast.Module]:
    for path in sorted((ROOT / "roadmap_app").rglob("*.py")):
        yield ast.parse(path.read_text("utf-8"), path.name)


def strings(node: ast.AST) -> set[str]:
    return {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


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


# --- tokens


def test_every_token_is_asked_for() -> None:
    tokens = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))
    named = {text for tree in sources() for text in strings(tree)}
    assert set(tokens) == {"light", "dark", "type", "row"}
    assert {name for found in tokens.values() for name in found} - named == set()
