"""Qt's own words (buttons of message boxes, the menu of a field, file and print dialogs, names of keys) in the language
of the program.

Qt ships Russian and no Belarusian. Ours are in resources/translations/*/qt.ts, which `pyside6-lrelease` compiles to
qt.qm; in Russian they come before Qt's, where its words collide with the verdict (files are written,
only elements are retained).
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from roadmap_app import shipped


class QtWords:
    """At most one language at a time; of the whole program, as Qt's words are."""

    def __init__(self) -> None:
        self._code = "en"
        self._installed: list[QTranslator] = []

    def speak(self, code: str) -> None:
        if code != self._code:
            self.fall_silent()
            self._code = code
            for translator in _translators(code):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)

    def fall_silent(self) -> None:
        """English again, which is in Qt itself."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self._code = "en"


def _translators(code: str) -> list[QTranslator]:
    """The last one is asked first. Qt's own are there for Russian alone."""
    if code == "en":
        return []
    made: list[QTranslator] = []
    qt = QTranslator()
    if qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        made.append(qt)
    ours = QTranslator()
    file = shipped("resources", "translations", code, "qt.qm")
    if not ours.load(str(file)):
        raise FileNotFoundError(file)
    return [*made, ours]
