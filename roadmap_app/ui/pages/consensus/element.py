"""One element's result: what the panel judged, what the criteria say, and why."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from roadmap_app.domain.criterion import Question
from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.result import Acceptability, CriterionSummary, ElementResult, QuestionAnswer, Sampling
from roadmap_app.presentation.charts import (
    DETAIL,
    CriterionRange,
    acceptability,
    criterion_ranges,
    strip_plot,
    support_bar,
)
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences import (
    acceptability_line,
    acceptability_shares,
    answered_line,
    carried_line,
    counts_sentence,
    flip_sentence,
    grounds,
    interval_sentence,
    panel_sentence,
    samples_sentence,
    support_line,
    weight_flip_sentence,
)
from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.outcome_sign import OutcomeSign
from roadmap_app.ui.pages.consensus.dealing import median_words
from roadmap_app.ui.pages.consensus.figures import Figures
from roadmap_app.ui.picture import Picture
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.stack import stack
from roadmap_app.ui.shell.text import label

STRIP_FIELD = 116
NAMES = 170


class ElementView(QWidget):
    """Emits `left` for the board, and `stepped` with −1 or 1 for the neighbour on the agenda."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        px = session.look.px
        _ = session.language.gettext
        self.back = self._tool(_("Board"), "arrow-left", "Esc", self.left.emit)
        self.place = label("", ink="text2")
        self.before = self._tool(_("Previous"), "chevron-left", "←", lambda: self.stepped.emit(-1), bare=True)
        self.after = self._tool(_("Next"), "chevron-right", "→", lambda: self.stepped.emit(1), bare=True)
        self.decide = self._tool(_("Decision"), "edit", "D", session.inspect)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(24), px(8), px(24), px(8))
        bar.setSpacing(px(8))
        bar.addWidget(self.back)
        bar.addWidget(self.place, 1)
        for tool in (self.before, self.after, self.decide):
            bar.addWidget(tool)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._scroll, 1)
        self.setFocusProxy(self._scroll)

    def _tool(self, words: str, sign: str, key: str, run: Callable[[], object], *, bare: bool = False) -> QPushButton:
        """A quiet button of the bar, with a key that works wherever the keyboard is on this view; `bare` without its
        words."""
        look = self._session.look
        button = QPushButton("" if bare else f" {words}")
        button.setAccessibleName(words)
        button.setObjectName("quiet")
        button.setIcon(icon(look, sign))
        button.setIconSize(icon_size(look))
        button.clicked.connect(lambda: run())  # noqa: PLW0108 a click has an argument
        keys = QKeySequence({"←": "Left", "→": "Right"}.get(key, key))
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
        button.setToolTip(f"{words} ({key})")
        return button

    def show_result(self, element: Element, result: ElementResult, place: str) -> None:
        """`place` says where the element stands on the agenda; empty where it is not on it."""
        self.place.setText(place)
        px = self._session.look.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(8), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(self._head(element, result))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(32))
        grid.setVerticalSpacing(px(24))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._judgements(result), 0, 0, top)
        grid.addWidget(self._questions(result), 0, 1, top)
        grid.addWidget(self._criteria(result), 1, 0, 1, 2, top)
        sampling = self._session.document.results().sampling
        if result.acceptability is not None and sampling is not None:
            grid.addWidget(self._firmness(result, result.acceptability, sampling), 2, 0, 1, 2, top)
        column.addLayout(grid)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _head(self, element: Element, result: ElementResult) -> QWidget:
        language, px = self._session.language, self._session.look.px
        tags = QWidget()
        flow = FlowLayout(tags, gap=px(6))
        words = [
            element.short_code,
            domain_name(element.domain, language),
            language.label("kind", element.kind),
            language.label("layer", element.layer),
            language.label("status", element.status),
        ]
        for word in words:
            tag = label(word, type="caption", ink="text2")
            tag.setObjectName("tag")
            flow.addWidget(tag)
        for flag in (flag for flag in Flag if flag in result.flags):
            badge = label(language.label("flag", flag), type="caption", ink="warn")
            badge.setObjectName("badge")
            badge.setToolTip(language.label("flag-explanation", flag))
            flow.addWidget(badge)
        name = label(element.name.in_language(language.code), type="element", wrap=True)
        return stack(px(6), tags, name, self._outcome_line(result.outcome, "section"), *self._sentences(result))

    def _outcome_line(self, outcome: Outcome, type_: str, words: str = "") -> QWidget:
        """The sign of an outcome with its word in its colour."""
        look = self._session.look
        word = label(words or self._session.language.label("outcome", outcome), type=type_, wrap=True)
        word.setProperty("ink", f"outcome.{outcome}")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(OutcomeSign(look, outcome), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(word, 1)
        return line

    def _sentences(self, result: ElementResult) -> Iterator[QWidget]:
        """What the panel said, then what the criteria say, each under its own name."""
        language, snapshot = self._session.language, self._session.document.snapshot
        counts = counts_sentence(result, language)
        if not snapshot.workspace.blind:
            counts = language.gettext("An individual assessment, not a consensus.")
        elif result.outcome is Outcome.INSUFFICIENT:
            counts = panel_sentence(result, language, individual=False)
        yield label(counts, type="bodyLarge", wrap=True)
        reasons = grounds(result, snapshot.criteria, language)
        suggested = language.gettext("The criteria suggest: {disposition}").format(
            disposition=language.label("outcome", result.suggestion)
        )
        yield label(f"{suggested}. {reasons}", type="bodyLarge", ink="text2", wrap=True)

    def _judgements(self, result: ElementResult) -> QWidget:
        language, look = self._session.language, self._session.look
        _ = language.gettext
        thirds = ("abolish", "transitional", "retain")
        counts = result.thirds or ()
        words = [
            f"{language.label('disposition-short', third)} {count}"
            for third, count in zip(thirds, counts, strict=False)
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
            panel_sentence(result, language, individual=not self._session.document.snapshot.workspace.blind),
        )
        return stack(
            look.px(8),
            label(_("Judgements"), type="section"),
            label(answered_line(result, language), type="small", ink="text2", wrap=True),
            strip,
            self._metrics(result),
            *self._panel_only(result),
        )

    def _panel_only(self, result: ElementResult) -> Iterator[QWidget]:
        sentence = flip_sentence(result, self._session.language)
        if sentence and self._session.document.snapshot.workspace.blind:
            yield label(sentence, type="small", ink="text2", wrap=True)

    def _metrics(self, result: ElementResult) -> QWidget:
        return Figures(self._session.look, list(self._figures(result)))

    def _figures(self, result: ElementResult) -> Iterator[tuple[str, str]]:
        language = self._session.language
        if result.median is None or result.p30 is None or result.p70 is None or result.disagreement_index is None:
            return
        if not self._session.document.snapshot.workspace.blind:
            yield median_words(result.median, language), language.label("glossary", "judgement")
            return
        yield median_words(result.median, language), language.label("column", "median")
        yield (
            f"{median_words(result.p30, language)} – {median_words(result.p70, language)}",
            language.label("column", "spread"),
        )
        yield language.number(result.disagreement_index, 2), language.label("column", "disagreement_index")
        yield str(result.votes_to_flip), language.label("column", "votes_to_flip")

    def _questions(self, result: ElementResult) -> QWidget:
        language, px = self._session.language, self._session.look.px
        _ = language.gettext
        words = _("The criteria suggest: {disposition}").format(
            disposition=language.label("outcome", result.suggestion)
        )
        suggestion = self._outcome_line(result.suggestion, "smallStrong", words)
        parts = [self._question(at, answer) for at, answer in enumerate(result.questions)]
        return stack(px(12), label(_("The three questions"), type="section"), suggestion, *parts)

    def _question(self, at: int, answer: QuestionAnswer) -> QWidget:
        language, look = self._session.language, self._session.look
        snapshot = self._session.document.snapshot
        majority = snapshot.workspace.majorities[at]
        said = {True: "yes", False: "no", None: "open"}[answer.passed]
        head = QHBoxLayout()
        head.addWidget(label(language.label("question", answer.question), type="bodyStrong", wrap=True), 1)
        head.addWidget(label(language.label("answer", said), type="smallStrong", ink="text"))
        line = support_line(answer, majority, language)
        bar = Picture(look, lambda width: support_bar(answer.support, answer.support_max, majority, width=width), line)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(head)
        column.addWidget(bar)
        column.addWidget(label(line, type="small", ink="text2", wrap=True))
        if answer.lines:
            names = [one.name.in_language(language.code) for one in snapshot.criteria if one.code in answer.lines]
            reached = language.gettext("A line is reached, which answers it: {criteria}").format(
                criteria=", ".join(names)
            )
            column.addWidget(label(reached, type="small", ink="text", wrap=True))
        if answer.carried_by or answer.lines or answer.question is Question.END:
            column.addWidget(
                label(carried_line(answer, snapshot.criteria, language), type="small", ink="text2", wrap=True)
            )
        return box

    def _criteria(self, result: ElementResult) -> QWidget:
        language, look = self._session.language, self._session.look
        _ = language.gettext
        summaries = {summary.criterion: summary for summary in result.criteria}
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
            look, lambda width: criterion_ranges(rows, width=width, names=min(320, max(NAMES, width * 0.4))), words
        )
        return stack(
            look.px(8),
            label(language.label("page", "criteria"), type="section"),
            label(
                _("Median of the panel and P30–P70; the blue tick is the bar from which a criterion counts."),
                type="small",
                ink="text2",
                wrap=True,
            ),
            picture,
        )

    def _firmness(self, result: ElementResult, shares: Acceptability, sampling: Sampling) -> QWidget:
        language, look = self._session.language, self._session.look
        _ = language.gettext
        rows = acceptability_shares(shares, language)
        bars = Picture(look, lambda width: acceptability(rows, width=width), acceptability_line(shares, language))
        said = (
            weight_flip_sentence(result, self._session.document.snapshot.criteria, language),
            interval_sentence(result, sampling, language),
        )
        return stack(
            look.px(8),
            label(_("How firm is it"), type="section"),
            label(
                samples_sentence(sampling, language),
                type="small",
                ink="text2",
                wrap=True,
            ),
            bars,
            *(label(sentence, type="small", wrap=True) for sentence in said if sentence),
        )

    def _value(self, summary: CriterionSummary | None) -> str:
        if summary is None or summary.median is None:
            return "–"
        return self._session.language.number(summary.median, 1)
