"""DCGAN. Drawn with designer."""

import torch
from torch import nn


class BatchNorm2dNoScale(nn.BatchNorm2d):
    """Batch normalization that learns an offset but no scale, as TensorFlow 1 does by default."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps=eps, momentum=momentum)
        self.weight = None

    def reset_parameters(self) -> None:
        self.reset_running_stats()
        nn.init.zeros_(self.bias)


class Generator(nn.Module):
    """DCGAN generator: noise (N, 100) to image (N, 3, 64, 64)."""

    def __init__(self, z_dim: int = 100, d: int = 4, ngf: int = 64) -> None:
        super().__init__()
        self.d = d
        self.ngf = ngf
        self.h0_dense = nn.Linear(z_dim, 8 * d * d * ngf)
        self.h0_bn = BatchNorm2dNoScale(8 * ngf, eps=0.001)
        self.h0 = nn.ReLU()
        self.h1_deconv = nn.ConvTranspose2d(8 * ngf, 4 * ngf, 5, stride=2)
        self.h1_bn = BatchNorm2dNoScale(4 * ngf, eps=0.001)
        self.h1 = nn.ReLU()
        self.h2_deconv = nn.ConvTranspose2d(4 * ngf, 2 * ngf, 5, stride=2)
        self.h2_bn = BatchNorm2dNoScale(2 * ngf, eps=0.001)
        self.h2 = nn.ReLU()
        self.h3_deconv = nn.ConvTranspose2d(2 * ngf, ngf, 5, stride=2)
        self.h3_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.h3 = nn.ReLU()
        self.h4_deconv = nn.ConvTranspose2d(ngf, 3, 5, stride=2)
        self.h4 = nn.Tanh()

    def forward(self, noise: torch.Tensor) -> torch.Tensor:
        x = self.h0_dense(noise)                              # (N, 8192)
        x = x.reshape(-1, self.d, self.d, 8 * self.ngf).permute(0, 3, 1, 2)  # (N, 512, 4, 4)
        x = self.h0_bn(x)                                     # (N, 512, 4, 4)
        x = self.h0(x)                                        # (N, 512, 4, 4)
        x = self.h1_deconv(x)[:, :, 1:-2, 1:-2]               # (N, 256, 8, 8)
        x = self.h1_bn(x)                                     # (N, 256, 8, 8)
        x = self.h1(x)                                        # (N, 256, 8, 8)
        x = self.h2_deconv(x)[:, :, 1:-2, 1:-2]               # (N, 128, 16, 16)
        x = self.h2_bn(x)                                     # (N, 128, 16, 16)
        x = self.h2(x)                                        # (N, 128, 16, 16)
        x = self.h3_deconv(x)[:, :, 1:-2, 1:-2]               # (N, 64, 32, 32)
        x = self.h3_bn(x)                                     # (N, 64, 32, 32)
        x = self.h3(x)                                        # (N, 64, 32, 32)
        x = self.h4_deconv(x)[:, :, 1:-2, 1:-2]               # (N, 3, 64, 64)
        x = self.h4(x)                                        # (N, 3, 64, 64)
        return x


if __name__ == "__main__":
    model = Generator()
    noise = torch.randn(2, 100)
    print(tuple(model(noise).shape))  # (2, 3, 64, 64)
