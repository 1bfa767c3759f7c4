"""Words of Qt's own dialogs that Qt's translation leaves in English."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_WORDS = {
    "zh_CN": {
        ("QFileDialog", "&Look in:"): "查找范围(&L)：",
        ("QFileDialog", "Files of &type:"): "文件类型(&T)：",
        ("QAbstractFileIconProvider", "Drive"): "驱动器",
        ("QAbstractFileIconProvider", "Folder"): "文件夹",
    }
}
"""By language; Qt 6.11 asks for other texts than its Chinese file has."""


class QtWords(QTranslator):
    """Answers for what Qt's own file does not know; it is installed first, so that Qt asks it last."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = _WORDS.get(language, {})

    def isEmpty(self) -> bool:
        return not self._words

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get((context, text), None)  # type: ignore[return-value]  # None lets Qt go on
