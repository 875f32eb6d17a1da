"""The inspector of the publish page: what a reader of the files could infer (privacy.md, rule 7)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from roadmap_app.domain import findings
from roadmap_app.domain.report import Report
from roadmap_app.presentation.sentences import alone_sentence, below_quorum_sentence, unanimous_sentence
from roadmap_app.ui.icons import pixmap
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.stack import scrolling
from roadmap_app.ui.shell.text import label


class PrivacyCheck(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: list[tuple[bool, str]] = []
        self._area = scrolling(name=session.language.gettext("Privacy check"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setAccessibleName(session.language.gettext("Privacy check"))
        self.setFocusProxy(self._area)

    def tell(self, report: Report) -> None:
        px = self._session.look.px
        self.found = list(self._sentences(report))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(20), px(12))
        head.addWidget(label(self._session.language.gettext("Privacy check"), type="section"), 1)
        column.addLayout(head)
        for fine, words in self.found:
            column.addWidget(self._row(words, fine=fine))
        column.addStretch(1)
        self._area.setWidget(inside)

    def _sentences(self, report: Report) -> Iterator[tuple[bool, str]]:
        """Whether it is fine, and the sentence."""
        language = self._session.language
        if not report.snapshot.workspace.blind:
            yield False, language.gettext("Every verdict in these files is the judgement of one person.")
            yield True, language.label("privacy", "clean_files_meaning")
            return
        exposed = findings.exposure(report.result)
        if exposed.below_quorum:
            yield False, below_quorum_sentence(exposed.below_quorum, report.result.quorum, language)
        if exposed.alone:
            yield False, alone_sentence(exposed.alone, language)
        if exposed.unanimous:
            yield False, unanimous_sentence(exposed.unanimous, language)
        for key in ("chatham_house_meaning", "no_reasons_meaning", "no_groups", "clean_files_meaning"):
            yield True, language.label("privacy", key)

    def _row(self, words: str, *, fine: bool) -> QWidget:
        look = self._session.look
        row = QFrame()
        row.setObjectName("section")
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        line.setSpacing(look.px(12))
        sign = QLabel()
        sign.setPixmap(pixmap(look, "check" if fine else "warning", colour="ok" if fine else "warn", ratio=2))
        _ = self._session.language.gettext
        sign.setAccessibleName(_("in order") if fine else _("to look at"))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(words, type="small", wrap=True), 1)
        return row
