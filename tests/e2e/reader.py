"""What a screen reader finds in the window, for the system's own Python, which has the accessibility bindings.

`reader.py list` writes every showing thing as a line of JSON; `reader.py press NAME` presses what has that name. A
table exposes every cell, so tables are named but not walked.
"""

import json
import sys
import warnings
from collections.abc import Iterator

import gi  # pyright: ignore[reportMissingModuleSource]  # the system's own Python has it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  # pyright: ignore[reportMissingModuleSource]  # as above

warnings.simplefilter("ignore", DeprecationWarning)  # the bindings warn of their own names
PROGRAM = "roadmap"
NOT_WALKED = {"table", "tree table"}
ROWS = 20
"""Of a list, as many as are read out."""


def things() -> Iterator[Atspi.Accessible]:
    """Everything that shows, from the window inwards."""
    waiting = [each for each in _children(Atspi.get_desktop(0)) if PROGRAM in (each.get_name() or "").lower()]
    while waiting:
        thing = waiting.pop(0)
        role = thing.get_role_name()
        if role != "application" and not thing.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        yield thing
        if role not in NOT_WALKED:
            waiting[:0] = _children(thing)


def _children(thing: Atspi.Accessible) -> list[Atspi.Accessible]:
    count = thing.get_child_count()
    shown = min(count, ROWS) if thing.get_role_name() == "list" else count
    found = [thing.get_child_at_index(at) for at in range(shown)]
    return [child for child in found if child is not None]


def told(thing: Atspi.Accessible) -> dict[str, object]:
    states = thing.get_state_set()
    place = thing.get_extents(Atspi.CoordType.SCREEN) if thing.get_component_iface() else None
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name() or "",
        "description": thing.get_description() or "",
        "text": Atspi.Text.get_text(thing, 0, -1) if thing.get_text_iface() else "",
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "checked": states.contains(Atspi.StateType.CHECKED),
        "place": [place.x, place.y, place.width, place.height] if place else [],
    }


def press(name: str) -> bool:
    return any(
        Atspi.Action.do_action(thing, 0) for thing in things() if thing.get_name() == name and thing.get_action_iface()
    )


if sys.argv[1] == "list":
    sys.stdout.writelines(json.dumps(told(thing)) + "\n" for thing in things())
elif not press(sys.argv[2]):
    sys.exit(f"nothing that can be pressed is named {sys.argv[2]}")
