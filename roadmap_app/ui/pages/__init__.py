"""The six pages. A page is imported when it is first shown, so that the window opens at once."""

from roadmap_app.ui.page import Page
from roadmap_app.ui.session import Session


def build(key: str, session: Session) -> Page:
    """The page of a step."""
    match key:
        case "catalogue":
            from roadmap_app.ui.pages.catalogue import CataloguePage

            return CataloguePage(session)
        case "score":
            from roadmap_app.ui.pages.score import ScorePage

            return ScorePage(session)
        case "consensus":
            from roadmap_app.ui.pages.consensus import ConsensusPage

            return ConsensusPage(session)
        case "criteria":
            from roadmap_app.ui.pages.criteria import CriteriaPage

            return CriteriaPage(session)
        case "roadmap":
            from roadmap_app.ui.pages.roadmap import RoadmapPage

            return RoadmapPage(session)
        case "publish":
            from roadmap_app.ui.pages.publish import PublishPage

            return PublishPage(session)
        case _:
            raise KeyError(key)
