"""What can be done, said once: the menu, the command palette, the shortcut sheet and the keyboard all read it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from roadmap_app.ui.controls.text import literal

_GROUP, _SAID, _SIGN = "group", "said", "sign"


def action(
    parent: QObject,
    words: str,
    run: Callable[[], object],
    *,
    keys: Iterable[str] = (),
    group: str = "",
    said: str = "",
    sign: str = "",
) -> QAction:
    """`keys` are shortcuts of which the first is shown; `group` is the heading under which it is listed, `said` its
    words where those of a menu ("Dark") would not do alone ("Theme: dark"), `sign` the name of its icon."""
    made = QAction(parent)
    made.setShortcuts([QKeySequence(each) for each in keys])
    made.setProperty(_GROUP, group)
    made.setProperty(_SIGN, sign)
    name(made, words, said=said)
    made.triggered.connect(lambda _checked=False: run())
    return made


def name(made: QAction, words: str, *, said: str = "") -> None:
    """`words` may come from a file: an ampersand in them is no mnemonic."""
    made.setText(literal(words))
    made.setProperty(_SAID, said or words)


def group_of(made: QAction) -> str:
    return str(made.property(_GROUP) or "")


def sign_of(made: QAction) -> str:
    return str(made.property(_SIGN) or "")


def words_of(made: QAction) -> str:
    """What it does, in words that stand alone."""
    return str(made.property(_SAID))


def keys_of(made: QAction) -> str:
    """The first of its shortcuts, empty for none."""
    return made.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
