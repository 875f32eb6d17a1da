"""What the page finds again when the window is built anew in another language or look. In memory only."""

from dataclasses import dataclass, field

from roadmap_app.ui.pages.catalogue.rows import Column, Facet
from roadmap_app.ui.session import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A form for adding, duplicating or splitting, the element that it is about, and what stands in its fields."""

    verb: str
    element: str
    written: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class KeptCatalogue(Kept):
    """`chosen` are the values that the chips let through, by their facet; `selected` the codes of the selected
    elements, `form` the form that was begun beside the table."""

    chosen: dict[Facet, frozenset[str]] = field(default_factory=dict[Facet, frozenset[str]])
    sorted_by: Column = Column.CODE
    descending: bool = False
    folded: frozenset[str] = frozenset()
    selected: tuple[str, ...] = ()
    form: Begun | None = None
