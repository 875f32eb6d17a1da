"""The menu of presets: back to the shipped one, into a file, and from a file; each taken in as one step."""

from pathlib import Path

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from roadmap_app.domain.criterion import CriteriaPreset
from roadmap_app.ui.asking_for_files import file_to_open, file_to_write
from roadmap_app.ui.pages.criteria.drafting import Drafting
from roadmap_app.ui.paint.icons import icon, icon_size
from roadmap_app.workspace.commands import criteria


class PresetsButton(QToolButton):
    """A draft is applied or discarded before criteria come from elsewhere; nothing of it is lost unseen."""

    def __init__(self, drafting: Drafting, page: QWidget) -> None:
        super().__init__()
        self._drafting, self._session, self._page = drafting, drafting.session, page
        _ = self._session.language.gettext
        self.setObjectName("tool")
        self.setIcon(icon(self._session.look, "more"))
        self.setIconSize(icon_size(self._session.look))
        self.setAccessibleName(_("Presets of criteria"))
        self.setToolTip(self.accessibleName())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = QMenu(self)
        self.reset = self.choices.addAction(icon(self._session.look, "restore"), _("Reset to the preset"))
        self.load = self.choices.addAction(icon(self._session.look, "import"), _("Take in a preset from a file…"))
        self.save = self.choices.addAction(icon(self._session.look, "file"), _("Write a preset to a file…"))
        self.reset.triggered.connect(self.take_shipped)
        self.load.triggered.connect(self._ask_for_file)
        self.save.triggered.connect(self._ask_for_target)
        for action in (self.reset, self.load):
            action.setEnabled(not self._session.document.read_only)
        self.setMenu(self.choices)

    def take_shipped(self) -> None:
        from roadmap_app.exchange.presets import shipped_preset

        self._take(shipped_preset())

    def take_file(self, path: Path) -> None:
        from roadmap_app.exchange.presets import read_preset_file

        preset = self._session.attempt(lambda: read_preset_file(path))
        if preset is not None:
            self._take(preset)

    def write_file(self, path: Path) -> None:
        """What is kept, without the draft."""
        from roadmap_app.exchange.presets import write_preset

        picture, document = self._session.document.snapshot, self._session.document
        preset = CriteriaPreset(criteria=picture.criteria, majorities=picture.workspace.majorities)

        def write() -> bool:
            write_preset(path, preset, workspace=document.path)
            return True

        if self._session.attempt(write):
            self._session.toast(self._session.language.gettext("Written: “{file}”").format(file=path.name))

    def _take(self, preset: CriteriaPreset) -> None:
        language = self._session.language
        if self._drafting.open:
            self._session.toast(language.gettext("Apply or discard what you are trying first."))
            return
        change = self._session.run(criteria.take_preset(preset))
        if change is None:
            return
        if change.changes:
            self._session.toast_undo(language.gettext("The criteria are those of the preset now."), change)
        else:
            self._session.toast(language.gettext("The criteria are those of the preset already."))

    def _ask_for_file(self) -> None:
        _ = self._session.language.gettext
        title = _("Take in a preset from a file…").rstrip("…")
        chosen = file_to_open(self._page, title, self._kinds())
        if chosen is not None:
            self.take_file(chosen)

    def _kinds(self) -> dict[str, str]:
        return {self._session.language.gettext("Presets of criteria"): ".json"}

    def _ask_for_target(self) -> None:
        _ = self._session.language.gettext
        title = _("Write a preset to a file…").rstrip("…")
        chosen = file_to_write(self._page, self._session.language, title, "", self._kinds())
        if chosen is not None:
            self.write_file(chosen)
