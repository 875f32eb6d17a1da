"""A desk with a real screen, a window manager, a keyboard, a mouse and a screen reader, on which the program stands."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL, SIGTERM

READER = Path(__file__).with_name("reader.py")
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SECONDS = 30.0
"""Within which what a person waits for must have come, on a busy machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a screen reader is told of one thing in the window; `place` is x, y, width, height on the screen."""

    role: str
    name: str
    description: str
    text: str
    focusable: bool
    focused: bool
    checked: bool
    place: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    surroundings: dict[str, str]

    def read(self) -> list[Thing]:
        """Everything that shows, in the order in which it is read."""
        return [Thing(**json.loads(line)) for line in self._reader("list").splitlines()]

    def await_thing(self, wanted: Callable[[Thing], bool]) -> Thing:
        """The first thing that is as wanted, as soon as there is one."""
        until = time.monotonic() + SECONDS
        while True:
            read = self.read()
            for thing in read:
                if wanted(thing):
                    return thing
            assert time.monotonic() < until, "\n".join(f"{each.role}: {each.name} {each.text}" for each in read)
            time.sleep(0.1)

    def await_name(self, name: str) -> Thing:
        return self.await_thing(lambda thing: thing.name == name)

    def press(self, name: str) -> None:
        """As a screen reader does it, without mouse or keyboard."""
        self.await_name(name)
        self._reader("press", name)

    def click(self, thing: Thing) -> None:
        x, y, width, height = thing.place
        self._run("xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def keys(self, *keys: str) -> None:
        self._run("xdotool", "key", "--delay", "60", *keys)

    def _reader(self, *wish: str) -> str:
        return self._run("/usr/bin/python3", str(READER), *wish)

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.surroundings, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr or done.stdout
        return done.stdout


@contextmanager
def desk(folder: Path, *command: str) -> Generator[Desk]:
    """Sets up the desk and starts `python -m roadmap_app` with `command` on it; all that was started ends with it."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
    surroundings["XDG_CONFIG_HOME"] = str(folder)
    with ExitStack() as stack:

        def start(*words: str, said: bool = False) -> str:
            return stack.enter_context(_started(words, surroundings, folder, said=said))

        number = start("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", said=True)
        surroundings["DISPLAY"] = f":{number}"
        surroundings["DBUS_SESSION_BUS_ADDRESS"] = start(
            "dbus-daemon", "--session", "--nofork", "--print-address=1", said=True
        )
        start("openbox")
        start(LAUNCHER, "--launch-immediately")
        start(sys.executable, "-m", "roadmap_app", *command)
        yield Desk(surroundings=surroundings)


@contextmanager
def _started(words: tuple[str, ...], surroundings: dict[str, str], folder: Path, *, said: bool) -> Generator[str]:
    """A process of a group of its own, ended with everything it started; what it said first, where that is wanted."""
    with (
        (folder / "log.txt").open("ab") as log,
        subprocess.Popen(
            words,
            env=surroundings,
            stdout=subprocess.PIPE if said else log,
            stderr=log,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield process.stdout.readline().decode().strip() if process.stdout else ""
        finally:
            os.killpg(process.pid, SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, SIGKILL)
