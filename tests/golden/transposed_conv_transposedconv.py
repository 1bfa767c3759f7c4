"""Transposed convolution. Drawn with designer."""

import torch
from torch import nn


class TransposedConv(nn.Module):
    """Transposed convolution by hand: input (N, 1, 2, 2) to enlarged (N, 1, 7, 7)."""

    def __init__(self) -> None:
        super().__init__()
        self.deconv = nn.ConvTranspose2d(1, 1, 4, stride=3)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        x = self.deconv(input)  # (N, 1, 7, 7)
        return x


if __name__ == "__main__":
    model = TransposedConv()
    input = torch.randn(2, 1, 2, 2)
    print(tuple(model(input).shape))  # (2, 1, 7, 7)
