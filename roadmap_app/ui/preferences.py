"""What a person has chosen on this computer, and nothing of what a workspace holds: the paths of recent files are kept
only where that was switched on, since the name of a file alone can tell that somebody took part (docs/privacy.md)."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from roadmap_app.i18n import LANGUAGES
from roadmap_app.presentation.tokens import DARK, LIGHT
from roadmap_app.ui.arrangement import WindowArrangement

SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = (LIGHT, DARK)
MOST_RECENT = 8


class Preferences:
    """Kept in an ini file of the user; what was never chosen follows the desktop."""

    def __init__(self, language: str) -> None:
        """`language` is what the program was started in, for a person who has not chosen one here."""
        self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "roadmap", "roadmap")
        self._started_in = language
        self.arranged = WindowArrangement(self._settings)

    @property
    def file(self) -> Path:
        """Where all this is kept."""
        return Path(self._settings.fileName())

    @property
    def language(self) -> str:
        wanted = self._text("language") or self._started_in or _of_the_desktop()
        return wanted if wanted in LANGUAGES else "en"

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("language", code)

    @property
    def chosen_theme(self) -> str:
        """Empty for as the desktop."""
        chosen = self._text("theme")
        return chosen if chosen in THEMES else ""

    @property
    def theme(self) -> str:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.chosen_theme or (DARK if dark else LIGHT)

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
    def remembers_files(self) -> bool:
        return self._text("remember_files") == "yes"

    def remember_files(self, wanted: bool) -> None:
        """Off, the list is forgotten at once."""
        self._settings.setValue("remember_files", "yes" if wanted else "no")
        if not wanted:
            self.forget_files()
        self._settings.sync()

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The last one first; empty while they are not remembered."""
        if not self.remembers_files:
            return ()
        found: list[Path] = []
        for at in range(min(self._settings.beginReadArray("recent_files"), MOST_RECENT)):
            self._settings.setArrayIndex(at)
            found.append(Path(self._text("path")))
        self._settings.endArray()
        return tuple(found)

    def note_file(self, path: Path) -> None:
        if self.remembers_files:
            others = [each for each in self.recent_files if each != path]
            self._keep_files([path, *others][:MOST_RECENT])

    def forget_file(self, path: Path) -> None:
        self._keep_files([each for each in self.recent_files if each != path])

    def forget_files(self) -> None:
        self._settings.remove("recent_files")
        self._settings.sync()

    def _keep_files(self, paths: list[Path]) -> None:
        self.forget_files()
        self._settings.beginWriteArray("recent_files", len(paths))
        for at, path in enumerate(paths):
            self._settings.setArrayIndex(at)
            self._settings.setValue("path", str(path))
        self._settings.endArray()

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))


def _of_the_desktop() -> str:
    from PySide6.QtCore import QLocale

    return QLocale.system().name()[:2]
