"""How the tokens of the visual language are shown in this window."""

from dataclasses import dataclass

from roadmap_app.presentation.tokens import Tokens, TypeStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The tokens as they are shown: in a theme ("light" or "dark") and at a text scale (1, 1.25, 1.5 or 2)."""

    tokens: Tokens
    theme: str = "light"
    scale: float = 1.0

    def colour(self, name: str) -> str:
        """#RRGGBB of a role ("text2") or an outcome's part ("outcome.retain.fill")."""
        return self.tokens.colour(name, self.theme)

    def px(self, pixels: float) -> int:
        """A measure of the visual language, grown with the text."""
        return round(pixels * self.scale)

    def type(self, name: str) -> TypeStyle:
        style = self.tokens.type(name)
        return TypeStyle(size=self.px(style.size), line=self.px(style.line), weight=style.weight)
