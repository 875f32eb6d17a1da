"""Roadmap: how a panel of experts decides, element by element, the dismantling of the Union State."""

from importlib.resources import files
from importlib.resources.abc import Traversable

__version__ = "0.1.0"


def shipped(*parts: str) -> Traversable:
    """A file or folder that comes with the program: `shipped("resources", "labels.csv")`.

    A wheel carries `resources/` and `db/` inside the package; a checkout has them beside it.
    """
    package = files(__name__)
    inside = package.joinpath(*parts)
    if inside.is_file() or inside.is_dir():
        return inside
    with_checkout = package.joinpath("..", *parts)
    if with_checkout.is_file() or with_checkout.is_dir():
        return with_checkout
    raise FileNotFoundError("/".join(parts))
