"""The inspector of the publish page: what a reader of the files could infer."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain import findings
from roadmap_app.domain.report import Report
from roadmap_app.presentation.sentences import privacy
from roadmap_app.ui.controls.side_head import SideHead
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.publish.concerned import Concerned
from roadmap_app.ui.pages.publish.found import Found
from roadmap_app.ui.pages.publish.style import style_sheet
from roadmap_app.ui.paint.icons import SIZE
from roadmap_app.ui.session import Session


class PrivacyCheck(QWidget):
    """The findings, and in their place the elements that one of them is about, as long as a person looks at them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        _, px = session.language.gettext, session.look.px
        self.found: list[Found] = []
        self.buttons: list[QPushButton] = []
        self.badge = label("", type="smallStrong", ink="warn")
        self.note = label("", type="small", ink="text2", wrap=True)
        self._area = scrolling(name=_("Privacy check"))
        self.concerned = Concerned(session)
        self.concerned.left.connect(self.show_findings)
        self._foot = self._signed("info", "text3", self.note)
        self._findings = QWidget()
        column = QVBoxLayout(self._findings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self.body = QStackedWidget()
        self.body.addWidget(self._findings)
        self.body.addWidget(self.concerned)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.setAccessibleName(_("Privacy check"))
        self.setFocusProxy(self._area)
        self.setMinimumWidth(px(240))
        self.setStyleSheet(style_sheet(session.look))

    def tell(self, report: Report) -> None:
        language = self._session.language
        self.found = list(self._findings_of(report))
        words = language.ngettext("{n} to look at", "{n} to look at", self.open_ones)
        self.badge.setText(words.format(n=self.open_ones))
        self._badge.setVisible(self.open_ones > 0)
        unverified = findings.evidence(report).not_verified
        self.note.setText(privacy.unverified_sentence(unverified, language))
        self._foot.setVisible(unverified > 0)
        self._lay_out()
        self._keep_to_the_concerned()

    def summary(self) -> str:
        """In one line, for where there is no room for the rest."""
        title = self._session.language.gettext("Privacy check")
        return f"{title}: {self.badge.text()}" if self.open_ones else title

    @property
    def promise(self) -> str:
        """What the program keeps out of the files, and how many texts in them it does not answer for."""
        texts = (text for each in self.found for of_one in each.wording.values() for text in of_one)
        return privacy.promise(sum(1 for _text in texts), self._session.language)

    @property
    def open_ones(self) -> int:
        """How many findings there are to look at."""
        return sum(not each.fine for each in self.found)

    def show_findings(self) -> None:
        """Back to where the person came from."""
        self.body.setCurrentWidget(self._findings)
        came_from = [each for each in self.buttons if each.property("title") == self.concerned.title.text()]
        (came_from[0] if came_from else self._area).setFocus()

    def _findings_of(self, report: Report) -> Iterator[Found]:
        language = self._session.language
        if not report.snapshot.workspace.blind:
            title, text = privacy.one_persons_finding(language)
            yield Found(title=title, text=text, fine=False)
            yield from self._wording_of(report)
            title, text = privacy.clean_finding(language)
            yield Found(title=title, text=text)
            return
        exposed = findings.exposure(report.result)
        few, told, alone, unanimous = exposed.below_quorum, exposed.told, exposed.alone, exposed.unanimous
        for (title, text), elements in (
            (privacy.below_quorum_finding(len(few), report.result.quorum, language), few),
            (privacy.told_finding(len(told), language), told),
            (privacy.alone_finding(len(alone), language), alone),
            (privacy.unanimous_finding(len(unanimous), language), unanimous),
        ):
            if elements:
                yield Found(title=title, text=text, fine=False, elements=elements)
        yield from self._wording_of(report)
        for title, text in privacy.kept_findings(language):
            yield Found(title=title, text=text)

    def _wording_of(self, report: Report) -> Iterator[Found]:
        """What people wrote is printed as they wrote it, names and all."""
        language = self._session.language
        for wording, said, page in (
            (findings.wording_of_decisions(report), privacy.decisions_wording_finding, "consensus"),
            (findings.wording_of_plans(report), privacy.plans_wording_finding, "roadmap"),
        ):
            if wording:
                title, text = said(sum(map(len, wording.values())), language)
                yield Found(title=title, text=text, fine=False, elements=tuple(wording), wording=wording, page=page)

    def _keep_to_the_concerned(self) -> None:
        """The elements that are being looked at may be others now, or none any more."""
        if self.body.currentWidget() is self.concerned:
            still = [each for each in self.found if each.elements and each.text == self.concerned.text.text()]
            if still:
                self.concerned.show_elements(still[0])
            else:
                self.show_findings()

    def _show(self, found: Found) -> None:
        self.concerned.show_elements(found)
        self.body.setCurrentWidget(self.concerned)
        self.concerned.setFocus()

    def _head(self) -> QWidget:
        look = self._session.look
        self._badge = QWidget()
        self._badge.setObjectName("checkBadge")
        self._badge.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(self._badge)
        line.setContentsMargins(look.px(6), look.px(2), look.px(8), look.px(2))
        line.setSpacing(look.px(6))
        line.addWidget(sign(look, "warning", ink="warn", size=12))
        line.addWidget(self.badge)
        head = SideHead(look)
        head.add(label(self._session.language.gettext("Privacy check"), type="section"), grows=True)
        head.add(self._badge)
        return head

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons = []
        rows = [self._row(each) for each in self.found]
        for at, row in enumerate(rows):
            row.setObjectName("section" if at else "firstSection")
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(inside)

    def _row(self, found: Found) -> QFrame:
        px, _ = self._session.look.px, self._session.language.gettext
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(label(found.title, type="bodyStrong", wrap=True))
        column.addWidget(label(found.text, type="small", ink="text2", wrap=True))
        if found.elements:
            column.addSpacing(px(6))
            column.addWidget(self._button(found), 0, Qt.AlignmentFlag.AlignLeft)
        row = self._signed("check" if found.fine else "warning", "ok" if found.fine else "warn", words)
        state = _("in order") if found.fine else _("to look at")
        row.setAccessibleName(f"{state}: {found.title}")
        row.setAccessibleDescription(found.text)
        return row

    def _button(self, found: Found) -> QPushButton:
        language, count = self._session.language, len(found.elements)
        button = QPushButton(language.ngettext("Show the {n} element", "Show the {n} elements", count).format(n=count))
        button.setProperty("small", True)
        button.setProperty("title", found.title)
        button.setAccessibleDescription(found.title)
        button.clicked.connect(lambda: self._show(found))
        self.buttons.append(button)
        return button

    def _signed(self, name: str, ink: str, words: QWidget) -> QFrame:
        """With a sign before it and a hairline above."""
        look = self._session.look
        row = QFrame()
        row.setObjectName("section")
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        line.setSpacing(look.px(12))
        mark = sign(look, name, ink=ink, size=SIZE)
        mark.setFixedSize(QSize(look.px(16), look.px(18)))
        mark.setAlignment(Qt.AlignmentFlag.AlignBottom)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        return row
