"""Colors, fonts and icons. The tokens are data in `resources/themes`; everything drawn asks here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPaintEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from designer.engine.files.places import resources
from designer.ui.stylesheet import stylesheet

TEXT_FAMILY = "Inter"
CODE_FAMILY = "JetBrains Mono"
CHINESE_FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei")


@dataclass(frozen=True, eq=False)
class Theme:
    """The tokens of one theme: `theme["panel"]` is a color, `theme.category("Merge")` that of a category."""

    name: str
    tokens: Mapping[str, str]
    categories: Mapping[str, str]
    code: Mapping[str, str]

    def __getitem__(self, token: str) -> QColor:
        return _color(self.tokens[token])

    def category(self, name: str) -> QColor:
        return _color(self.categories.get(name, self.tokens["text_dim"]))

    def between(self, token: str, other: str, part: float = 0.35) -> QColor:
        """The color of a token with a part of another in it; categories are named too."""
        a = self[token] if token in self.tokens else self.category(token)
        return _mixed(a.name(), self.tokens[other], part)

    def css(self, token: str) -> str:
        return self.tokens[token]


@cache
def theme(name: str) -> Theme:
    """The theme `light` or `dark`."""
    raw = json.loads((resources() / "themes" / f"{name}.json").read_text("utf-8"))
    tokens = {k: v for k, v in raw.items() if isinstance(v, str)}
    return Theme(name, tokens, raw["categories"], raw["code"])


@cache
def _color(text: str) -> QColor:
    return QColor(text)


@cache
def _mixed(a: str, b: str, part: float) -> QColor:
    one, two = QColor(a), QColor(b)
    red, green, blue = (
        round(x * (1 - part) + y * part)
        for x, y in zip(one.getRgb()[:3], two.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(red, green, blue)


@cache
def load_fonts() -> bool:
    """Registers the shipped fonts, once. False when none could be read; then the system's are used."""
    loaded = [QFontDatabase.addApplicationFont(str(p)) for p in sorted((resources() / "fonts").rglob("*.[ot]tf"))]
    return any(number >= 0 for number in loaded)


@cache
def text_font(pixels: int, weight: int = 400) -> QFont:
    """The text font at a size in pixels; weight 400 is normal, 600 is for names."""
    font = QFont()
    font.setFamilies([TEXT_FAMILY, *CHINESE_FAMILIES])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


@cache
def code_font(pixels: int, weight: int = 400) -> QFont:
    """The fixed-width font, for shapes and code."""
    font = QFont()
    font.setFamilies([CODE_FAMILY, *CHINESE_FAMILIES])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFeature(QFont.Tag("calt"), 0)  # no ligatures: `->` and `!=` are two signs each
    return font


@cache
def _svg(name: str) -> str:
    path = resources() / "icons" / f"{name}.svg"
    return path.read_text("utf-8") if path.exists() else ""


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon in one color, `size` logical pixels high, for a screen of `ratio`."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    text = _svg(name).replace("currentColor", color)
    if text:
        painter = QPainter(image)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, image.width(), image.height()))
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@cache
def _lines(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))


def draw_icon(painter: QPainter, name: str, color: str, at: QPointF, size: int, scale: float) -> None:
    """Draws an icon at `scale` pixels for each unit: as lines where the target takes lines, or is far enlarged."""
    if scale > 4 or painter.paintEngine().type() in (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf):
        _lines(name, color).render(painter, QRectF(at, QSizeF(size, size)))
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(at, pixmap(name, color, size, 4.0 if scale > 2 else 2.0))


@cache
def icon(name: str, color: str, size: int = 16) -> QIcon:
    """An icon in one color, sharp on screens of ratio 1 and 2."""
    found = QIcon(pixmap(name, color, size))
    found.addPixmap(pixmap(name, color, size, 2.0))
    return found


@cache
def tinted_icon(category: str, theme_name: str, size: int = 20) -> QIcon:
    """The icon of a category on a rounded square in a light tint of its color, as on the nodes."""
    color = theme(theme_name).category(category)
    tint = QColor(color)
    tint.setAlphaF(0.13 if theme_name == "light" else 0.2)
    found = QIcon()
    for ratio in (1.0, 2.0):
        image = QPixmap(round(size * ratio), round(size * ratio))
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(0, 0, image.width(), image.height()), 5 * ratio, 5 * ratio)
        inside = round((size - 14) / 2 * ratio)
        painter.drawPixmap(inside, inside, pixmap(category_icon(category), color.name(), round(14 * ratio)))
        painter.end()
        image.setDevicePixelRatio(ratio)
        found.addPixmap(image)
    return found


def category_icon(category: str) -> str:
    """The file name of a category's icon."""
    return category.lower().replace(" and ", "-").replace(" ", "-")


def apply_theme(app: QApplication, chosen: Theme) -> None:
    """Sets palette, font and style sheet of the application."""
    app.setStyle("Fusion")
    app.setFont(text_font(13))
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, token in (
        (roles.Window, "panel"), (roles.Base, "panel"), (roles.AlternateBase, "canvas"), (roles.Button, "panel"),
        (roles.WindowText, "text"), (roles.Text, "text"), (roles.ButtonText, "text"), (roles.ToolTipText, "text"),
        (roles.ToolTipBase, "panel"), (roles.Highlight, "selection"), (roles.HighlightedText, "text"),
        (roles.PlaceholderText, "text_dim"), (roles.Link, "accent"), (roles.Mid, "line"), (roles.Light, "panel"),
        (roles.Dark, "line"), (roles.Shadow, "line"), (roles.Midlight, "line"),
    ):  # fmt: skip
        palette.setColor(role, chosen[token])
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, chosen["text_dim"])
    app.setPalette(palette)
    names = ("check", "up", "down", "up_off", "down_off", "close", "float")
    signs = {s: (resources() / "themes" / f"{s}-{chosen.name}.svg").as_posix() for s in names}
    app.setStyleSheet(stylesheet({**chosen.tokens, **signs}))
