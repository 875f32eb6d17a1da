"""Fields for the days and months of a plan, with the bounds that the plan has."""

from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import bounds_of, check_number
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.ui.fields.number import NumberField
from roadmap_app.ui.session import Session


def number_field(part: str, session: Session, *, optional: bool = True) -> NumberField:
    """Of as many days or months as that part can be."""

    def fault(number: int) -> str:
        try:
            check_number(part, number)
        except Refused as refused:
            return error_sentence(refused, session.language)
        return ""

    return NumberField(session.look, *bounds_of(part), fault, optional=optional)
