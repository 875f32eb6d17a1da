"""What a person began, and would lose."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """What a person has written and is not recorded: in which field or form, what is wrong with it if anything is, and
    the way back to it. `question` is what they are asked where that is not simply whether to close without it."""

    name: str
    typed: str
    fault: str
    go_back: Callable[[], object]
    question: str = ""
