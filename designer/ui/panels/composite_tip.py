"""The tooltip of a composite block in the palette: what it is, what it costs, and a picture of its inside."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from designer.core.amounts import count_text
from designer.core.design import Design
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.library import library
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.pictures.thumbnail import thumbnail
from designer.ui.theme import Theme
from designer.ui.words import many, say, tr

PICTURE = (280, 210)
TALLEST = 420


def composite_tip(item: Placeable, analysis: Analysis, theme: Theme) -> str:
    """The text of the tooltip, with the picture in it."""
    if item.kind == "library":
        entry = library()[item.name]
        known, name, words = analyze(Design(entry.modules)), entry.module, entry.description
    else:
        known, name = analysis, item.name
        words = analysis.design.modules[name].description or tr("The module {name}.").format(name=name)
    module = known.modules[name]
    image = thumbnail(known, name, theme, *PICTURE, narrowest=430.0, tallest=TALLEST)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    count = many(len(module.nodes), "{n} node", "{n} nodes")
    cost = f"{count} · {tr('{n} params').format(n=count_text(module.params))}"
    picture = bytes(data.toBase64().data()).decode("ascii")
    return (
        f"<b>{escape(name)}</b><br>{escape(say(words))}<br>{escape(cost)}<br><br>"
        f'<img src="data:image/png;base64,{picture}" width="{image.width() // 2}" height="{image.height() // 2}">'
    )
