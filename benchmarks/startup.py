"""How long the window takes to a usable canvas, beside a bare `import torch`, each in a fresh process.

Run: python benchmarks/startup.py [rounds]. Prints the ratio of medians of one run. Both find their modules compiled,
as after any first start: a round that is not counted does that, also where the environment lets nothing be written.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

WINDOW = """
from designer.ui.application import make_application
from designer.engine.files.presets import find
from designer.ui.window.main_window import MainWindow
from designer.ui.theme import apply_theme, theme
app = make_application(["designer"])
apply_theme(app, theme("light"))
window = MainWindow()
window.files.open(find("dcgan"), preset=True)
window.show()
app.processEvents()
assert window.area.view.canvas.edges.looks
window.grab()
import os
os._exit(0)
"""


def seconds(code: str, compiled: str) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return time.perf_counter() - start


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as compiled:
        pairs = [(seconds(WINDOW, compiled), seconds("import torch", compiled)) for _ in range(rounds + 1)][1:]
    window, torch = (statistics.median(p[i] for p in pairs) for i in (0, 1))
    print(f"window with DCGAN drawn: {window:.2f} s   import torch: {torch:.2f} s   ratio {window / torch:.2f}")


if __name__ == "__main__":
    main()
