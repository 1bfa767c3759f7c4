"""ACGAN. Drawn with designer."""

import torch
import torch.nn.functional as F
from torch import nn


class ResidualLeaky(nn.Module):
    """Residual block without normalization: x (N, channels, H, W) to y (N, channels, H, W)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.lrelu1 = nn.LeakyReLU(0.2)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.lrelu2 = nn.LeakyReLU(0.2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.conv1(x)   # (N, channels, H, W)
        y = self.lrelu1(y)  # (N, channels, H, W)
        y = self.conv2(y)   # (N, channels, H, W)
        x = y + x           # (N, channels, H, W)
        x = self.lrelu2(x)  # (N, channels, H, W)
        return x


class Discriminator(nn.Module):
    """ACGAN discriminator: image (N, 3, 128, 128) to real_or_fake (N, 1) and conditions (N, 34)."""

    def __init__(self, tags: int = 34, ndf: int = 32) -> None:
        super().__init__()
        self.s1_conv = nn.Conv2d(3, ndf, 4, stride=2, padding=1)
        self.s1_lrelu = nn.LeakyReLU(0.2)
        self.s1_res = nn.Sequential(*(ResidualLeaky(ndf) for _ in range(2)))
        self.s2_conv = nn.Conv2d(ndf, 2 * ndf, 4, stride=2, padding=1)
        self.s2_lrelu = nn.LeakyReLU(0.2)
        self.s2_res = nn.Sequential(*(ResidualLeaky(2 * ndf) for _ in range(2)))
        self.s3_conv = nn.Conv2d(2 * ndf, 4 * ndf, 4, stride=2, padding=1)
        self.s3_lrelu = nn.LeakyReLU(0.2)
        self.s3_res = nn.Sequential(*(ResidualLeaky(4 * ndf) for _ in range(2)))
        self.s4_conv = nn.Conv2d(4 * ndf, 8 * ndf, 3, stride=2)
        self.s4_lrelu = nn.LeakyReLU(0.2)
        self.s4_res = nn.Sequential(*(ResidualLeaky(8 * ndf) for _ in range(2)))
        self.s5_conv = nn.Conv2d(8 * ndf, 16 * ndf, 3, stride=2)
        self.s5_lrelu = nn.LeakyReLU(0.2)
        self.s5_res = nn.Sequential(*(ResidualLeaky(16 * ndf) for _ in range(2)))
        self.s6_conv = nn.Conv2d(16 * ndf, 32 * ndf, 3, stride=2)
        self.s6_lrelu = nn.LeakyReLU(0.2)
        self.adv_logit = nn.Linear(128 * ndf, 1)
        self.tag_logits = nn.Linear(128 * ndf, tags)

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.s1_conv(image)                     # (N, 32, 64, 64)
        x = self.s1_lrelu(x)                        # (N, 32, 64, 64)
        x = self.s1_res(x)                          # (N, 32, 64, 64)
        x = self.s2_conv(x)                         # (N, 64, 32, 32)
        x = self.s2_lrelu(x)                        # (N, 64, 32, 32)
        x = self.s2_res(x)                          # (N, 64, 32, 32)
        x = self.s3_conv(x)                         # (N, 128, 16, 16)
        x = self.s3_lrelu(x)                        # (N, 128, 16, 16)
        x = self.s3_res(x)                          # (N, 128, 16, 16)
        x = F.pad(x, (0, 1, 0, 1))
        x = self.s4_conv(x)                         # (N, 256, 8, 8)
        x = self.s4_lrelu(x)                        # (N, 256, 8, 8)
        x = self.s4_res(x)                          # (N, 256, 8, 8)
        x = F.pad(x, (0, 1, 0, 1))
        x = self.s5_conv(x)                         # (N, 512, 4, 4)
        x = self.s5_lrelu(x)                        # (N, 512, 4, 4)
        x = self.s5_res(x)                          # (N, 512, 4, 4)
        x = F.pad(x, (0, 1, 0, 1))
        x = self.s6_conv(x)                         # (N, 1024, 2, 2)
        x = self.s6_lrelu(x)                        # (N, 1024, 2, 2)
        flatten = x.permute(0, 2, 3, 1).flatten(1)  # (N, 4096)
        x = self.adv_logit(flatten)                 # (N, 1)
        y = self.tag_logits(flatten)                # (N, 34)
        return x, y


if __name__ == "__main__":
    model = Discriminator()
    image = torch.randn(2, 3, 128, 128)
    print([tuple(result.shape) for result in model(image)])  # [(2, 1), (2, 34)]
