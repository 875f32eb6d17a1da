"""A new workspace from a template that exchange has read."""

import secrets
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from roadmap_app.domain.incoming import IncomingCriterion, IncomingElement
from roadmap_app.domain.panel import Round, RoundState, Seat
from roadmap_app.domain.plan import Route
from roadmap_app.domain.text import LanguageCode
from roadmap_app.domain.workspace import Mode, Preset, Workspace
from roadmap_app.storage import made_whole
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import imports, workspaces
from roadmap_app.workspace.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a new workspace starts from; the blank one has routes and the figures of its preset only."""

    preset: Preset
    elements: tuple[IncomingElement, ...] = ()
    criteria: tuple[IncomingCriterion, ...] = ()
    routes: tuple[Route, ...] = ()

    @property
    def commands(self) -> tuple[Command, ...]:
        criteria = (imports.take_criteria(self.criteria),) if self.criteria else ()
        elements = (imports.take_elements(self.elements),) if self.elements else ()
        return (*criteria, *elements)


def new_workspace(*, title: str, mode: Mode, language: LanguageCode, preset: Preset) -> Workspace:
    """Settings of a new workspace. An individual assessment has a quorum of one."""
    return Workspace(
        id=secrets.token_hex(16),
        title=title,
        mode=mode,
        language=language,
        quorum=preset.quorum if mode is Mode.PANEL else 1,
        majority_end=preset.majority_end,
        majority_time=preset.majority_time,
        majority_stay=preset.majority_stay,
        baseline=preset.baseline,
    )


def found(
    path: Path,
    workspace: Workspace,
    template: Template,
    *,
    seats: Iterable[Seat],
    day: str,
    fill: Callable[[Document], object] = lambda document: document,
) -> Document:
    """Create the file with its seats, round 1 open, the template's content and what `fill` does with it. Whatever stops
    that on the way, also the end of the program, leaves no file of that name."""
    with made_whole(path) as aside, closing(Document.create(aside, workspace)) as document:
        document.run(
            workspaces.found(
                seats=seats,
                rounds=(Round(number=1, state=RoundState.OPEN, opened_on=day),),
                routes=template.routes,
                content=template.commands,
            )
        )
        fill(document)
    return Document.open(path)
