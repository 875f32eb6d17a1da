"""What the operating system must have before the project's own environment can work, and how it gets it."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Unmet(Exception):
    """A condition that the person has to meet first; its one line says which."""


class Need(NamedTuple):
    """One thing of the system: Debian's names for its package (newest release first) and one sign that it is there."""

    packages: tuple[str, ...]
    library: str = ""
    command: str = ""
    module: str = ""
    file: str = ""
    """A pattern below the root of the file system."""

    def met(self) -> bool:
        if self.library:
            return _loads(self.library)
        if self.command:
            return shutil.which(self.command) is not None
        if self.file:
            return any(Path("/").glob(self.file))
        return importlib.util.find_spec(self.module) is not None


VENV = Need((f"python3.{sys.version_info.minor}-venv", "python3-venv"), module="ensurepip")

QT = (
    Need(("libglib2.0-0t64", "libglib2.0-0"), library="libglib-2.0.so.0"),
    Need(("libgl1",), library="libGL.so.1"),
    Need(("libegl1",), library="libEGL.so.1"),
    Need(("libxkbcommon0",), library="libxkbcommon.so.0"),
    Need(("libfontconfig1",), library="libfontconfig.so.1"),
    Need(("libdbus-1-3",), library="libdbus-1.so.3"),
)

WINDOW = (
    Need(("libxcb-cursor0",), library="libxcb-cursor.so.0"),
    Need(("libxcb-icccm4",), library="libxcb-icccm.so.4"),
    Need(("libxcb-image0",), library="libxcb-image.so.0"),
    Need(("libxcb-keysyms1",), library="libxcb-keysyms.so.1"),
    Need(("libxcb-randr0",), library="libxcb-randr.so.0"),
    Need(("libxcb-render-util0",), library="libxcb-render-util.so.0"),
    Need(("libxcb-shape0",), library="libxcb-shape.so.0"),
    Need(("libxcb-sync1",), library="libxcb-sync.so.1"),
    Need(("libxcb-xfixes0",), library="libxcb-xfixes.so.0"),
    Need(("libxcb-xkb1",), library="libxcb-xkb.so.1"),
    Need(("libxkbcommon-x11-0",), library="libxkbcommon-x11.so.0"),
    Need(("libx11-xcb1",), library="libX11-xcb.so.1"),
)


def ensure(needs: tuple[Need, ...]) -> None:
    """Installs what is missing where it may (root, with apt); elsewhere raises Unmet with the line that does it."""
    if not sys.platform.startswith("linux"):
        return
    missing = _missing(needs)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        signs = ", ".join(need.library or need.command or need.module or need.file for need in missing)
        raise Unmet(f"this computer lacks {signs}; please install them with its package manager")
    if os.geteuid() != 0:
        raise Unmet(f"first run: sudo {' '.join(_install_command(missing))}")
    _install(missing)
    importlib.invalidate_caches()
    still = _missing(needs)
    if still:
        raise Unmet(f"still missing after installation: {' '.join(_names(still))}")


def _install(missing: tuple[Need, ...]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    print("Installing what the system lacks ...", flush=True)
    try:
        subprocess.run(["apt-get", "update", "-qq"], env=environment, check=True)
        subprocess.run(_install_command(missing), env=environment, check=True)
    except subprocess.CalledProcessError as error:
        raise Unmet(f"{' '.join(error.cmd)} ended with code {error.returncode}") from error


def _install_command(missing: tuple[Need, ...]) -> list[str]:
    return ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *_names(missing)]


def _names(missing: tuple[Need, ...]) -> list[str]:
    return [next((name for name in need.packages if _known(name)), need.packages[-1]) for need in missing]


def _known(package: str) -> bool:
    """Whether this release's package lists hold the name."""
    return subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0


def _missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    return tuple(need for need in needs if not need.met())


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
