"""What a reader of the published files could infer about who answered what (privacy.md, rules 2 and 7)."""

from roadmap_app.i18n import Language


def unanimous_sentence(elements: int, language: Language) -> str:
    message = language.ngettext(
        "In {n} element all experts stand in one third, so it is known where everyone stands.",
        "In {n} elements all experts stand in one third, so it is known where everyone stands.",
        elements,
    )
    return message.format(n=elements)


def alone_sentence(elements: int, language: Language) -> str:
    message = language.ngettext(
        "In {n} element one expert stands alone in a third and may be recognised by those who were in the room.",
        "In {n} elements one expert stands alone in a third and may be recognised by those who were in the room.",
        elements,
    )
    return message.format(n=elements)


def below_quorum_sentence(elements: int, quorum: int, language: Language) -> str:
    message = language.ngettext(
        "{n} element has fewer answers than the quorum ({quorum}); its figures are left out.",
        "{n} elements have fewer answers than the quorum ({quorum}); their figures are left out.",
        elements,
    )
    return message.format(n=elements, quorum=quorum)
