"""An element gives way to its parts, at once or when the next round opens."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from roadmap_app.ui.pages.catalogue.rows import Facet
from roadmap_app.ui.pages.catalogue.split_form import SplitForm
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import rounds
from roadmap_app.workspace.document import open_document
from tests.ui.catalogue.table import CTRL, SHIFT, codes, page_of, said_in, tick, toast_of
from tests.ui.conftest import OpenWindow, workplace_of


def split_in_two(workplace: Workplace, code: str) -> None:
    page = page_of(workplace)
    workplace.show_element(code)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, CTRL | SHIFT)
    form = page.side.form
    assert isinstance(form, SplitForm)
    assert not form.send.isEnabled()
    for (_code, name), words in zip(form.rows, ("Right of stay", "Right of movement"), strict=True):
        QTest.keyClicks(name, words)
    form.send.click()


def test_a_split_element_gives_way_to_its_parts_and_leads_to_them(sample: Workplace) -> None:
    page = page_of(sample)
    split_in_two(sample, "US-MOB-003")
    assert "MOB-003" not in codes(page)
    assert {"MOB-010", "MOB-011"} <= set(codes(page))
    assert toast_of(sample) == "“Agreement on freedom of movement, stay and residence” was split."
    sample.show_element("US-MOB-003")
    assert "Right of stay" in said_in(page.fact_sheet)
    sample.session.document.undo()
    assert "MOB-003" in codes(page)
    assert len(codes(page)) == 180


def test_in_an_open_round_a_split_waits_is_seen_and_outlives_closing(
    open_window: OpenWindow, blind_file: Path, tmp_path: Path
) -> None:
    window = open_window(blind_file)
    workplace = workplace_of(window)
    page = page_of(workplace)
    split_in_two(workplace, "US-MOB-003")
    assert "MOB-003" in codes(page)
    assert "When the next round opens" in said_in(page.fact_sheet)
    kept = tmp_path / "kept.roadmap"
    window.close_document()
    shutil.copy(tmp_path / blind_file.name, kept)
    window.show_document(open_document(kept))
    workplace = workplace_of(window)
    page = page_of(workplace)
    tick(page.filters.chips[Facet.STANDING], "waits")
    assert codes(page) == ["MOB-010", "MOB-011"]
    document = workplace.session.document
    document.run(rounds.reveal_round(number=1, day="2026-11-24"))
    document.run(rounds.next_round(day="2026-11-25"))
    page.filters.clear.click()
    assert "MOB-003" not in codes(page)
    assert {"MOB-010", "MOB-011"} <= set(codes(page))


def test_a_waiting_split_can_be_called_off_from_the_menu(blind: Workplace) -> None:
    page = page_of(blind)
    split_in_two(blind, "US-MOB-003")
    assert not page.doing.split.isEnabled()
    assert page.doing.call_off.isVisible()
    page.doing.call_off.trigger()
    assert blind.session.document.snapshot.splits == ()
    assert page.doing.split.isEnabled()
