"""The iceberg and the domains as pictures: read by mouse and keyboard, and taken away as images."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from roadmap_app.domain.report import Detail
from roadmap_app.domain.text import LanguageCode
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.styles import Styles
from roadmap_app.i18n import Language
from roadmap_app.presentation.drawing import Label
from roadmap_app.presentation.iceberg.layout import pieces
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.pages.consensus import ConsensusPage
from roadmap_app.ui.pages.consensus.domains import DomainsView
from roadmap_app.ui.pages.consensus.iceberg import IcebergView
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import rounds


def page_of(workplace: Workplace, view: str) -> ConsensusPage:
    workplace.go_to("consensus")
    assert isinstance(workplace.page, ConsensusPage)
    workplace.page.choice.segments[view].click()
    return workplace.page


def iceberg_of(workplace: Workplace) -> IcebergView:
    view = page_of(workplace, "iceberg").views.view
    assert isinstance(view, IcebergView)
    deadline = QDeadlineTimer(60_000)
    while view.ice.drawing is None and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    QApplication.processEvents()
    return view


def domains_of(workplace: Workplace) -> DomainsView:
    view = page_of(workplace, "domains").views.view
    assert isinstance(view, DomainsView)
    QApplication.processEvents()
    return view


def test_every_judged_element_has_a_facet_that_names_it_and_opens_it(sample: Workplace) -> None:
    view = iceberg_of(sample)
    document = sample.session.document
    code = document.results().elements[40].element
    view.ice.choose(code)
    assert view.ice.current is not None
    assert view.ice.drawing is not None
    centre = QPointF(*view.ice.drawing.place.at(view.ice.current.centre))
    facet = view.ice.facet_at(centre)
    assert facet is not None
    assert facet.piece.code == code
    QTest.mouseClick(view.ice, Qt.MouseButton.LeftButton, pos=centre.toPoint())
    QApplication.processEvents()
    assert sample.session.element == code
    assert isinstance(sample.page, ConsensusPage)
    assert sample.page.body.currentWidget() is sample.page.view


def test_the_keyboard_walks_the_facets_and_enter_opens_one(sample: Workplace) -> None:
    view = iceberg_of(sample)
    view.ice.setFocus()
    first = view.ice.current
    assert first is not None
    QTest.keyClick(view.ice, Qt.Key.Key_Down)
    second = view.ice.current
    assert second is not None
    assert second.centre[1] > first.centre[1]
    name = sample.session.document.snapshot.element(second.piece.code).name.in_language("en")
    assert name in view.ice.accessibleName()
    QTest.keyClick(view.ice, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert sample.session.element == second.piece.code


def test_all_facets_can_be_reached_by_arrows(sample: Workplace) -> None:
    view = iceberg_of(sample)
    view.ice.setFocus()
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
    seen, left = set[str](), [view.ice.current]
    while left:
        facet = left.pop()
        assert facet is not None
        if facet.piece.code in seen:
            continue
        seen.add(facet.piece.code)
        for key in keys:
            view.ice.choose(facet.piece.code)
            QTest.keyClick(view.ice, key)
            left.append(view.ice.current)
    assert len(seen) == len(sample.session.document.results().elements)


def test_the_window_and_the_pdf_draw_the_same_iceberg(sample: Workplace) -> None:
    view = iceberg_of(sample)
    report = sample.session.document.report(language=LanguageCode.EN, detail=Detail.PUBLISHED, day="2026-11-24")
    edition = Edition.of(report, Language("en"), Styles(Tokens.shipped()))
    assert view.iceberg == edition.iceberg


def test_the_iceberg_follows_the_document_and_its_undo(sample: Workplace) -> None:
    view, document = iceberg_of(sample), sample.session.document
    before = view.iceberg
    assert before is not None
    document.run(rounds.next_round(day="2026-11-24", only=document.results().to_ask_again))
    QApplication.processEvents()
    assert pieces(document.snapshot, document.results()) == tuple(
        sorted((facet.piece for facet in before.facets), key=lambda piece: _position(sample, piece.code))
    ), "an open round shows the one before"
    assert view.iceberg == before


def _position(workplace: Workplace, code: str) -> int:
    return workplace.session.document.snapshot.element(code).position


def test_working_it_out_can_be_stopped_and_begun_again(sample: Workplace) -> None:
    page = page_of(sample, "iceberg")
    sample.session.tasks.cancel()
    view = page.views.view
    assert isinstance(view, IcebergView)
    deadline = QDeadlineTimer(60_000)
    while view.body.currentWidget() is not view.stopped and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    view.stopped.button.click()
    assert iceberg_of(sample) is view
    assert view.body.currentWidget() is view.area


def test_nothing_is_drawn_while_a_round_is_blind(blind: Workplace) -> None:
    blind.go_to("consensus")
    page = blind.page
    assert isinstance(page, ConsensusPage)
    page.choice.segments["iceberg"].click()
    QApplication.processEvents()
    assert page.body.currentWidget() is page.blind


@pytest.mark.parametrize("name", ["iceberg", "domains"])
def test_a_picture_is_copied_twice_as_sharp_with_its_title_and_its_source(sample: Workplace, name: str) -> None:
    view = iceberg_of(sample) if name == "iceberg" else domains_of(sample)
    QGuiApplication.clipboard().clear()
    assert [action.text() for action in view.actions()] == ["Copy as image", "Save as image…"]
    view.setFocus()
    QTest.keyClick(view.focusProxy() or view.area, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    drawing = view.picture()
    assert (image.width(), image.height()) == (round(drawing.width * 2), round(drawing.height * 2))
    said = [item.text for item in drawing.items if isinstance(item, Label)]
    assert "SAMPLE" in said
    assert any("Panel of 9 experts, round 2" in text for text in said)
    assert any(text.startswith("Abolish") for text in said)
    seats = {seat.pseudonym for seat in sample.session.document.snapshot.seats}
    assert not any(name in text for text in said for name in seats)


@pytest.mark.parametrize(("kind", "suffix"), [("Image (*.png)", "png"), ("Drawing (*.svg)", "svg")])
def test_a_picture_is_written_as_a_file_that_names_nobody(
    sample: Workplace, tmp_path: Path, kind: str, suffix: str
) -> None:
    view, target = domains_of(sample), tmp_path / "picture"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), kind)):
        view.buttons.save.click()
    content = target.with_suffix(f".{suffix}").read_bytes()
    assert b"/tmp" not in content
    if suffix == "png":
        assert not QImage.fromData(content).isNull()
        assert b"tEXt" not in content
    else:
        assert "Defence" in content.decode()


def test_the_workspace_itself_is_never_overwritten_by_a_picture(sample: Workplace) -> None:
    view, path = domains_of(sample), sample.session.document.path
    before = path.stat().st_size
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(path), "Image (*.png)")):
        view.buttons.save.click()
    assert path.stat().st_size == before
    assert sample.toaster.isVisible()


def test_the_domains_are_told_in_words_with_their_counts(sample: Workplace) -> None:
    view = domains_of(sample)
    said = view.bars.accessibleName()
    assert "Defence: 13 elements: Abolish immediately 13" in said


def test_a_tip_under_the_mouse_is_gone_outside_the_ice(sample: Workplace) -> None:
    view = iceberg_of(sample)
    assert view.ice.facet_at(view.ice.rect().topLeft().toPointF()) is None
    QTest.mouseClick(view.ice, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert isinstance(sample.page, ConsensusPage)
    assert sample.page.body.currentWidget() is not sample.page.view
