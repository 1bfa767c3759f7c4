"""The loop of the child process: requests on standard input, events on a descriptor of its own."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from designer.core.protocol import Event, Look, ProtocolError, Ready, Run, decode, encode


def main() -> None:
    """Serves requests until standard input closes, which it does when the application ends."""
    events = _own_channel()

    def send(event: Event) -> None:
        events.write(encode(event))
        events.flush()

    import torch

    from designer.runtime.looking import LastRun

    send(Ready(torch.__version__, devices()))
    last = LastRun()
    for line in sys.stdin.buffer:
        try:
            request = decode(line)
        except ProtocolError as error:
            print(error, file=sys.stderr)
            continue
        if isinstance(request, Run):
            last.run(request, send)
        elif isinstance(request, Look):
            last.look(request, send)


def devices() -> tuple[str, ...]:
    """The devices torch can use here, the processor first."""
    import torch

    found = ["cpu"]
    if torch.cuda.is_available():
        found += [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        found.append("mps")
    return tuple(found)


def _own_channel() -> BinaryIO:
    """Keeps standard output for events and sends what the source prints to standard error."""
    channel = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(channel, "wb", buffering=0)


if __name__ == "__main__":
    try:
        main()
    except (BrokenPipeError, KeyboardInterrupt):
        sys.exit(0)
