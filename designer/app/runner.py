"""Test-runs from the window: the child process's events become Qt signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from designer.app.background import collect_garbage, hold_garbage, let_garbage_go
from designer.core import protocol
from designer.engine.running.options import RunOptions

if TYPE_CHECKING:
    from designer.engine.running.report import RunPlan, RunReport
    from designer.engine.running.worker import Worker


ROUND = 1000
"""Milliseconds between two looks at whether garbage is to be collected."""


class Runner(QObject):
    """One test-run at a time, in a warm child process that the window never waits for."""

    changed = Signal(object)
    """Emitted with the `RunReport` whenever it grows."""
    running_changed = Signal(bool)
    looked = Signal(object, str)
    """Emitted with the `Looked` or `Failed` that answers the last `look` of somebody, and who that is."""
    looking_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: RunReport | None = None
        self.options = RunOptions()
        """What is chosen for the next run of the open design."""
        self.devices: tuple[str, ...] = ("cpu",)
        """Where torch can run; more are known once it is loaded."""
        self.running = False
        self.is_loaded = False
        """Whether the child has told that torch is there."""
        self.time_limit = 120.0
        self._worker: Worker | None = None
        self._asked: protocol.Look | None = None
        """What the child is looking for."""
        self._asker = ""
        self._waiting: dict[str, protocol.Look] = {}
        """What to look for then, by who asks; a newer wish takes the place of an older one."""
        self._looks = 0
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._on_time_out)
        # The child is read in threads, which must not come to collect garbage.
        self._garbage = QTimer(self)
        self._garbage.setInterval(ROUND)
        self._garbage.timeout.connect(collect_garbage)

    def warm_up(self) -> None:
        """Starts the child, so that torch is loaded before the first run asks for it."""
        self._child().start()

    def start(self, plan: RunPlan) -> None:
        """Starts a run; one that is still going is stopped."""
        from designer.engine.running.report import RunReport

        if self.running or self.is_looking:
            self._end_child()
        self._set_asked(None)
        self.report = RunReport(plan)
        self._set_running(True)
        self.changed.emit(self.report)
        self._watch.start(int(self.time_limit * 1000))
        self._child().run(plan.request)

    def cancel(self) -> None:
        """Stops the run; the session goes on."""
        if self.running:
            self._stop("The run was stopped.", "cancel")

    @property
    def is_looking(self) -> bool:
        """Whether an answer to `look` is still to come."""
        return self._asked is not None

    def look(self, look: protocol.Look, asker: str = "") -> None:
        """Asks for values of the last run, which has ended; `looked` follows. The id is given here."""
        if self.report is None or self.running:
            return
        self._looks += 1
        look = replace(look, id=f"look-{self._looks}")
        if self._asked is not None:
            self._waiting[asker] = look
        else:
            self._ask(asker, look)

    def give_up_look(self) -> None:
        """Stops looking, which may be a long run made again."""
        if self._asked is not None:
            self._fail_look("cancel", "Looking was given up.")

    def close(self) -> None:
        """Ends the child process."""
        self._watch.stop()
        self._asked = None
        self._waiting.clear()
        if self._worker is not None:
            self._worker.close()
            self._worker, self.is_loaded = None, False
            self._garbage.stop()
            let_garbage_go()

    def _end_child(self) -> None:
        """Stops the child; the next one loads torch anew."""
        self.is_loaded = False
        self._child().cancel()

    def _child(self) -> Worker:
        if self._worker is None:
            from designer.engine.running.worker import Worker  # late: the window comes first

            self._worker = Worker(self._arrived.emit)
            hold_garbage()
            self._garbage.start()
        return self._worker

    def _on_arrived(self, event: object) -> None:
        if isinstance(event, protocol.Ready):
            self.devices = event.devices
        if isinstance(event, (protocol.Ready, protocol.Failed)):
            self.is_loaded = isinstance(event, protocol.Ready) or event.stage != "process"
        if isinstance(event, (protocol.Looked, protocol.Failed)) and event.id.startswith("look-"):
            self._on_answer(event)
            return
        if self.report is None or not self.running:
            return
        if getattr(event, "id", "") not in ("", self.report.plan.request.id):  # that torch is loaded is of no request
            return
        self.report = self.report.with_event(event)
        if isinstance(event, (protocol.Finished, protocol.Failed)):
            self._watch.stop()
            self._set_running(False)
        self.changed.emit(self.report)

    def _on_time_out(self) -> None:
        words = f"The run took longer than {self.time_limit:g} s and was stopped."
        if self._asked is not None:
            self._fail_look("timeout", words)
        else:
            self._stop(words, "timeout")

    def _ask(self, asker: str, look: protocol.Look) -> None:
        assert self.report is not None
        self._asker = asker
        self._set_asked(look)
        self._watch.start(int(self.time_limit * 1000))
        self._child().look(look, self.report.plan.request)

    def _on_answer(self, event: protocol.Looked | protocol.Failed) -> None:
        """Hands on an answer, unless the same one wants something else by now, and asks what is asked next."""
        if self._asked is None or event.id != self._asked.id:
            return
        self._watch.stop()
        asker = self._asker
        is_wanted = asker not in self._waiting
        if self._waiting:
            following = next(iter(self._waiting))
            self._ask(following, self._waiting.pop(following))
        else:
            self._set_asked(None)
        if is_wanted:
            self.looked.emit(event, asker)

    def _fail_look(self, stage: str, message: str) -> None:
        """Ends the child in the middle of looking; all who wait are told."""
        assert self._asked is not None
        failed = protocol.Failed(self._asked.id, stage, message, self._asked.path)
        askers = list(dict.fromkeys((self._asker, *self._waiting)))
        self._watch.stop()
        self._set_asked(None)
        self._end_child()
        for asker in askers:
            self.looked.emit(failed, asker)

    def _set_asked(self, look: protocol.Look | None) -> None:
        was, self._asked = self._asked, look
        if look is None:
            self._waiting.clear()
        if (was is None) != (look is None):
            self.looking_changed.emit(look is not None)

    def _stop(self, message: str, stage: str) -> None:
        assert self.report is not None
        self._watch.stop()
        request = self.report.plan.request
        self.report = self.report.with_event(
            protocol.Failed(id=request.id, stage=stage, path="", line=0, kind="", message=message)
        )
        self._set_running(False)
        self._end_child()
        self.changed.emit(self.report)

    def _set_running(self, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)
