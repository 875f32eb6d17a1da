"""What is called by a name that the program gave is called so in the language of whoever reads it."""

from roadmap_app.domain.panel import Seat
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import seat_name


def test_a_seat_that_the_program_numbered_is_named_in_the_language_of_the_window() -> None:
    seats = [Seat(code="S03", position=2, pseudonym=name) for name in ("Expert 3", "Эксперт 3", "Tamara", "Expert 4")]
    assert [seat_name(seat, Language("be")) for seat in seats] == ["Эксперт 3", "Эксперт 3", "Tamara", "Expert 4"]
    assert [seat_name(seat, Language("en")) for seat in seats] == ["Expert 3", "Expert 3", "Tamara", "Expert 4"]
