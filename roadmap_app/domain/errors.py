"""Errors that a person can act on: a code and parameters, never a sentence (the words are made in `presentation`).

RoadmapError
├── FileProblem       the workspace file, or another file, cannot be used as asked
│   └── NotRewritten  the change is kept, but the file could not be rewritten after it
├── Refused           the rules do not allow what was asked; nothing was changed
│   └── UndoConflict  the rows are no longer what the change left
└── ImportRefused     rows of an incoming file are wrong; carries one Refusal for each
"""

import errno
from dataclasses import dataclass

Parameter = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One thing wrong in an incoming file. `line` is 1-based as a person counts, None for the file as a whole."""

    code: str
    line: int | None
    parameters: dict[str, Parameter]


class RoadmapError(Exception):
    """The root. `code` names the sentence in the labels file (group *error*); `parameters` fill its placeholders."""

    def __init__(self, code: str, **parameters: Parameter) -> None:
        super().__init__(code)
        self.code = code
        self.parameters = parameters


class FileProblem(RoadmapError):
    """not_a_workspace, newer_version, locked, read_only, no_room, file_missing, damaged_file, foreign_schema,
    file_exists, too_large, not_utf8, not_a_table, …"""


class NotRewritten(FileProblem):
    """The change before it is in the file all the same."""

    def __init__(self, file: str) -> None:
        super().__init__("not_rewritten", file=file)


class Refused(RoadmapError):
    """round_closed, round_still_open, answer_out_of_range, weights_zero, dependency_cycle, no_such_element, …"""


class UndoConflict(Refused):
    """An undo or redo found other rows than its change had left; it changed nothing."""

    def __init__(self) -> None:
        super().__init__("undo_conflict")


MOST_TOLD = 1000
"""Refusals of one file that are kept word by word; those after them are only counted."""


class ImportRefused(RoadmapError):
    """An incoming file was refused as a whole, since all or nothing is taken in; `refusals` names the reasons, the
    first MOST_TOLD of `count` where there are more."""

    def __init__(self, refusals: tuple[Refusal, ...], *, count: int | None = None) -> None:
        self.count = len(refusals) if count is None else count
        super().__init__("import_refused", count=self.count)
        self.refusals = refusals


_BY_ERRNO = {
    errno.ENOSPC: "no_room",
    errno.EDQUOT: "no_room",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "file_missing",
    errno.ENOTDIR: "file_missing",
    errno.EISDIR: "not_a_workspace",
    errno.EEXIST: "file_exists",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ELOOP: "cannot_open",
    errno.EINVAL: "cannot_open",
    errno.EIO: "cannot_open",
    errno.ENXIO: "cannot_open",
}


def problem_of(error: OSError, file: str) -> FileProblem | None:
    """What the operating system reported about `file`, if it is something that a person can act on."""
    code = _BY_ERRNO.get(error.errno or 0)
    return None if code is None else FileProblem(code, file=file)
