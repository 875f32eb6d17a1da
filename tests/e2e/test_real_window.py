"""The program as a person has it: a real window, a mouse, a keyboard, and a screen reader that reads it aloud."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desk import Desk, Thing, desk

ELEMENT = "Treaty on the Creation of the Union State"
ACTED_ON = {"push button", "check box", "radio button", "combo box", "text", "spin button", "slider", "table", "list"}


def roadmap(*words: str | Path) -> str:
    command = [sys.executable, "-m", "roadmap_app", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """An individual workspace, in which results show as soon as there is an answer."""
    file = tmp_path / "alone.roadmap"
    roadmap("new", file, "--mode", "individual")
    return file


@pytest.fixture
def at_desk(alone: Path, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "open", str(alone)) as opened:
        yield opened


def judged(file: Path) -> list[float]:
    """The judgements that the file holds, in the order of the catalogue."""
    elements = json.loads(roadmap("analyse", file, "--json"))["elements"]
    return [each["median"] for each in elements if each["answered"]]


def test_a_screen_reader_rates_an_element_and_reads_its_result(at_desk: Desk, alone: Path) -> None:
    at_desk.press("Score")
    at_desk.press("2: Abolish immediately, clearly")
    at_desk.await_name("1 of 175 elements judged")
    assert judged(alone) == [2]
    at_desk.press("Results")
    said = at_desk.await_thing(lambda thing: thing.role == "list item" and ELEMENT in thing.name).name
    assert "Abolish immediately" in said
    at_desk.keys("Return")
    at_desk.await_name("The three questions")
    assert any(thing.role == "label" and thing.name == "Abolish immediately" for thing in at_desk.read())


def test_whatever_a_person_can_act_on_is_named_on_every_page(at_desk: Desk) -> None:
    nameless: list[tuple[str, Thing]] = []
    for step in ("Catalogue", "Criteria", "Score", "Results", "Roadmap", "Publish"):
        at_desk.press(step)
        at_desk.await_thing(lambda thing, step=step: thing.role == "filler" and thing.name == step)
        told = at_desk.read()
        nameless += [(step, each) for each in told if (each.focusable or each.role in ACTED_ON) and not each.name]
    assert nameless == []


def test_mouse_and_keyboard_judge_and_take_back(at_desk: Desk, alone: Path) -> None:
    at_desk.click(at_desk.await_name("Score"))
    at_desk.await_name("0 of 175 elements judged")
    at_desk.keys("8", "Right", "3")
    at_desk.await_name("2 of 175 elements judged")
    assert judged(alone) == [8, 3]
    at_desk.keys("ctrl+z")
    at_desk.await_name("1 of 175 elements judged")
    assert judged(alone) == [8]
    at_desk.click(at_desk.await_name("5: Transitional period, squarely"))
    at_desk.await_name("2 of 175 elements judged")
    assert judged(alone) == [8, 5]
