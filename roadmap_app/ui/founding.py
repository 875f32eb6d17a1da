"""How the window makes workspaces: given to it by the composition root, which alone knows what one starts with."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from roadmap_app.domain.plan import LadderStep
from roadmap_app.domain.progress import Progress
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode, Preset
from roadmap_app.workspace.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A workspace to be: `template` is "union-state" or "blank". Without a title it is called as its template is."""

    path: Path
    template: str
    mode: Mode
    seats: int
    language: LanguageCode
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """`start` returns the new workspace open; `write_sample` writes the sample workshop in a language, in any thread.
    Both raise RoadmapError, and leave no file that is not whole. `preset` tells what a workspace of a template starts
    with, `ladder` the steps that a plan may start with."""

    start: Callable[[Wish], Document]
    write_sample: Callable[[Path, Progress, LanguageCode], None]
    preset: Callable[[str], Preset]
    ladder: Callable[[], tuple[LadderStep, ...]]
