"""Rounding rules. Drawn with designer."""

import torch
from torch import nn


class Rounding(nn.Module):
    """Rounding of convolutions and pools: input (N, 1, 8, 8) to rounded_down (N, 1, 3, 3) and
    rounded_up (N, 1, 4, 4).
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 1, 3, stride=2)
        self.pool = nn.MaxPool2d(3, stride=2, ceil_mode=True)

    def forward(self, input: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.conv(input)  # (N, 1, 3, 3)
        y = self.pool(input)  # (N, 1, 4, 4)
        return x, y


if __name__ == "__main__":
    model = Rounding()
    input = torch.randn(2, 1, 8, 8)
    print([tuple(result.shape) for result in model(input)])  # [(2, 1, 3, 3), (2, 1, 4, 4)]
