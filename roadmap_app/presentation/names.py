"""Names of things that a workspace may bring itself."""

from roadmap_app.i18n import Language


def domain_name(domain: str, language: Language) -> str:
    """A domain of the labels file in words; one that a workspace brought itself as it is written there."""
    return language.label("domain", domain) if language.has_label("domain", domain) else domain
