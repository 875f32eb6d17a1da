"""The view of the domains: how the outcomes are distributed in each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain import findings
from roadmap_app.presentation.charts import outcomes
from roadmap_app.presentation.charts.outcomes import Group, group_bars, stacked
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences.iceberg import domains_lead, tally_line
from roadmap_app.presentation.sentences.rounds import panel_line
from roadmap_app.presentation.sheet import sheet
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.consensus.taking import PictureButtons, PictureHead
from roadmap_app.ui.pages.consensus.view import View
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

WIDE = 900
"""Of the picture that leaves the program, in px."""


class DomainsView(View):
    """The hardest domains first."""

    sifted = False

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.caption = label("", type="small", ink="text2", wrap=True)
        self.legend = Picture(session.look, self._legend, "")
        self.buttons = PictureButtons(session, self.picture, "domains")
        self.buttons.serve(self)
        self.bars = Picture(session.look, self._bars, "", least=320)
        self.bars.setMinimumHeight(1)  # else the scroll area gives it what it would need at its least width
        self.head = PictureHead(session.look, self.legend, self.buttons)
        self.area = scrolling(self._inside())
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.setFocusProxy(self.area)

    def refresh(self) -> None:
        groups, language = self._groups(), self._session.language
        counted = findings.tally(self._session.document.results().elements)
        self.caption.setText(domains_lead(len(groups), language))
        words = ". ".join(f"{group.name}: {tally_line(group.counted, language)}" for group in groups)
        self.bars.setAccessibleName(words)
        self.area.setAccessibleName(words)
        self.legend.setAccessibleName(tally_line(counted, language))
        for picture in (self.bars, self.legend):
            picture.updateGeometry()
            picture.update()

    def picture(self) -> Drawing:
        """As it leaves the program: counts of elements only, as in the published files."""
        session, snapshot = self._session, self._session.document.snapshot
        language, result = session.language, session.document.results()
        source = panel_line(result, language, individual=not snapshot.workspace.blind)
        return sheet(
            self._bars(WIDE),
            title=language.gettext("Outcomes by domain"),
            lead=domains_lead(len(self._groups()), language),
            legend=self._legend(WIDE),
            source=f"{snapshot.workspace.title} · {source}",
            sample=language.label("note", "sample_tag") if snapshot.workspace.illustrative else "",
        )

    def _groups(self) -> list[Group]:
        document, language = self._session.document, self._session.language
        found = findings.hardest_first(findings.domains(document.snapshot, document.results()))
        return [Group(name=domain_name(code, language), counted=each) for code, each in found.items()]

    def _bars(self, width: float) -> Drawing:
        names = min(220.0, width * 0.34)
        return stacked(group_bars(self._groups(), self._session.language, width=width, names=names), width=width)

    def _legend(self, width: float) -> Drawing:
        document = self._session.document
        counted, alone = findings.tally(document.results().elements), not document.snapshot.workspace.blind
        return outcomes.legend(self._session.language, width=width, individual=alone, counted=counted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.arrange(self.width())

    def _inside(self) -> QWidget:
        px = self._session.look.px
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(4), px(24), px(24))
        body.setSpacing(px(12))
        body.addWidget(self.caption)
        body.addWidget(self.bars)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body)
        column.addStretch(1)
        return inside
