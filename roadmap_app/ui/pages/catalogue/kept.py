"""What the page finds again when the window is built anew in another language or look. In memory only."""

from dataclasses import dataclass, field

from roadmap_app.ui.pages.catalogue.rows import Facet
from roadmap_app.ui.session import Session


@dataclass(slots=True, kw_only=True)
class Kept:
    """`chosen` are the values that the chips let through, by their facet."""

    chosen: dict[Facet, frozenset[str]] = field(default_factory=dict[Facet, frozenset[str]])

    @classmethod
    def of(cls, session: Session) -> "Kept":
        found = session.kept.get("catalogue")
        if not isinstance(found, cls):
            found = session.kept["catalogue"] = cls()
        return found
