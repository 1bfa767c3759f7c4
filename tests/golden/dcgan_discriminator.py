"""DCGAN. Drawn with designer."""

import torch
import torch.nn.functional as F
from torch import nn


class BatchNorm2dNoScale(nn.BatchNorm2d):
    """Batch normalization that learns an offset but no scale, as TensorFlow 1 does by default."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps=eps, momentum=momentum)
        self.weight = None

    def reset_parameters(self) -> None:
        self.reset_running_stats()
        nn.init.zeros_(self.bias)


class Discriminator(nn.Module):
    """DCGAN discriminator: image (N, 3, 64, 64) to logit (N, 1)."""

    def __init__(self, ndf: int = 64) -> None:
        super().__init__()
        self.h0_conv = nn.Conv2d(3, ndf, 5, stride=2)
        self.h0 = nn.LeakyReLU(0.2)
        self.h1_conv = nn.Conv2d(ndf, 2 * ndf, 5, stride=2)
        self.h1_bn = BatchNorm2dNoScale(2 * ndf, eps=0.001)
        self.h1 = nn.LeakyReLU(0.2)
        self.h2_conv = nn.Conv2d(2 * ndf, 4 * ndf, 5, stride=2)
        self.h2_bn = BatchNorm2dNoScale(4 * ndf, eps=0.001)
        self.h2 = nn.LeakyReLU(0.2)
        self.h3_conv = nn.Conv2d(4 * ndf, 8 * ndf, 5, stride=2)
        self.h3_bn = BatchNorm2dNoScale(8 * ndf, eps=0.001)
        self.h3 = nn.LeakyReLU(0.2)
        self.h4 = nn.Linear(128 * ndf, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        x = F.pad(image, (1, 2, 1, 2))
        x = self.h0_conv(x)                   # (N, 64, 32, 32)
        x = self.h0(x)                        # (N, 64, 32, 32)
        x = F.pad(x, (1, 2, 1, 2))
        x = self.h1_conv(x)                   # (N, 128, 16, 16)
        x = self.h1_bn(x)                     # (N, 128, 16, 16)
        x = self.h1(x)                        # (N, 128, 16, 16)
        x = F.pad(x, (1, 2, 1, 2))
        x = self.h2_conv(x)                   # (N, 256, 8, 8)
        x = self.h2_bn(x)                     # (N, 256, 8, 8)
        x = self.h2(x)                        # (N, 256, 8, 8)
        x = F.pad(x, (1, 2, 1, 2))
        x = self.h3_conv(x)                   # (N, 512, 4, 4)
        x = self.h3_bn(x)                     # (N, 512, 4, 4)
        x = self.h3(x)                        # (N, 512, 4, 4)
        x = x.permute(0, 2, 3, 1).flatten(1)  # (N, 8192)
        x = self.h4(x)                        # (N, 1)
        return x


if __name__ == "__main__":
    model = Discriminator()
    image = torch.randn(2, 3, 64, 64)
    print(tuple(model(image).shape))  # (2, 1)
