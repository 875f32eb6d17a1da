"""Catalogue, criteria, routes and ladder, which a person may edit, hold together."""

import re
from collections import Counter
from enum import StrEnum
from graphlib import TopologicalSorter

import pytest

from roadmap_app.domain.criterion import Question, Role
from roadmap_app.domain.element import Confidence, Kind, Layer, Scope, Status, Verified
from roadmap_app.domain.panel import HIGHEST, LOWEST
from roadmap_app.domain.plan import Clock
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import MAJORITIES
from tests.i18n.wording import faults
from tests.resources.files import CATALOGUE, abbreviations, catalogue, codes, group, listed, rows, texts


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
        for fault in (*faults(text, language), *abbreviations(text))
    ] == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_english_texts_have_no_cyrillic_and_never_abbreviate_the_union_state(name: str) -> None:
    wrong = re.compile(r"[\u0400-\u04ff]|\bUS\b(?!-)")
    assert [(code, column) for code, column, text in texts(name, "en") if wrong.search(text)] == []
