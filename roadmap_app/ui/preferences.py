"""What a person has chosen on this computer: language, theme, text size and the columns of the catalogue, and nothing
about any workspace."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK, LIGHT

SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = (LIGHT, DARK)


class Preferences:
    """Kept in an ini file of the user; what was never chosen follows the desktop."""

    def __init__(self, language: str = "") -> None:
        """`language` is what the program was started in, for a person who has not chosen one here."""
        self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "roadmap", "roadmap")
        self._started_in = language

    @property
    def language(self) -> str:
        wanted = self._text("language") or self._started_in or _of_the_desktop()
        return wanted if wanted in LANGUAGES else "en"

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("language", code)

    @property
    def theme(self) -> str:
        chosen = self._text("theme")
        if chosen in THEMES:
            return chosen
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def scale(self) -> float:
        """Of all text, 1 to 2."""
        percent = self._text("text_size")
        return next((scale for scale in SCALES if f"{scale * 100:.0f}" == percent), SCALES[0])

    @scale.setter
    def scale(self, scale: float) -> None:
        self._settings.setValue("text_size", f"{scale * 100:.0f}")

    @property
    def columns(self) -> tuple[str, ...]:
        """Of the catalogue, in their order; empty as long as nothing was chosen."""
        return tuple(name for name in self._text("columns").split(" ") if name)

    @columns.setter
    def columns(self, names: tuple[str, ...]) -> None:
        self._settings.setValue("columns", " ".join(names))

    @property
    def column_widths(self) -> dict[str, int]:
        """In px at 100 % text, of the columns whose width was chosen."""
        pairs = (pair.partition("=") for pair in self._text("column_widths").split(" "))
        return {name: int(px) for name, _equals, px in pairs if px.isdecimal()}

    @column_widths.setter
    def column_widths(self, widths: dict[str, int]) -> None:
        self._settings.setValue("column_widths", " ".join(f"{name}={px}" for name, px in widths.items()))

    @property
    def grouped(self) -> bool:
        """Whether the catalogue is listed by domain."""
        return self._text("grouped") != "no"

    @grouped.setter
    def grouped(self, grouped: bool) -> None:
        self._settings.setValue("grouped", "yes" if grouped else "no")

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))


def _of_the_desktop() -> str:
    from PySide6.QtCore import QLocale

    return QLocale.system().name()[:2]
