"""The parts of one element's result, each under its heading."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.outcome import DISPOSITIONS, Flag
from roadmap_app.domain.result import CriterionSummary, ElementResult, QuestionAnswer, is_disagreement
from roadmap_app.presentation.charts import (
    DETAIL,
    CriterionRange,
    acceptability,
    criterion_ranges,
    strip_plot,
    support_bar,
)
from roadmap_app.presentation.sentences import (
    acceptability_line,
    acceptability_shares,
    answered_line,
    carried_line,
    flip_sentence,
    interval_sentence,
    panel_sentence,
    samples_sentence,
    support_line,
    weight_flip_sentence,
)
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.consensus.element_head import flag_badge, outcome_line
from roadmap_app.ui.pages.consensus.figures import Figures
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

STRIP_FIELD = 116
NAMES_MOST, NAMES_SHARE = 320, 0.44
DOUBTS = (Flag.FRAGILE, Flag.BORDERLINE)
ANSWERS = {True: ("yes", "check"), False: ("no", "x"), None: ("open", "circle")}
"""By how a question is answered: its word, and its icon."""


class Parts:
    def __init__(self, session: Session, result: ElementResult) -> None:
        self._session, self._result = session, result

    def judgements(self) -> QWidget:
        language, look, result = self._session.language, self._session.look, self._result
        counts = result.thirds or ()
        words = [
            f"{language.label('disposition-short', third)} {count}"
            for third, count in zip(DISPOSITIONS, counts, strict=False)
        ]
        strip = Picture(
            look,
            lambda width: strip_plot(
                result.slots,
                width=width,
                field=STRIP_FIELD,
                size=DETAIL,
                median=result.median,
                p30=result.p30,
                p70=result.p70,
                words=words,
            ),
            panel_sentence(result, language, individual=not self._blind),
        )
        head = _heading(language.gettext("Judgements"), _beside(answered_line(result, language)))
        return stack(look.px(8), head, strip, Figures(look, list(self._figures())))

    def questions(self) -> QWidget:
        language, look = self._session.language, self._session.look
        title = language.gettext("The three questions")
        suggestion = outcome_line(self._session, self._result.suggestion, "smallStrong")
        suggestion.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        parts = [self._question(at, answer) for at, answer in enumerate(self._result.questions)]
        return stack(look.px(12), _heading(title, suggestion), *parts)

    def criteria(self) -> QWidget:
        language, look = self._session.language, self._session.look
        summaries = {summary.criterion: summary for summary in self._result.criteria}
        rows = [
            CriterionRange(
                criterion=criterion,
                summary=summaries.get(criterion.code),
                name=criterion.name.in_language(language.code),
                value=self._value(summaries.get(criterion.code)),
            )
            for criterion in self._session.document.snapshot.criteria
        ]
        words = "; ".join(f"{row.name}: {row.value}" for row in rows)
        picture = Picture(
            look, lambda width: criterion_ranges(rows, width=width, names=min(NAMES_MOST, width * NAMES_SHARE)), words
        )
        _ = language.gettext
        note = (
            _("Median of the panel and P30–P70; the blue tick is the bar from which a criterion counts.")
            if self._blind
            else _("The rating; the blue tick is the bar from which a criterion counts.")
        )
        return stack(
            look.px(8),
            label(language.label("page", "criteria"), type="section"),
            label(note, type="small", ink="text2", wrap=True),
            picture,
        )

    def firmness(self) -> QWidget:
        """The shares of other weights; without samples, that there are none yet."""
        language, look = self._session.language, self._session.look
        heading = _heading(language.gettext("How firm is it"), self._doubts())
        why = [label(self._why_in_doubt(), type="small", wrap=True)] if self._doubted else []
        sampling, shares = self._session.document.results().sampling, self._result.acceptability
        if sampling is None or shares is None:
            return stack(look.px(8), heading, *why)
        rows = acceptability_shares(shares, language)
        bars = Picture(look, lambda width: acceptability(rows, width=width), acceptability_line(shares, language))
        flips = (
            weight_flip_sentence(self._result, self._session.document.snapshot.criteria, language),
            flip_sentence(self._result, language) if self._blind and not self._doubted else "",
        )
        notes = (
            samples_sentence(sampling, language),
            interval_sentence(self._result, sampling, language) if self._blind else "",
        )
        return stack(
            look.px(8),
            heading,
            *why,
            bars,
            *(label(sentence, type="small", wrap=True) for sentence in flips if sentence),
            *(label(sentence, type="caption", ink="text3", wrap=True) for sentence in notes if sentence),
        )

    def reasons(self, given: Sequence[str]) -> QWidget:
        """What experts wrote, without who, and in no order that would tell."""
        language, look = self._session.language, self._session.look
        count = language.gettext("{n}, in no order").format(n=len(given)) if given else ""
        head = _heading(language.gettext("Reasons given"), _beside(count))
        if not given:
            nothing = language.gettext("Nobody wrote a reason that may be shown.")
            return stack(look.px(8), head, label(nothing, type="small", ink="text2", wrap=True))
        return stack(look.px(8), head, *(self._quote(text) for text in given))

    @property
    def _blind(self) -> bool:
        return self._session.document.snapshot.workspace.blind

    def _quote(self, text: str) -> QWidget:
        look = self._session.look
        quote = label(text, type="small", ink="text2", wrap=True)
        quote.setObjectName("quote")
        quote.setStyleSheet(
            f"#quote {{ border-left: {look.px(2)}px solid {look.colour('border')}; padding-left: {look.px(10)}px; }}"
        )
        return quote

    def _doubts(self) -> QWidget:
        """The marks of a result that little would change; at the right."""
        marks = QWidget()
        row = QHBoxLayout(marks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._session.look.px(6))
        row.addStretch(1)
        for flag in self._doubted:
            row.addWidget(flag_badge(self._session, flag, why=self._why_in_doubt()))
        return marks

    @property
    def _doubted(self) -> list[Flag]:
        return [flag for flag in DOUBTS if flag in self._result.flags]

    def _why_in_doubt(self) -> str:
        """What would change the panel's own outcome, whatever the criteria say."""
        language = self._session.language
        reasons = [language.label("flag-explanation", flag) for flag in self._doubted]
        return " ".join([*reasons, flip_sentence(self._result, language) if self._blind else ""]).strip()

    def _figures(self) -> Iterator[tuple[str, str, str]]:
        language, result = self._session.language, self._result
        if result.median is None or result.p30 is None or result.p70 is None or result.disagreement_index is None:
            return
        if not self._blind:
            yield language.figure(result.median), language.label("glossary", "judgement"), "text"
            return
        yield language.figure(result.median), language.label("column", "median"), "text"
        yield (
            f"{language.figure(result.p30)} – {language.figure(result.p70)}",
            language.label("column", "spread"),
            "text",
        )
        disagrees = is_disagreement(result.disagreement_index)
        yield (
            language.number(result.disagreement_index, 2),
            language.gettext("{index}, disagreement above 1").format(
                index=language.label("column", "disagreement_index")
            ),
            "outcome.no_consensus" if disagrees else "text",
        )
        yield str(result.votes_to_flip), language.label("column", "votes_to_flip"), "text"

    def _question(self, at: int, answer: QuestionAnswer) -> QWidget:
        language, look = self._session.language, self._session.look
        snapshot = self._session.document.snapshot
        majority = snapshot.workspace.majorities[at]
        line = support_line(answer, majority, language)
        bar = Picture(look, lambda width: support_bar(answer.support, answer.support_max, majority, width=width), line)
        said = [label(line, type="small", ink="text2", wrap=True)]
        if answer.lines:
            names = [one.name.in_language(language.code) for one in snapshot.criteria if one.code in answer.lines]
            reached = language.gettext("A line is reached, which answers it: {criteria}").format(
                criteria=", ".join(names)
            )
            said.append(label(reached, type="small", ink="text", wrap=True))
        if answer.carried_by or answer.lines or answer.question is Question.END:
            carried = carried_line(answer, snapshot.criteria, language)
            said.append(label(carried, type="small", ink="text2", wrap=True))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._number(at + 1), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        column.addLayout(self._asked(answer))
        column.addWidget(bar)
        for each in said:
            column.addWidget(each)
        row.addLayout(column, 1)
        return box

    def _asked(self, answer: QuestionAnswer) -> QHBoxLayout:
        language, look = self._session.language, self._session.look
        word, name = ANSWERS[answer.passed]
        picture = sign(look, name, ink="text")
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        said = label(language.label("answer", word), type="smallStrong")
        for each in (picture, said):
            each.setFixedHeight(look.type("body").line)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(label(language.label("question", answer.question), type="bodyStrong", wrap=True), 1)
        head.addWidget(picture, 0, top)
        head.addWidget(said, 0, top)
        return head

    def _number(self, number: int) -> QLabel:
        look = self._session.look
        disc = label(str(number), type="captionStrong", ink="text2")
        disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        disc.setFixedSize(look.px(20), look.px(20))
        disc.setObjectName("numberDisc")
        disc.setStyleSheet(f"#numberDisc {{ background: {look.colour('hover')}; border-radius: {look.px(10)}px; }}")
        return disc

    def _value(self, summary: CriterionSummary | None) -> str:
        if summary is None or summary.median is None:
            return "–"
        return self._session.language.figure(summary.median)


def _heading(title: str, beside: QWidget) -> QWidget:
    """The title of a part, with a few words at its right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(title, type="section"))
    row.addWidget(beside, 1)
    return line


def _beside(words: str) -> QLabel:
    said = label(words, type="small", ink="text2", wrap=True)
    said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return said
