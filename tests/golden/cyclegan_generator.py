"""CycleGAN. Drawn with designer."""

import torch
import torch.nn.functional as F
from torch import nn


class ResidualBlock(nn.Module):
    """Residual block of CycleGAN: x (N, channels, H, W) to y (N, channels, H, W)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.pad1 = nn.ReflectionPad2d(1)
        self.conv1 = nn.Conv2d(channels, channels, 3, bias=False)
        self.in1 = nn.InstanceNorm2d(channels, affine=True)
        self.relu = nn.ReLU()
        self.pad2 = nn.ReflectionPad2d(1)
        self.conv2 = nn.Conv2d(channels, channels, 3, bias=False)
        self.in2 = nn.InstanceNorm2d(channels, affine=True)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.pad1(x)   # (N, channels, H + 2, W + 2)
        y = self.conv1(y)  # (N, channels, H, W)
        y = self.in1(y)    # (N, channels, H, W)
        y = self.relu(y)   # (N, channels, H, W)
        y = self.pad2(y)   # (N, channels, H + 2, W + 2)
        y = self.conv2(y)  # (N, channels, H, W)
        y = self.in2(y)    # (N, channels, H, W)
        x = x + y          # (N, channels, H, W)
        return x


class Generator(nn.Module):
    """CycleGAN generator: input (N, 3, 256, 256) to image (N, 3, 256, 256)."""

    def __init__(self, ngf: int = 64, n_blocks: int = 9) -> None:
        super().__init__()
        self.c7s1_64_pad = nn.ReflectionPad2d(3)
        self.c7s1_64_conv = nn.Conv2d(3, ngf, 7, bias=False)
        self.c7s1_64_in = nn.InstanceNorm2d(ngf, affine=True)
        self.c7s1_64 = nn.ReLU()
        self.d128_conv = nn.Conv2d(ngf, 2 * ngf, 3, stride=2, bias=False)
        self.d128_in = nn.InstanceNorm2d(2 * ngf, affine=True)
        self.d128 = nn.ReLU()
        self.d256_conv = nn.Conv2d(2 * ngf, 4 * ngf, 3, stride=2, bias=False)
        self.d256_in = nn.InstanceNorm2d(4 * ngf, affine=True)
        self.d256 = nn.ReLU()
        self.R256 = nn.Sequential(*(ResidualBlock(4 * ngf) for _ in range(n_blocks)))
        self.u128_deconv = nn.ConvTranspose2d(4 * ngf, 2 * ngf, 3, stride=2, bias=False)
        self.u128_in = nn.InstanceNorm2d(2 * ngf, affine=True)
        self.u128 = nn.ReLU()
        self.u64_deconv = nn.ConvTranspose2d(2 * ngf, ngf, 3, stride=2, bias=False)
        self.u64_in = nn.InstanceNorm2d(ngf, affine=True)
        self.u64 = nn.ReLU()
        self.c7s1_3_pad = nn.ReflectionPad2d(3)
        self.c7s1_3_conv = nn.Conv2d(ngf, 3, 7, bias=False)
        self.output = nn.Tanh()

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        x = self.c7s1_64_pad(input)              # (N, 3, 262, 262)
        x = self.c7s1_64_conv(x)                 # (N, 64, 256, 256)
        x = self.c7s1_64_in(x)                   # (N, 64, 256, 256)
        x = self.c7s1_64(x)                      # (N, 64, 256, 256)
        x = F.pad(x, (0, 1, 0, 1))
        x = self.d128_conv(x)                    # (N, 128, 128, 128)
        x = self.d128_in(x)                      # (N, 128, 128, 128)
        x = self.d128(x)                         # (N, 128, 128, 128)
        x = F.pad(x, (0, 1, 0, 1))
        x = self.d256_conv(x)                    # (N, 256, 64, 64)
        x = self.d256_in(x)                      # (N, 256, 64, 64)
        x = self.d256(x)                         # (N, 256, 64, 64)
        x = self.R256(x)                         # (N, 256, 64, 64)
        x = self.u128_deconv(x)[:, :, :-1, :-1]  # (N, 128, 128, 128)
        x = self.u128_in(x)                      # (N, 128, 128, 128)
        x = self.u128(x)                         # (N, 128, 128, 128)
        x = self.u64_deconv(x)[:, :, :-1, :-1]   # (N, 64, 256, 256)
        x = self.u64_in(x)                       # (N, 64, 256, 256)
        x = self.u64(x)                          # (N, 64, 256, 256)
        x = self.c7s1_3_pad(x)                   # (N, 64, 262, 262)
        x = self.c7s1_3_conv(x)                  # (N, 3, 256, 256)
        x = self.output(x)                       # (N, 3, 256, 256)
        return x


if __name__ == "__main__":
    model = Generator()
    input = torch.randn(2, 3, 256, 256)
    print(tuple(model(input).shape))  # (2, 3, 256, 256)
