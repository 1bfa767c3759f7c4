"""The layer table of a network as a file: CSV for spreadsheets, Markdown for notes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.summary import rows

HEAD = ("layer", "block", "output", "parameters", "MACs", "repeat")


def csv_text(known: ModuleAnalysis, order: Order = "nchw") -> str:
    """The table as CSV (RFC 4180, lines end in CRLF), numbers without separators, totals last."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for line in _lines(known, order):
        writer.writerow([_harmless(cell) for cell in line])
    return out.getvalue()


def markdown(known: ModuleAnalysis, order: Order = "nchw") -> str:
    """The table in Markdown, with aligned columns and totals last."""
    lines = [[_escaped(_number(cell)) for cell in line] for line in _lines(known, order)]
    widths = [max(len(row[i]) for row in (list(HEAD), *lines)) for i in range(len(HEAD))]

    def text(row: Iterable[str]) -> str:
        cells = [
            cell.ljust(width) if i < 3 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        return "| " + " | ".join(cells) + " |\n"

    rule = ["-" * w if i < 3 else "-" * (w - 1) + ":" for i, w in enumerate(widths)]
    return text(HEAD) + text(rule) + "".join(text(line) for line in lines)


def _lines(known: ModuleAnalysis, order: Order) -> list[tuple[str | int, ...]]:
    found: list[tuple[str | int, ...]] = [
        (
            row.name,
            row.block,
            ", ".join(spec.label(order) for spec in row.outputs) or "?",
            row.params * row.repeat,
            row.macs * row.repeat,
            row.repeat,
        )
        for row in rows(known)
    ]
    return [*found, ("total", "", "", known.params, known.macs, "")]


def _harmless(cell: str | int) -> str | int:
    """A name that a spreadsheet would take for a formula gets a quote in front."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _number(cell: str | int) -> str:
    return f"{cell:,}" if isinstance(cell, int) else cell


def _escaped(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
