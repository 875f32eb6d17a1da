"""A panel that has been asked once already."""

import pytest

from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.workspace.commands import answers, rounds
from tests.ui.conftest import DAY


@pytest.fixture
def second(blind: Workplace) -> Workplace:
    """Round 2 is open; in the first one all seats judged the first element alike, to be abolished."""
    document = blind.session.document
    element = document.snapshot.scored[0].code
    for seat in document.snapshot.seats:
        document.run(answers.judge(round=1, seat=seat.code, element=element, value=2))
    for step in (rounds.close_round(number=1, day=DAY), rounds.reveal_round(number=1, day=DAY)):
        document.run(step)
    document.run(rounds.next_round(day=DAY, only=None))
    return blind
