"""The head of one element's result: what it is, and the judgement and the suggestion side by side."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Flag, Outcome, is_shown
from roadmap_app.domain.result import ElementResult
from roadmap_app.presentation.cards import FLAG_SIGNS
from roadmap_app.presentation.names import kind_words
from roadmap_app.presentation.sentences import counts_sentence, grounds, panel_sentence, rule_sentence
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label, tag
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.session import Session

SIDE_BY_SIDE_FROM, BETWEEN = 560, 48
"""px at 100 % text; `BETWEEN` the two, so that the right one begins where the parts below it do."""


def element_head(session: Session, element: Element, result: ElementResult) -> QWidget:
    px = session.look.px
    name = label(element.name.in_language(session.language.code), type="element", wrap=True)
    whole = stack(px(8), _tags(session, element, result), name, JudgedAndSuggested(session, result))
    whole.setContentsMargins(px(24), px(16), px(24), px(16))
    return whole


def outcome_line(session: Session, outcome: Outcome, type_: str, words: str = "") -> QWidget:
    """The sign of an outcome with its word in its colour."""
    word = label(words or session.language.label("outcome", outcome), type=type_, wrap=True)
    word.setProperty("ink", f"outcome.{outcome}")
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(session.look.px(6))
    row.addWidget(OutcomeSign(session.look, outcome), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(word, 1)
    return line


class JudgedAndSuggested(QWidget):
    """What was judged and what the criteria suggest, never averaged; one under the other where there is little room."""

    def __init__(self, session: Session, result: ElementResult) -> None:
        super().__init__()
        self._look = session.look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(session.look.px(BETWEEN))
        language = session.language
        for title, outcome, sentence in (
            (language.label("glossary", "judgement"), result.outcome, _judged(session, result)),
            (language.label("glossary", "suggestion"), result.suggestion, _suggested(session, result)),
        ):
            caption = label(title[:1].upper() + title[1:], type="captionStrong", ink="text3")
            words = label(sentence, type="body", ink="text2", wrap=True)
            self._row.addWidget(
                stack(session.look.px(4), caption, outcome_line(session, outcome, "section"), words),
                1,
                Qt.AlignmentFlag.AlignTop,
            )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(SIDE_BY_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)
            self._row.setSpacing(self._look.px(BETWEEN if wide else 12))


def _judged(session: Session, result: ElementResult) -> str:
    """In counts, and what the other rule would say."""
    language, workspace = session.language, session.document.snapshot.workspace
    if not workspace.blind:
        return language.gettext("An individual assessment, not a consensus.")
    if result.outcome is Outcome.INSUFFICIENT:
        return panel_sentence(result, language, individual=False)
    said = (counts_sentence(result, language), rule_sentence(result, workspace.rule, language))
    return " ".join(part for part in said if part)


def _suggested(session: Session, result: ElementResult) -> str:
    return grounds(result, session.document.snapshot.criteria, session.language)


def _tags(session: Session, element: Element, result: ElementResult) -> QWidget:
    language, px = session.language, session.look.px
    tags = QWidget()
    flow = FlowLayout(tags, gap=px(6))
    flow.addWidget(label(element.short_code, type="small", ink="text3"))
    for word in kind_words(element, language):
        flow.addWidget(tag(word))
    blind = session.document.snapshot.workspace.blind
    for flag in Flag:
        if flag in result.flags and is_shown(flag, blind=blind):
            flow.addWidget(flag_badge(session, flag))
    return tags


def flag_badge(session: Session, flag: Flag, *, why: str = "") -> QWidget:
    """A flag with its icon; its meaning in a tip, and to a screen reader, or `why` it is raised."""
    look, language = session.look, session.language
    meaning = why or language.label("flag-explanation", flag)
    badge = QWidget()
    badge.setObjectName("badge")
    badge.setProperty("ink", "warn")
    badge.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    badge.setToolTip(meaning)
    text = label(language.label("flag", flag), type="captionStrong", ink="warn")
    text.setAccessibleDescription(meaning)
    row = QHBoxLayout(badge)
    row.setContentsMargins(look.px(6), look.px(2), look.px(6), look.px(2))
    row.setSpacing(look.px(4))
    row.addWidget(sign(look, FLAG_SIGNS[flag], ink="warn", size=12))
    row.addWidget(text)
    return badge
