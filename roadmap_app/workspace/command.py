"""A command: what a verb function returns and the Document runs."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from roadmap_app.workspace.change import Step
from roadmap_app.workspace.unit import Unit


class Reversal(StrEnum):
    """How far a command can be undone (docs/adr/0002-one-document-commands-and-change-sets.md)."""

    ORDINARY = "ordinary"
    FENCE = "fence"
    FINAL = "final"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """`apply` checks the rules and writes through the Unit; it raises Refused before anything is kept.

    `fence` says whose answers a fence command holds: such commands can be undone until another fence comes.
    `compacts` asks for the file to be rewritten afterwards, so that it keeps no trace of order or earlier values.
    """

    step: Step
    apply: Callable[[Unit], None]
    reversal: Reversal = Reversal.ORDINARY
    fence: str = ""
    compacts: bool = False
