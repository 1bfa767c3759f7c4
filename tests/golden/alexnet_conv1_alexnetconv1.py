"""AlexNet, first convolution. Drawn with designer."""

import torch
from torch import nn


class AlexNetConv1(nn.Module):
    """First convolution of AlexNet: input (N, 3, 227, 227) to features (N, 96, 55, 55)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 96, 11, stride=4)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        x = self.conv1(input)  # (N, 96, 55, 55)
        return x


if __name__ == "__main__":
    model = AlexNetConv1()
    input = torch.randn(2, 3, 227, 227)
    print(tuple(model(input).shape))  # (2, 96, 55, 55)
