"""Looking at what came out of a node: kept from the last run, or made again with the same seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from designer.core.protocol import Event, Failed, Look, Looked, Run
from designer.runtime.cutting import cut
from designer.runtime.execute import execute
from designer.runtime.keeping import Kept
from designer.runtime.memory import room_for
from designer.runtime.statistics import describe


class LastRun:
    """The run that this process made last, and what it kept of it."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._kept = Kept(0)
        self._again = Kept(0)
        """The output that was made again last, so that its other channels come at once."""

    def run(self, request: Run, send: Callable[[Event], None]) -> None:
        """Carries out a run and keeps what comes out of its nodes, as far as there is room."""
        self._forget(request)
        self._kept = Kept(room_for(request.keep_bytes))
        execute(request, send, self._kept)

    def look(self, request: Look, send: Callable[[Event], None]) -> None:
        """Answers with `Looked` or `Failed`."""
        if request.run is not None:
            self._forget(request.run)
        try:
            send(self._looked(request, send))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # torch may want more memory than there is
            send(Failed(request.id, "look", str(error).strip() or type(error).__name__, request.path))

    def _forget(self, run: Run) -> None:
        self._run, self._kept, self._again = run, Kept(0), Kept(0)

    def _looked(self, request: Look, send: Callable[[Event], None]) -> Event:
        if self._run is None:
            return Failed(request.id, "look", "There is no run to look into.", request.path)
        wanted = (request.path, request.turn)
        found = self._kept.get(*wanted) or self._again.get(*wanted)
        if found is None:
            failures: list[Failed] = []
            self._again = Kept(0, only=wanted)
            execute(self._run, lambda e: failures.append(e) if isinstance(e, Failed) else None, self._again)
            found = self._again.get(*wanted)
            if found is None and failures:
                return replace(failures[0], id=request.id)
        tensor = found[request.slot] if found is not None and request.slot < len(found) else None
        if tensor is None:
            return Failed(request.id, "look", f"“{request.path}” gave nothing out here.", request.path)
        return looked(request, tensor)


def looked(request: Look, tensor: Any) -> Looked:
    """What is seen of a tensor."""
    piece = cut(tensor, request)
    shape, dtype = tuple(int(n) for n in tensor.shape), str(tensor.dtype).removeprefix("torch.")
    return Looked(
        request.id, request.path, request.slot, request.turn, shape, dtype, piece.sample, piece.depth, piece.depths,
        piece.first, piece.channels, piece.size, piece.got, piece.data, **describe(tensor),
    )  # fmt: skip
