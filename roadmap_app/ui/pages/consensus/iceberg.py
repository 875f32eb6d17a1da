"""The view of the iceberg: the whole catalogue as one picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain import findings
from roadmap_app.domain.progress import Progress
from roadmap_app.presentation.charts import outcomes
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.presentation.iceberg.layout import Facet, Iceberg, Piece, iceberg, pieces
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences.iceberg import iceberg_summary, iceberg_title, iceberg_words
from roadmap_app.presentation.sentences.rounds import panel_line
from roadmap_app.presentation.sheet import sheet
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.pages.consensus.ice import IcePicture
from roadmap_app.ui.pages.consensus.taking import PictureButtons, PictureHead
from roadmap_app.ui.pages.consensus.view import View
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future

WIDE, HIGH = 1200, 760
"""Of the picture that leaves the program, in px."""


class IcebergView(View):
    """The facets are worked out beside the window whenever an outcome, a layer or a domain has changed."""

    sifted = False

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        _ = session.language.gettext
        self._wanted: tuple[Piece, ...] | None = None
        self.iceberg: Iceberg | None = None
        self.legend = Picture(session.look, self._legend, "")
        self.buttons = PictureButtons(session, self.picture, "iceberg")
        self.buttons.serve(self)
        self.ice = IcePicture(session.look, self._say)
        self.head = PictureHead(session.look, self.legend, self.buttons)
        self.area = scrolling(self._inside())
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self.waiting = EmptyState(session.look, _("The iceberg is being worked out…"), "", icon="clock")
        self.stopped = EmptyState(
            session.look,
            _("The iceberg was not finished"),
            _("Working it out was stopped. Nothing else is missing."),
            _("Work it out"),
            self._work,
            icon="info",
        )
        self.empty = EmptyState(
            session.look,
            _("No element to show"),
            _("The iceberg has a facet for each element that the panel judges."),
            _("Go to Catalogue"),
            lambda: session.go_to("catalogue"),
            icon="catalogue",
        )
        self.body = QStackedWidget()
        self._lay_out()
        self.ice.opened.connect(self.opened)
        self.ice.focused.connect(self._bring_into_sight)

    def refresh(self) -> None:
        """Another iceberg only where something that it shows is another."""
        document = self._session.document
        wanted = pieces(document.snapshot, document.results())
        if wanted == self._wanted:
            self._tell()
            return
        self._wanted = wanted
        if wanted:
            self._work()
        else:
            self._bring(self.empty)

    def choose(self, code: str) -> None:
        self.ice.choose(code)
        self.setFocus()

    def picture(self) -> Drawing:
        """As it leaves the program: counts of elements only, as in the published files."""
        from roadmap_app.presentation.iceberg.chart import iceberg_chart

        session, snapshot = self._session, self._session.document.snapshot
        language, result = session.language, session.document.results()
        words = iceberg_words(findings.layers(snapshot, result), language)
        shown = self.iceberg or iceberg(())
        source = panel_line(result, language, individual=not snapshot.workspace.blind)
        return sheet(
            iceberg_chart(shown, words, width=WIDE, height=HIGH).drawing,
            title=language.gettext("Iceberg"),
            lead=iceberg_title(len(result.elements), language),
            legend=self._legend(WIDE - 48),
            source=f"{snapshot.workspace.title} · {source}",
            sample=language.label("note", "sample_tag") if snapshot.workspace.illustrative else "",
            bleeds=True,
        )

    def _work(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        if self.iceberg is None:
            self._bring(self.waiting)

        def work(progress: Progress) -> Iceberg:
            return iceberg(wanted, progress)

        def take(found: "Future[Iceberg]") -> None:
            if wanted == self._wanted:
                self.iceberg = found.result()
                self._tell()
                self._bring(self.area)

        words = self._session.language.gettext("Working out the iceberg…")
        self._session.tasks.run(words, work, take, lambda: self._bring(self.stopped))

    def _bring(self, shown: QWidget) -> None:
        self.body.setCurrentWidget(shown)
        self.setFocusProxy(self.ice if shown is self.area else shown)

    def _tell(self) -> None:
        """Words and legend; they may change where no facet does."""
        if self.iceberg is None:
            return
        session = self._session
        language, snapshot, result = session.language, session.document.snapshot, session.document.results()
        layers, counted = findings.layers(snapshot, result), findings.tally(result.elements)
        summary = iceberg_summary(layers, counted, language)
        self.legend.setAccessibleName(summary)
        self.legend.updateGeometry()
        self.legend.update()
        self.ice.show_iceberg(self.iceberg, iceberg_words(layers, language), summary)

    def _legend(self, width: float) -> Drawing:
        document = self._session.document
        counted, alone = findings.tally(document.results().elements), not document.snapshot.workspace.blind
        return outcomes.legend(self._session.language, width=width, individual=alone, counted=counted)

    def _say(self, facet: Facet) -> str:
        """An element by its name, domain and outcome."""
        language, piece = self._session.language, facet.piece
        name = self._session.document.snapshot.element(piece.code).name.in_language(language.code)
        where = domain_name(piece.domain, language)
        return f"{name}\n{where} · {language.label('layer', piece.layer)}\n{language.label('outcome', piece.outcome)}"

    def _bring_into_sight(self, point: QPointF) -> None:
        margin = self._session.look.px(48)
        at = self.ice.mapToParent(point.toPoint())
        self.area.ensureVisible(at.x(), at.y(), margin, margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            size = self.area.viewport().size()
            self.ice.set_room(size.height() - self.head.arrange(size.width()))
        return super().eventFilter(watched, event)

    def _inside(self) -> QWidget:
        """Head and picture scroll together where the window is low."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.ice)
        column.addStretch(1)
        return inside

    def _lay_out(self) -> None:
        for each in (self.area, self.waiting, self.stopped, self.empty):
            self.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
