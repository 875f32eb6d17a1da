"""The verdict on an element: the panel's answers as a strip, what stands, and why."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from roadmap_app.domain.result import ElementResult
from roadmap_app.presentation.charts import strip_plot
from roadmap_app.ui.controls.section import Section
from roadmap_app.ui.controls.text import label, written
from roadmap_app.ui.inspector.facts import VerdictFacts
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

FIELD, STRIP = 40, 164


def verdict_section(verdict: VerdictFacts, session: Session) -> Section:
    """Of a round that is not revealed there is no strip and no figure in the result, and so none here."""
    language = session.language
    _, result = language.gettext, verdict.result
    title = _("Decision") if verdict.decided else _("Round {number} verdict").format(number=verdict.round)
    aside = ""
    if session.document.snapshot.workspace.blind and result.answered is not None and result.seats is not None:
        aside = _("{n} of {total}").format(n=result.answered, total=result.seats)
    return Section(session.look, title, _parts(verdict, session), aside=aside)


def _parts(verdict: VerdictFacts, session: Session) -> Iterator[QWidget]:
    result, px = verdict.result, session.look.px
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, px(4))
    row.setSpacing(px(14))
    if result.slots is not None:
        row.addWidget(_strip(result, verdict.panel, session), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_outcome(verdict, session), 1, Qt.AlignmentFlag.AlignVCenter)
    yield line
    for sentence in verdict.sentences:
        yield written(sentence)


def _strip(result: ElementResult, words: str, session: Session) -> QWidget:
    strip = Picture(
        session.look,
        lambda width: strip_plot(
            result.slots, width=width, field=FIELD, median=result.median, p30=result.p30, p70=result.p70
        ),
        words,
    )
    strip.setFixedWidth(session.look.px(STRIP))
    strip.setToolTip(words)
    return strip


def _outcome(verdict: VerdictFacts, session: Session) -> QWidget:
    language, px, result = session.language, session.look.px, verdict.result
    group = "disposition-short" if result.slots is not None else "outcome"
    word = label(language.label(group, verdict.outcome), type="bodyStrong", wrap=True)
    word.setProperty("ink", f"outcome.{verdict.outcome}")
    word.setToolTip(language.label("outcome", verdict.outcome))
    word.setAccessibleName(language.label("outcome", verdict.outcome))
    head = QHBoxLayout()
    head.setSpacing(px(6))
    head.addWidget(OutcomeSign(session.look, verdict.outcome))
    head.addWidget(word, 1)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addLayout(head)
    for figure in _figures(result, session):
        column.addWidget(label(figure, type="small", ink="text2", wrap=True))
    return box


def _figures(result: ElementResult, session: Session) -> Iterator[str]:
    if result.median is None:
        return
    language = session.language
    _, median = language.gettext, language.figure(result.median)
    if not session.document.snapshot.workspace.blind:
        yield _("judgement {value}").format(value=median)
        return
    if result.disagreement_index is not None:
        index = language.number(result.disagreement_index, 2)
        yield _("median {median} · DI {index}").format(median=median, index=index)
