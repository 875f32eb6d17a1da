from collections.abc import Mapping
from types import TracebackType
from typing import Literal, Self, overload

class Head:
    unitsPerEm: int  # noqa: N815 the name in the font

class TTFont:
    def __init__(self, file: str, *, lazy: bool | None = None) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    @overload
    def __getitem__(self, tag: Literal["head"]) -> Head: ...
    @overload
    def __getitem__(self, tag: Literal["hmtx"]) -> Mapping[str, tuple[int, int]]: ...
    def getBestCmap(self) -> dict[int, str]: ...  # noqa: N802 the library says so
