"""A preset comes back from its file as it went in; anything else is refused in one sentence that says where."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from roadmap_app.domain.errors import FileProblem
from roadmap_app.exchange.presets import read_preset_file, shipped_preset, write_preset
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.errors import error_sentence


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept.json"
    write_preset(path, shipped_preset())
    return path


def test_a_preset_comes_back_as_it_was_written(kept: Path) -> None:
    assert read_preset_file(kept) == shipped_preset()
    assert [each.code for each in shipped_preset().criteria][:2] == ["C01", "C02"]
    assert shipped_preset().majorities == (0.5, 0.5, 0.6)


def test_it_is_read_with_a_byte_order_mark_too(kept: Path) -> None:
    kept.write_bytes(b"\xef\xbb\xbf" + kept.read_bytes())
    assert read_preset_file(kept) == shipped_preset()


def put(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Change the first criterion."""

    def change(content: dict[str, Any]) -> None:
        content["criteria"][0][key] = value

    return change


WRONG: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda content: content.pop("majorities"), "majorities"),
    (lambda content: content.update(more=1), "more"),
    (lambda content: content.update(format="other"), "format"),
    (lambda content: content.update(version=2), "version"),
    (lambda content: content["majorities"].update(end=0.2), "majorities.end"),
    (lambda content: content["majorities"].update(end=True), "majorities.end"),
    (lambda content: content.update(criteria=[]), "criteria"),
    (lambda content: content["criteria"].append(content["criteria"][0]), "criteria[12].code"),
    (put("code", "c02"), "criteria[1].code"),
    (put("role", "judge"), "criteria[0].role"),
    (put("role", ["harm"]), "criteria[0].role"),
    (put("weight", -1), "criteria[0].weight"),
    (put("weight", "1"), "criteria[0].weight"),
    (put("weight", 10**400), "criteria[0].weight"),
    (put("bar", None), "criteria[0].bar"),
    (put("red_line", 10), "criteria[0].red_line"),
    (put("priority", 1), "criteria[0].priority"),
    (put("code", ""), "criteria[0].code"),
    (put("reason", "a\0b"), "criteria[0].reason"),
    (put("reason", "x" * 40_000), "criteria[0].reason"),
    (put("name", {"en": "", "ru": "", "be": ""}), "criteria[0].name"),
    (put("name", "Harm"), "criteria[0].name"),
    (put("anchors", {}), "criteria[0].anchors.1"),
    (put("colour\n\N{RIGHT-TO-LEFT OVERRIDE}", 1), "criteria[0].colour"),
]


@pytest.mark.parametrize(("change", "place"), WRONG)
def test_what_is_wrong_is_named_by_its_place(
    kept: Path, change: Callable[[dict[str, Any]], object], place: str
) -> None:
    content = json.loads(kept.read_text(encoding="utf-8"))
    change(content)
    kept.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(FileProblem, match="not_a_preset") as refused:
        read_preset_file(kept)
    assert str(refused.value.parameters["place"]).startswith(place)
    for language in LANGUAGES:
        assert "\n" not in error_sentence(refused.value, Language(language))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_a_preset"),
        ("[]", "not_a_preset"),
        ("{", "not_a_preset"),
        ("[" * 100_000, "not_a_preset"),
        ('{"format": NaN}', "not_a_preset"),
        ('{"format": 1, "format": 2}', "not_a_preset"),
        ("9" * 10_000, "not_a_preset"),
        (" " * (5 * 2**20), "too_large"),
    ],
)
def test_a_file_that_was_made_to_break_its_reader_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "hostile.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileProblem, match=code):
        read_preset_file(path)


def test_what_is_no_text_or_no_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hostile.json"
    path.write_bytes(b"{\n\xff}")
    with pytest.raises(FileProblem, match="not_utf8"):
        read_preset_file(path)
    with pytest.raises(FileProblem, match="file_missing"):
        read_preset_file(tmp_path / "nothing.json")
    with pytest.raises(FileProblem, match="not_a_file"):
        read_preset_file(tmp_path)


def test_a_preset_never_takes_the_place_of_the_workspace(tmp_path: Path) -> None:
    workspace = tmp_path / "panel.roadmap"
    workspace.write_bytes(b"kept")
    with pytest.raises(FileProblem, match="target_is_workspace"):
        write_preset(workspace, shipped_preset(), workspace=workspace)
    assert workspace.read_bytes() == b"kept"


def test_half_a_character_in_a_preset_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "preset.json"
    write_preset(path, shipped_preset())
    code = shipped_preset().criteria[0].code
    path.write_text(path.read_text(encoding="utf-8").replace(f'"{code}"', '"\\ud83d"'), encoding="utf-8")
    with pytest.raises(FileProblem, match="not_a_preset") as refused:
        read_preset_file(path)
    assert refused.value.parameters["place"] == "criteria[0].code"
