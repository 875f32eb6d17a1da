"""What the review of a seat's own ballot says before it goes in."""

from roadmap_app.domain.ballot import Point, Review
from roadmap_app.i18n import Language


def point_sentence(point: Point, count: int, language: Language) -> str:
    """The heading over the places of one point; `count` of elements or answers."""
    match point:
        case Point.NO_REASON:
            words = language.ngettext(
                "{n} judgement outside the panel’s third has no reason",
                "{n} judgements outside the panel’s third have no reason",
                count,
            )
        case Point.NO_JUDGEMENT:
            words = language.ngettext("{n} element has no judgement yet", "{n} elements have no judgement yet", count)
        case Point.NO_RATING:
            words = language.ngettext("{n} element lacks ratings", "{n} elements lack ratings", count)
        case Point.CANNOT_JUDGE:
            words = language.ngettext("{n} answer is “cannot judge”", "{n} answers are “cannot judge”", count)
        case Point.LOW_CONFIDENCE:
            words = language.ngettext(
                "{n} answer is given with low confidence", "{n} answers are given with low confidence", count
            )
    return words.format(n=language.number(count))


def answered_sentence(left_elsewhere: int, language: Language, *, to_hand_in: bool) -> str:
    """That nothing is missing in the elements that are gone through, and how many of other domains still want an
    answer; `to_hand_in` where there is a ballot that is not in yet."""
    if left_elsewhere:
        words = language.ngettext(
            "All of this domain is answered. {n} element of other domains still wants an answer.",
            "All of this domain is answered. {n} elements of other domains still want an answer.",
            left_elsewhere,
        )
        return words.format(n=language.number(left_elsewhere))
    _ = language.gettext
    return _("Everything is answered. The ballot can go in.") if to_hand_in else _("Everything is answered.")


def judged_sentence(found: Review, language: Language) -> str:
    """How many elements have a judgement on the scale, and how many could not be judged."""
    number = language.number
    words = language.ngettext("{n} of {total} element judged", "{n} of {total} elements judged", found.asked)
    said = words.format(n=number(found.judged), total=number(found.asked))
    if not found.abstained:
        return said
    return f"{said} · {language.label('glossary', 'cannot_judge')}: {number(found.abstained)}"


def middles_sentence(found: Review, language: Language) -> str:
    """The note for a seat of whose judgements many stand in the very middle; empty where they do not."""
    if not found.many_middles:
        return ""
    words = language.ngettext(
        "{n} of your {total} judgement is 5, the very middle. That is an answer like any other; where you are not "
        "sure, “cannot judge” or low confidence says so.",
        "{n} of your {total} judgements are 5, the very middle. That is an answer like any other; where you are not "
        "sure, “cannot judge” or low confidence says so.",
        found.judged,
    )
    return words.format(n=language.number(found.middles), total=language.number(found.judged))
