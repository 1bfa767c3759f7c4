"""CycleGAN. Drawn with designer."""

import torch
import torch.nn.functional as F
from torch import nn


class Discriminator(nn.Module):
    """CycleGAN discriminator: input (N, 3, 256, 256) to patches (N, 1, 16, 16)."""

    def __init__(self, ndf: int = 64) -> None:
        super().__init__()
        self.C64_conv = nn.Conv2d(3, ndf, 4, stride=2, padding=1, bias=False)
        self.C64 = nn.LeakyReLU(0.2)
        self.C128_conv = nn.Conv2d(ndf, 2 * ndf, 4, stride=2, padding=1, bias=False)
        self.C128_in = nn.InstanceNorm2d(2 * ndf, affine=True)
        self.C128 = nn.LeakyReLU(0.2)
        self.C256_conv = nn.Conv2d(2 * ndf, 4 * ndf, 4, stride=2, padding=1, bias=False)
        self.C256_in = nn.InstanceNorm2d(4 * ndf, affine=True)
        self.C256 = nn.LeakyReLU(0.2)
        self.C512_conv = nn.Conv2d(4 * ndf, 8 * ndf, 4, stride=2, padding=1, bias=False)
        self.C512_in = nn.InstanceNorm2d(8 * ndf, affine=True)
        self.C512 = nn.LeakyReLU(0.2)
        self.output = nn.Conv2d(8 * ndf, 1, 4)

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        x = self.C64_conv(input)  # (N, 64, 128, 128)
        x = self.C64(x)           # (N, 64, 128, 128)
        x = self.C128_conv(x)     # (N, 128, 64, 64)
        x = self.C128_in(x)       # (N, 128, 64, 64)
        x = self.C128(x)          # (N, 128, 64, 64)
        x = self.C256_conv(x)     # (N, 256, 32, 32)
        x = self.C256_in(x)       # (N, 256, 32, 32)
        x = self.C256(x)          # (N, 256, 32, 32)
        x = self.C512_conv(x)     # (N, 512, 16, 16)
        x = self.C512_in(x)       # (N, 512, 16, 16)
        x = self.C512(x)          # (N, 512, 16, 16)
        x = F.pad(x, (1, 2, 1, 2))
        x = self.output(x)        # (N, 1, 16, 16)
        return x


if __name__ == "__main__":
    model = Discriminator()
    input = torch.randn(2, 3, 256, 256)
    print(tuple(model(input).shape))  # (2, 1, 16, 16)
