"""How a person has arranged the window: sizes, places and columns, and never what a workspace holds."""

from PySide6.QtCore import QSettings

_GROUP, _REMEMBERED = "views", "remember_views"


class WindowArrangement:
    """Kept for the next start, unless the person would rather not; in memory they last as long as the window."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._here: dict[str, str] = {}

    @property
    def remembered(self) -> bool:
        return self._settings.value(_REMEMBERED, "yes") == "yes"

    def remember(self, wanted: bool) -> None:
        """Off, what was kept is forgotten at once."""
        self._settings.setValue(_REMEMBERED, "yes" if wanted else "no")
        if wanted:
            for key, value in self._here.items():
                self._settings.setValue(f"{_GROUP}/{key}", value)
        else:
            self._settings.remove(_GROUP)
        self._settings.sync()

    def keep(self, key: str, value: str) -> None:
        """`value` is a measure or the name of a column, never a text of a workspace."""
        self._here[key] = value
        if self.remembered:
            self._settings.setValue(f"{_GROUP}/{key}", value)

    def kept(self, key: str) -> str:
        """Empty where nothing was ever kept."""
        return self._here.get(key) or str(self._settings.value(f"{_GROUP}/{key}", ""))

    def number(self, key: str, otherwise: int) -> int:
        found = self.kept(key)
        return int(found) if found.isdigit() else otherwise
