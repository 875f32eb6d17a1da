"""Roadmap: how a panel of experts decides, element by element, the dismantling of the Union State."""

from pathlib import Path

__version__ = "0.1.0"


def shipped(*parts: str) -> Path:
    """A file or folder that comes with the program: `shipped("resources", "labels.csv")`.

    A wheel carries `resources/` and `db/` inside the package; a checkout has them beside it.
    """
    package = Path(__file__).parent
    for place in (package, package.parent):
        if place.joinpath(*parts).exists():
            return place.joinpath(*parts)
    raise FileNotFoundError("/".join(parts))
