"""Days as they are written: YYYY-MM-DD, or less where less is known."""

import re
from datetime import date, datetime

from roadmap_app.domain.errors import Refused

_PARTIAL_DAY = re.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def today() -> str:
    """The day of the person's own calendar, never a time."""
    return datetime.now().astimezone().date().isoformat()


def is_partial_day(text: str) -> bool:
    """Whether the text is YYYY, YYYY-MM or YYYY-MM-DD and, filled up, a day that exists."""
    if not _PARTIAL_DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def check_partial_day(text: str) -> None:
    """Refused unless the text is empty, or a day as far as it goes."""
    if text and not is_partial_day(text):
        raise Refused("not_a_day", value=text)
