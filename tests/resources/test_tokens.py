"""Every token of the visual language is asked for."""

import json

from tests.resources.files import (
    RESOURCES,
    sources,
    strings,
)


def test_every_token_is_asked_for() -> None:
    tokens = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))
    named = {text for tree in sources() for text in strings(tree)}
    assert set(tokens) == {"light", "dark", "type", "row"}
    assert {name for found in tokens.values() for name in found} - named == set()
