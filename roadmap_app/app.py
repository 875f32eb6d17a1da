"""The composition root: the only place that builds long-lived objects."""

import gc
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from roadmap_app import shipped
from roadmap_app.domain.days import today
from roadmap_app.domain.panel import Seat
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode
from roadmap_app.i18n import Language

if TYPE_CHECKING:
    from roadmap_app.domain.plan import LadderStep
    from roadmap_app.domain.workspace import Preset
    from roadmap_app.ui.application import Desktop
    from roadmap_app.workspace.document import Document
    from roadmap_app.workspace.founding import Template

SAMPLE_ID = "illustrative"
"""The same for every sample, so that every run writes the same content."""


def start_workspace(
    path: Path, *, template: str, mode: Mode, seats: int, language: LanguageCode, day: str, title: str = ""
) -> "Document":
    """A new workspace from the template `union-state` or `blank`, with round 1 open."""
    from roadmap_app.workspace.founding import found, new_workspace

    words = Language(language)
    _ = words.gettext
    content = read_template(template)
    workspace = new_workspace(
        title=title or (_("Union State roadmap") if template == "union-state" else path.stem),
        mode=mode,
        language=language,
        preset=content.preset,
    )
    return found(path, workspace, content, seats=numbered_seats(seats, words), day=day)


def read_template(name: str) -> "Template":
    """The shipped catalogue, criteria preset and routes; the blank one has routes and figures alone."""
    from roadmap_app.exchange import incoming
    from roadmap_app.workspace.founding import Template

    folder = shipped("resources", "catalogue")
    routes = incoming.read_routes(folder / "routes.csv")
    preset = read_preset(name)
    if name == "blank":
        return Template(preset=preset, routes=routes)
    return Template(
        preset=preset,
        elements=incoming.read_elements(folder / "elements.csv"),
        criteria=incoming.read_criteria(folder / "criteria.csv"),
        routes=routes,
    )


def read_ladder() -> "tuple[LadderStep, ...]":
    """The practical ladder as it is shipped."""
    from roadmap_app.exchange import incoming

    return incoming.read_ladder(shipped("resources", "catalogue", "ladder.csv"))


def read_preset(name: str) -> "Preset":
    """The figures that a workspace of that template starts with."""
    from roadmap_app.exchange import incoming

    return incoming.read_presets(shipped("resources", "catalogue", "presets.csv"))[name]


def numbered_seats(count: int, language: Language) -> tuple[Seat, ...]:
    """Seats S01, S02, … with pseudonyms, never names."""
    _ = language.gettext
    return tuple(
        Seat(code=f"S{number:02}", position=number - 1, pseudonym=_("Expert {number}").format(number=number))
        for number in range(1, count + 1)
    )


def write_sample(path: Path, progress: Progress = unwatched, language: LanguageCode = LanguageCode.EN) -> None:
    """The illustrative workshop: invented answers over the whole catalogue, the same every time; its title, its seats
    and its milestones are in that language. Where it is cut short there is no file."""
    from roadmap_app.workspace.commands import workspaces
    from roadmap_app.workspace.founding import found, new_workspace
    from roadmap_app.workspace.sample import FIRST, sample_records

    words = Language(language)
    _ = words.gettext
    template = read_template("union-state")
    workspace = replace(
        new_workspace(title=_("Union State roadmap"), mode=Mode.PANEL, language=language, preset=template.preset),
        id=SAMPLE_ID,
        illustrative=True,
    )
    progress(0.05)

    def fill(document: "Document") -> None:
        content = sample_records(document.snapshot, read_ladder(), progress=lambda share: progress(0.3 + share / 2))
        progress(0.8)
        document.run(workspaces.fill(content.rows))
        progress(1.0)

    found(path, workspace, template, seats=numbered_seats(9, words), day=FIRST.opened_on, fill=fill).close()


def open_window(path: Path | None, language: str) -> int:
    """Open the desktop on a workspace, or on its first page; returns when it is closed."""
    return show_window(path, language).run()


def show_window(path: Path | None, language: str) -> "Desktop":
    """The desktop, shown but not yet running; FileProblem when the file cannot be opened.

    Qt is imported here first, and after the rest: it slows down every import that follows it; meanwhile SQLite checks
    the file. What was imported stays for good, so nothing is gained from looking through it for what can be thrown
    away; of the rest the desktop throws away what it no longer needs.
    """
    gc.disable()
    from roadmap_app.workspace.document import open_document

    document = (
        None if path is None else open_document(path, meanwhile=lambda: import_module("roadmap_app.ui.application"))
    )
    from roadmap_app.ui.application import Desktop
    from roadmap_app.ui.founding import Founding, Wish

    def start(wish: Wish) -> "Document":
        return start_workspace(
            wish.path,
            template=wish.template,
            mode=wish.mode,
            seats=wish.seats,
            language=wish.language,
            day=today(),
            title=wish.title,
        )

    gc.freeze()
    return Desktop(
        document, language, Founding(start=start, write_sample=write_sample, preset=read_preset, ladder=read_ladder)
    )
