"""Every code that any part of the program raises or names has its sentence, and the sentence gets what it names."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from roadmap_app.domain.errors import ImportRefused, Refusal, Refused
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.errors import error_sentence, refusal_sentence
from tests.i18n.wording import placeholders

PACKAGE = Path(__file__).resolve().parents[2] / "roadmap_app"
RAISED = ("FileProblem", "Refused", "Refusal")

Code = tuple[str, frozenset[str]]
"""A code, and the names of the parameters that come with it."""


@cache
def modules() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(path.read_text("utf-8"), str(path)) for path in sorted(PACKAGE.rglob("*.py")))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node
                case _:
                    pass


def code_of(call: ast.Call) -> ast.expr | None:
    """Where it stands first; else the keyword (a refused row may also name a *code* as one of its parameters)."""
    named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    return call.args[0] if call.args else named[0] if named else None


def texts(node: ast.expr | None) -> list[str]:
    """The texts that an expression can be: a constant, or one of two."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=first, orelse=second):
            return texts(first) + texts(second)
        case _:
            return []


def given(call: ast.Call) -> frozenset[str]:
    """What a call passes besides the code: keywords, and the keys of a dictionary named *parameters*."""
    names = {keyword.arg for keyword in call.keywords if keyword.arg}
    for keyword in call.keywords:
        if keyword.arg == "parameters" and isinstance(keyword.value, ast.Dict):
            names |= {text for key in keyword.value.keys for text in texts(key)}
    return frozenset(names if call.args else names - {"code", "parameters"})


def wrappers(built: str) -> dict[str, ast.Call]:
    """Functions that take a code and build `built` with it, by name."""
    found: dict[str, ast.Call] = {}
    for tree in modules():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                for name, call in calls(function):
                    if name == built and isinstance(code_of(call), ast.Name):
                        found[function.name] = call
    return found


def codes_in_tables(tree: ast.Module) -> Iterator[str]:
    """Codes that a module keeps in a table and raises from there."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            for value in node.value.values:
                yield from texts(value)


def raised() -> Iterator[Code]:
    through = wrappers("Refusal")
    for tree in modules():
        for name, call in calls(tree):
            from_wrapper = name in through and (len(call.args) > 1 or call.keywords)
            if name not in RAISED and not from_wrapper:
                continue
            of_row = frozenset({"line"}) if name == "Refusal" or from_wrapper else frozenset[str]()
            for code in texts(code_of(call)):
                yield code, given(call) | of_row
            if name == "FileProblem" and isinstance(code_of(call), ast.Name):
                for code in codes_in_tables(tree):
                    yield code, given(call)


def steps() -> Iterator[Code]:
    through = wrappers("Step")
    for tree in modules():
        for name, call in calls(tree):
            if name == "Step" or name in through:
                for code in texts(code_of(call)):
                    yield code, given(through.get(name, call))


def test_codes_are_found_at_all() -> None:
    found = dict(raised())
    assert {"locked", "no_room", "dependency_cycle", "unknown_seat", "duplicate_row", "round_not_open"} <= set(found)
    assert found["line_out_of_range"] == {"criterion", "value", "low", "high"}
    assert {"rate", "set_figures", "retire_element", "reveal_round"} <= set(dict(steps()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence_that_gets_what_it_names(language: str) -> None:
    words = Language(language)
    unknown = {code for code, _ in raised() if not words.has_label("error", code)}
    assert unknown == set()
    assert [
        (code, names)
        for code, parameters in raised()
        if (names := placeholders(words.label("error", code)) - parameters)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_a_name_that_gets_what_it_names(language: str) -> None:
    words = Language(language)
    assert {code for code, _ in steps() if not words.has_label("step", code)} == set()
    assert [
        (code, names) for code, parameters in steps() if (names := placeholders(words.label("step", code)) - parameters)
    ] == []


def test_an_error_names_the_place_without_the_internal_prefix() -> None:
    error = Refused("dependency_cycle", chain="US-DEF-001 → US-DEF-002 → US-DEF-001")
    assert "DEF-001 → DEF-002 → DEF-001" in error_sentence(error, Language("en"))
    assert "US" not in error_sentence(error, Language("be"))


def test_codes_inside_an_error_are_said_in_words() -> None:
    error = Refused("round_cannot_move", round=2, state="revealed", target="open")
    assert error_sentence(error, Language("ru")).startswith(
        "Раунд 2 нельзя перевести из состояния «итоги показаны» в состояние «открыт»."
    )


@pytest.mark.parametrize(("code", "shown"), [("en", "1.25"), ("be", "1,25"), ("ru", "1,25")])
def test_figures_inside_an_error_follow_the_language(code: str, shown: str) -> None:
    assert shown in error_sentence(Refused("weight_out_of_range", criterion="C01", value=1.25), Language(code))


def test_a_refused_row_keeps_the_code_that_stands_in_the_file() -> None:
    refusal = Refusal(code="unknown_element", line=7, parameters={"element": "US-XYZ-001"})
    assert refusal_sentence(refusal, Language("en")) == "Line 7: there is no element “US-XYZ-001” in the catalogue."


def test_an_import_refused_for_one_reason_says_the_reason() -> None:
    refusal = Refusal(code="unknown_seat", line=3, parameters={"seat": "S99"})
    language = Language("be")
    assert error_sentence(ImportRefused((refusal,)), language) == refusal_sentence(refusal, language)
    assert "2" in error_sentence(ImportRefused((refusal, refusal)), language)
