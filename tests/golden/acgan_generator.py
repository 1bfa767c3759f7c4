"""ACGAN. Drawn with designer."""

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


class DepthToSpace(nn.Module):
    """Pixel shuffle with the channel order of TensorFlow's depth_to_space."""

    def __init__(self, upscale_factor: int) -> None:
        super().__init__()
        self.upscale_factor = upscale_factor

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        n, c, h, w = x.shape
        r = self.upscale_factor
        x = x.view(n, r, r, c // r**2, h, w).permute(0, 3, 4, 1, 5, 2)
        return x.reshape(n, c // r**2, h * r, w * r)


class ResidualBlock(nn.Module):
    """Residual block of SRResNet: x (N, channels, H, W) to y (N, channels, H, W)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn1 = BatchNorm2dNoScale(channels, eps=0.001)
        self.relu = nn.ReLU()
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = BatchNorm2dNoScale(channels, eps=0.001)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.conv1(x)  # (N, channels, H, W)
        y = self.bn1(y)    # (N, channels, H, W)
        y = self.relu(y)   # (N, channels, H, W)
        y = self.conv2(y)  # (N, channels, H, W)
        y = self.bn2(y)    # (N, channels, H, W)
        x = y + x          # (N, channels, H, W)
        return x


class Generator(nn.Module):
    """ACGAN generator: noise (N, 128) and condition (N, 34) to image (N, 3, 128, 128)."""

    def __init__(self, z_dim: int = 128, tags: int = 34, ngf: int = 64, n_blocks: int = 16) -> None:
        super().__init__()
        self.ngf = ngf
        self.fc = nn.Linear(tags + z_dim, 256 * ngf)
        self.fc_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.fc_relu = nn.ReLU()
        self.res = nn.Sequential(*(ResidualBlock(ngf) for _ in range(n_blocks)))
        self.post_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.post_relu = nn.ReLU()
        self.up1_conv = nn.Conv2d(ngf, 4 * ngf, 3, padding=1, bias=False)
        self.up1_shuffle = DepthToSpace(2)
        self.up1_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.up1_relu = nn.ReLU()
        self.up2_conv = nn.Conv2d(ngf, 4 * ngf, 3, padding=1, bias=False)
        self.up2_shuffle = DepthToSpace(2)
        self.up2_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.up2_relu = nn.ReLU()
        self.up3_conv = nn.Conv2d(ngf, 4 * ngf, 3, padding=1, bias=False)
        self.up3_shuffle = DepthToSpace(2)
        self.up3_bn = BatchNorm2dNoScale(ngf, eps=0.001)
        self.up3_relu = nn.ReLU()
        self.out_conv = nn.Conv2d(ngf, 3, 9, padding=4)
        self.out = nn.Tanh()

    def forward(self, noise: torch.Tensor, condition: torch.Tensor) -> torch.Tensor:
        x = torch.cat([noise, condition], dim=1)              # (N, 162)
        x = self.fc(x)                                        # (N, 16384)
        x = x.reshape(-1, 16, 16, self.ngf).permute(0, 3, 1, 2)  # (N, 64, 16, 16)
        x = self.fc_bn(x)                                     # (N, 64, 16, 16)
        fc_relu = self.fc_relu(x)                             # (N, 64, 16, 16)
        x = self.res(fc_relu)                                 # (N, 64, 16, 16)
        x = self.post_bn(x)                                   # (N, 64, 16, 16)
        x = self.post_relu(x)                                 # (N, 64, 16, 16)
        x = x + fc_relu                                       # (N, 64, 16, 16)
        x = self.up1_conv(x)                                  # (N, 256, 16, 16)
        x = self.up1_shuffle(x)                               # (N, 64, 32, 32)
        x = self.up1_bn(x)                                    # (N, 64, 32, 32)
        x = self.up1_relu(x)                                  # (N, 64, 32, 32)
        x = self.up2_conv(x)                                  # (N, 256, 32, 32)
        x = self.up2_shuffle(x)                               # (N, 64, 64, 64)
        x = self.up2_bn(x)                                    # (N, 64, 64, 64)
        x = self.up2_relu(x)                                  # (N, 64, 64, 64)
        x = self.up3_conv(x)                                  # (N, 256, 64, 64)
        x = self.up3_shuffle(x)                               # (N, 64, 128, 128)
        x = self.up3_bn(x)                                    # (N, 64, 128, 128)
        x = self.up3_relu(x)                                  # (N, 64, 128, 128)
        x = self.out_conv(x)                                  # (N, 3, 128, 128)
        x = self.out(x)                                       # (N, 3, 128, 128)
        return x


if __name__ == "__main__":
    model = Generator()
    noise = torch.randn(2, 128)
    condition = torch.randn(2, 34)
    print(tuple(model(noise, condition).shape))  # (2, 3, 128, 128)
