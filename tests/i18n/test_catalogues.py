"""Whoever chose Belarusian or Russian reads the whole program in it, and reads it right."""

import ast
import gettext
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from roadmap_app.i18n import catalogues
from tests.i18n.wording import interface_faults, placeholders

NUMBERS = range(202)


@cache
def said() -> Catalog:
    return catalogues.extract()


@cache
def written(code: str) -> tuple[Message, ...]:
    return tuple(catalogues.messages(catalogues.read(code)))


def key(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (tuple, list)) else (message.id,)


def texts(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, (tuple, list)) else (message.string or "",)


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
def test_the_catalogue_holds_what_the_program_says_and_nothing_else(code: str) -> None:
    assert {key(message) for message in written(code)} == {key(message) for message in catalogues.messages(said())}


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
def test_every_message_is_translated_and_confirmed(code: str) -> None:
    assert list(catalogues.untranslated(catalogues.read(code))) == []


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
def test_a_translation_fills_the_same_places(code: str) -> None:
    differing = [
        text
        for message in written(code)
        for text in texts(message)
        if placeholders(text) != placeholders(key(message)[-1])
    ]
    assert differing == []


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
def test_a_translation_keeps_to_the_wording_rules(code: str) -> None:
    found = [
        (text, fault)
        for message in written(code)
        for text in texts(message)
        for fault in interface_faults(text, code, key(message)[0])
    ]
    assert found == []


def test_no_message_hides_inside_an_f_string() -> None:
    """Where the extractor does not look: it would stay English in every language."""
    package = Path(catalogues.__file__).parents[1]
    hidden = [
        f"{path.relative_to(package)}:{call.lineno}"
        for path in sorted(package.rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and _called(call) in catalogues.KEYWORDS
    ]
    assert hidden == []


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_english_never_abbreviates_the_union_state() -> None:
    spoken = [text for message in catalogues.messages(said()) for text in key(message)]
    assert [text for text in spoken if "US" in text.replace("US-", "").split()] == []
    assert [text for text in spoken if '"' in text or "'" in text] == []


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
def test_the_compiled_catalogue_is_the_written_one(code: str) -> None:
    with catalogues.po_file(code).with_suffix(".mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    for message in written(code):
        singular, plural = key(message)[0], key(message)[-1]
        if len(key(message)) > 1:
            assert {compiled.ngettext(singular, plural, n) for n in NUMBERS} == set(texts(message))
        else:
            assert compiled.gettext(singular) == texts(message)[0]


@pytest.mark.parametrize("code", catalogues.TRANSLATED)
@pytest.mark.parametrize(
    ("number", "form"), [(1, 0), (21, 0), (101, 0), (2, 1), (22, 1), (0, 2), (5, 2), (12, 2), (111, 2)]
)
def test_a_number_takes_its_form(code: str, number: int, form: int) -> None:
    with catalogues.po_file(code).with_suffix(".mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    months = next(message for message in written(code) if key(message)[0] == "{n} month")
    assert compiled.ngettext("{n} month", "{n} months", number) == texts(months)[form]


def template(*spoken: str) -> Catalog:
    made = Catalog()
    for text in spoken:
        made.add(text)
    return made


def test_an_update_keeps_what_is_translated_and_drops_what_nobody_says(tmp_path: Path) -> None:
    catalogues.update("be", template("Close", "Open"), tmp_path)
    target = catalogues.po_file("be", tmp_path)
    target.write_text(
        target.read_text("utf-8").replace('msgid "Open"\nmsgstr ""', 'msgid "Open"\nmsgstr "Адкрыць"'), "utf-8"
    )
    renewed = catalogues.update("be", template("Next", "Open"), tmp_path)
    assert {key(message)[0]: message.string for message in catalogues.messages(renewed)} == {
        "Next": "",
        "Open": "Адкрыць",
    }
    assert list(catalogues.untranslated(renewed)) == ["Next"]
    assert "Close" not in target.read_text("utf-8")


def test_a_second_update_changes_no_byte(tmp_path: Path) -> None:
    def files() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(tmp_path.rglob("*.*o"))}

    catalogues.update("ru", template("Open"), tmp_path)
    first = files()
    catalogues.update("ru", template("Open"), tmp_path)
    assert files() == first
    assert len(first) == 2


def test_the_command_names_what_is_left_to_translate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogues.main(tmp_path) == 1
    assert "be: day D" in capsys.readouterr().out.splitlines()
