"""The page from which the Excel workbook and the PDF report are written."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.days import today
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.parts import report_words
from roadmap_app.ui.controls.button import signed_button
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.controls.widths import INSPECTOR_BESIDE_FROM, UNBOUNDED
from roadmap_app.ui.page import Page
from roadmap_app.ui.pages import errands
from roadmap_app.ui.pages.publish.check import PrivacyCheck
from roadmap_app.ui.pages.publish.foot import Foot
from roadmap_app.ui.pages.publish.kept import KeptPublish
from roadmap_app.ui.pages.publish.part_list import PartList
from roadmap_app.ui.pages.publish.preview import Preview
from roadmap_app.ui.pages.publish.proof import Of, Proof
from roadmap_app.ui.pages.publish.style import style_sheet
from roadmap_app.ui.pages.publish.two_files import TwoFiles
from roadmap_app.ui.session import Session
from roadmap_app.workspace.change import ChangeSet

BOTH_FROM = 640
"""Width of the page, in px at 100 % text, from which contents and preview stand side by side."""
CONTENTS, HINT_FROM = 256, 480
EDGE, NARROW, EDGE_IN_NARROW = 24, 320, 16
"""What is kept free at the sides, and in a page narrower than that, where buttons go without their headings."""


class PublishPage(Page):
    """What the files hold, how the report will look and what a reader could infer, then a button for each file."""

    key = "publish"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        language = session.language
        _ = language.gettext
        self._kept = KeptPublish.of(session)
        self.check = PrivacyCheck(session)
        self.language = Segmented(
            session.look, {code: language.label("language", code) for code in LANGUAGES}, self._kept.language
        )
        self.side = Segmented(session.look, {"contents": _("In the files"), "preview": _("Preview")}, "contents")
        self.to_check = signed_button(session.look, "warning", "", session.inspect)
        self.parts = PartList(session)
        self.parts.choose(self._kept.parts)
        self.foot = Foot(session)
        self.preview = Preview(session)
        self.proof = Proof(session, self.preview, self._report, self._of)
        self.written = TwoFiles(session, self, self._report, self.proof, self._follow_writing)
        self.blind = EmptyState(
            session.look,
            _("There is nothing to publish yet"),
            language.label("privacy", "hidden_round"),
            _("Go to Score"),
            lambda: session.go_to("score"),
            icon="publish",
        )
        self.body = QStackedWidget()
        self._contents = scrolling(self.parts, name=_("In the files"))
        self._lay_out()
        self._connect()
        self.setStyleSheet(style_sheet(session.look))

    @property
    def writing(self) -> bool:
        return bool(self.written.words)

    def keys(self) -> Sequence[tuple[str, str]]:
        _ = self.session.language.gettext
        return (
            ("PgUp PgDn ← →", _("turn the pages of the preview")),
            ("Home End", _("first, last")),
            ("+ −", _("preview larger or smaller")),
            ("0", _("preview as large as fits")),
        )

    def refresh(self, change: ChangeSet | None) -> None:
        del change
        result = self.session.document.results()
        self.body.setCurrentWidget(self.blind if result.hidden else self._page)
        if not result.hidden:
            report = self._report()
            self.parts.tell(report)
            self.check.tell(report)
            self.to_check.setAccessibleName(self.check.summary())
            self.to_check.setToolTip(self.check.summary())
            self._follow_writing()
            self._follow_proof()
        self.told.emit()

    def inspector(self) -> QWidget | None:
        return None if self.session.document.results().hidden else self.check

    def status(self) -> str:
        """How long the report is, as far as that is known."""
        made = self.proof.current
        if made is None or self.session.document.results().hidden:
            return ""
        return report_words(len(made.leaves.sizes), self.session.language)

    def foot_height(self) -> int:
        """Once a file is written, the other one comes next."""
        if self.body.currentWidget() is self.blind:
            return 0
        return max(self.foot.heightForWidth(self.width()), self.foot.sizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.proof.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def look_at_preview(self) -> None:
        self.side.segments["preview"].setChecked(True)
        self._arrange()
        if self.proof.current is None:
            self.proof.make()
        self.preview.setFocus()

    def _connect(self) -> None:
        language = self.session.language
        _ = language.gettext
        self.language.chose.connect(self._choose)
        self.parts.chose.connect(self._choose)
        self.side.chose.connect(self._turn_side)
        self.foot.excel.clicked.connect(self.written.excel)
        self.foot.pdf.clicked.connect(self.written.pdf)
        self.preview.print_wanted.connect(self.proof.print)
        self.proof.told.connect(self.told)
        self.offer_errand(errands.excel(language), self.foot.excel.click)
        self.offer_errand(errands.pdf(language), self.foot.pdf.click)
        self.offer_errand(errands.preview(language), self.look_at_preview, keys=["Ctrl+Shift+P"])
        self.offer_errand(errands.printing(language), self.preview.print.click, keys=["Ctrl+P"])
        self.offer(_("Privacy check"), self.session.inspect, sign="shield")
        self.offer(_("Next part of the report"), lambda: self.preview.turn_part(1), keys=["Ctrl+PgDown"])
        self.offer(_("Previous part of the report"), lambda: self.preview.turn_part(-1), keys=["Ctrl+PgUp"])

    def _turn_side(self) -> None:
        self._arrange()
        self._follow_proof()

    def _choose(self) -> None:
        self._kept.language, self._kept.parts = self.language.chosen, self.parts.ticked
        self._follow_proof()

    def _follow_proof(self) -> None:
        if not self.writing:
            self.proof.follow()
        self.told.emit()

    def _follow_writing(self) -> None:
        """What is chosen stands while a file is written of it, and nothing is printed meanwhile."""
        if self.writing:
            self.proof.rest()
        self.foot.tell(self.check.promise, self.written.words, self.written.last, self.written.place)
        for part in (self.parts, self.language, self.preview.print):
            part.setEnabled(not self.writing)
        self._arrange()
        self.told.emit()

    def _report(self) -> Report:
        language = LanguageCode(self.language.chosen)
        whole = self.session.document.report(language=language, detail=Detail.PUBLISHED, day=today())
        return replace(whole, parts=self.parts.ticked)

    def _of(self) -> Of:
        document = self.session.document
        chosen = self.language.chosen, self.parts.ticked
        return document.snapshot.revision, *chosen, document.results_current, today()

    def _arrange(self) -> None:
        """Contents and preview side by side, or one of them where there is no room for both."""
        px = self.session.look.px
        narrow = self.width() < px(NARROW)
        both, preview = self.width() >= px(BOTH_FROM), self.side.chosen == "preview"
        beside = self.window().width() >= px(INSPECTOR_BESIDE_FROM)
        self.side.setVisible(not both)
        self.to_check.setVisible(not beside)
        self.to_check.setText(str(self.check.open_ones) if narrow else self.check.summary())
        self._choices.setVisible(not both or not beside)
        self._contents.setVisible(both or not preview)
        self.preview.setVisible(both or preview)
        self._contents.setMinimumWidth(px(CONTENTS) if both else 0)
        self._contents.setMaximumWidth(px(CONTENTS) if both else UNBOUNDED)
        self.foot.be_low(not self.writing and self.height() < px(HINT_FROM))
        edge = px(EDGE_IN_NARROW if narrow else EDGE)
        for words in (self._title, self._of_the_files):
            words.setVisible(not narrow)
        self._head_column.setContentsMargins(edge, px(15), edge, px(15))
        self.foot.keep_from_edge(edge)

    def _lay_out(self) -> None:
        self._page = QWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._contents, 1)
        middle.addWidget(self.preview, 3)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self.body.addWidget(self._page)
        self.body.addWidget(self.blind)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setFocusProxy(self.foot.pdf)

    def _head(self) -> QWidget:
        """The title, and at its right the language of the files."""
        px = self.session.look.px
        words = self.session.language.gettext("Language of the files")
        self.language.setAccessibleName(words)
        self._of_the_files = label(words, type="small", ink="text2")
        self._of_the_files.setMinimumHeight(px(32))
        chooser = QWidget()
        flow = FlowLayout(chooser, gap=px(12), in_line=True)
        flow.addWidget(self._of_the_files)
        flow.addWidget(self.language)
        self._title = label(self.title(), type="title")
        self._title.setMinimumHeight(px(32))
        head = QFrame()
        head.setObjectName("publishHead")
        self._head_column = QVBoxLayout(head)
        self._head_column.setSpacing(px(12))
        self._head_column.addWidget(Sides(self._title, chooser, gap=px(24), below=px(4)))
        choices = QWidget()
        flow = FlowLayout(choices, gap=px(12))
        flow.addWidget(self.side)
        flow.addWidget(self.to_check)
        self._choices = choices
        self._head_column.addWidget(choices)
        return head
