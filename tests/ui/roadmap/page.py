"""The page of the roadmap, and the plan of an element on it."""

from PySide6.QtWidgets import QApplication

from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.plan import Plan
from roadmap_app.ui.pages.roadmap import RoadmapPage
from roadmap_app.ui.pages.roadmap.views import PHASES
from roadmap_app.ui.shell.workplace import Workplace


def page_of(workplace: Workplace, view: str = PHASES) -> RoadmapPage:
    workplace.go_to("roadmap")
    page = workplace.page
    assert isinstance(page, RoadmapPage)
    page.head.choice.segments[view].click()
    QApplication.processEvents()
    return page


def plan_of(workplace: Workplace, code: str) -> Plan:
    return next(plan for plan in workplace.session.document.snapshot.plans if plan.element == code)


def chosen(workplace: Workplace, verdict: Outcome) -> tuple[RoadmapPage, str]:
    page = page_of(workplace)
    code = next(entry.element for entry in workplace.session.document.roadmap().entries if entry.verdict is verdict)
    workplace.show_element(code)
    QApplication.processEvents()
    return page, code
