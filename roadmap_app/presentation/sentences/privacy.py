"""What a reader of the published files could infer about who answered what (docs/privacy.md): each finding as
its title and the words below it."""

from roadmap_app.i18n import Language

Finding = tuple[str, str]


def unanimous_finding(elements: int, language: Language) -> Finding:
    title = language.ngettext(
        "In {n} element all experts stand in one third", "In {n} elements all experts stand in one third", elements
    )
    return title.format(n=elements), language.gettext("So it is known there where everyone stands.")


def alone_finding(elements: int, language: Language) -> Finding:
    title = language.ngettext(
        "In {n} element one expert stands alone", "In {n} elements one expert stands alone", elements
    )
    text = language.gettext("A lone answer in a third may be recognised by those who were in the room.")
    return title.format(n=elements), text


def told_finding(elements: int, language: Language) -> Finding:
    title = language.ngettext(
        "In {n} element the figures tell each answer", "In {n} elements the figures tell each answer", elements
    )
    text = language.gettext(
        "With three or four answers, the median, P30–P70 and the thirds leave only one set of answers possible. Nobody "
        "is named, but an expert who knows their own answer then knows those of the others."
    )
    return title.format(n=elements), text


def below_quorum_finding(elements: int, quorum: int, language: Language) -> Finding:
    title = language.ngettext(
        "{n} element has fewer answers than the quorum", "{n} elements have fewer answers than the quorum", elements
    )
    text = language.gettext("Their figures are left out of the files. Quorum: {quorum}.")
    return title.format(n=elements), text.format(quorum=quorum)


def one_persons_finding(language: Language) -> Finding:
    _ = language.gettext
    return (
        _("One person’s verdicts"),
        _("Every verdict in these files is the judgement of one person."),
    )


def decisions_wording_finding(texts: int, language: Language) -> Finding:
    title = language.ngettext(
        "{n} text of the decisions is printed as it was written",
        "{n} texts of the decisions are printed as they were written",
        texts,
    )
    text = language.gettext(
        "Reasons and dissents. The program changes no word in them and looks for no name. Read them before you publish."
    )
    return title.format(n=language.number(texts)), text


def plans_wording_finding(texts: int, language: Language) -> Finding:
    title = language.ngettext(
        "{n} text of the roadmap is printed as it was written",
        "{n} texts of the roadmap are printed as they were written",
        texts,
    )
    text = language.gettext("Bodies, safeguards and the other parts filled in. Read them before you publish.")
    return title.format(n=language.number(texts)), text


def promise(texts: int, language: Language) -> str:
    """What the program keeps out of the files, and how many texts it prints that it cannot answer for."""
    if not texts:
        return language.label("privacy", "clean_files_meaning")
    message = language.ngettext(
        "The program adds no name, author or machine. {n} text that people wrote is printed as it is: read it first.",
        "The program adds no name, author or machine. {n} texts that people wrote are printed as they are: read them "
        "first.",
        texts,
    )
    return message.format(n=language.number(texts))


def clean_finding(language: Language) -> Finding:
    return language.label("privacy", "clean_files"), language.label("privacy", "clean_files_meaning")


def kept_findings(language: Language) -> tuple[Finding, ...]:
    """What the files of a panel keep to themselves."""
    _, label = language.gettext, language.label
    return (
        (label("privacy", "chatham_house"), label("privacy", "chatham_house_meaning")),
        (label("privacy", "no_reasons"), label("privacy", "no_reasons_meaning")),
        (_("No group of experts"), label("privacy", "no_groups")),
        clean_finding(language),
    )


def unverified_sentence(sources: int, language: Language) -> str:
    message = language.ngettext(
        "{n} source is not verified. It is marked so wherever it stands in the files.",
        "{n} sources are not verified. Each is marked so wherever it stands in the files.",
        sources,
    )
    return message.format(n=language.number(sources))
