"""What is said about sizes, in Chinese: sentences of the engine are taken apart and put together again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from designer.ui.words import say, use_language


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    use_language("zh_CN")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("H and W must be multiples of 4.", "H 和 W 必须是 4 的倍数。"),
        ("1 fits as well.", "1 也合适。"),
        ("H must be a multiple of 3, at least 9.", "H 必须是 3 的倍数，至少 9。"),
        ("H and W must be at least 11.", "H 和 W 至少为 11。"),
        ("H must be from 32 to 39.", "H 必须在 32 到 39 之间。"),
        ("H divided by 4 must leave 0 or 1; at least 5.", "H 除以 4 的余数必须是 0 或 1；至少 5。"),
        ("Set H = W = 252", "设置 H = W = 252"),
        (
            "H = W = 250 does not fit, because of “sum”: It adds N×8×2×2 and N×8×3×3: 2 and 3 rows do not match. "
            "Crop or pad one of them.",
            "H = W = 250 不合适，原因在“sum”：相加 N×8×2×2 和 N×8×3×3：行数 2 与 3 不一致。裁剪或填充其中一个。",
        ),
        (
            "H = 31 does not fit the exported module: “fc” is nn.Linear(16, 10) there and would have to be "
            "nn.Linear(12, 10).",
            "H = 31 不适合导出的模块：“fc”在其中是 nn.Linear(16, 10)，而应该是 nn.Linear(12, 10)。",
        ),
        (
            "What the sizes must be is not derived: “conv” is wrong whatever the sizes are.",
            "没有推出对尺寸的要求：无论尺寸如何，“conv”都有错。",
        ),
    ],
)
def test_sentences_about_sizes(sentence: str, said: str) -> None:
    assert say(sentence) == said
