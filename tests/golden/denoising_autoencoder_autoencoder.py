"""Denoising autoencoder. Drawn with designer."""

import torch
from torch import nn


class Autoencoder(nn.Module):
    """Denoising autoencoder: input (N, 1, 28, 28) to image (N, 1, 28, 28)."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        self.enc_conv1 = nn.Conv2d(1, width, 3, padding=1)
        self.enc_relu1 = nn.ReLU()
        self.enc_pool1 = nn.MaxPool2d(2)
        self.enc_conv2 = nn.Conv2d(width, width, 3, padding=1)
        self.enc_relu2 = nn.ReLU()
        self.encoded = nn.MaxPool2d(2)
        self.dec_conv1 = nn.Conv2d(width, width, 3, padding=1)
        self.dec_relu1 = nn.ReLU()
        self.dec_up1 = nn.Upsample(scale_factor=2)
        self.dec_conv2 = nn.Conv2d(width, width, 3, padding=1)
        self.dec_relu2 = nn.ReLU()
        self.dec_up2 = nn.Upsample(scale_factor=2)
        self.dec_conv3 = nn.Conv2d(width, 1, 3, padding=1)
        self.decoded = nn.Sigmoid()

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        x = self.enc_conv1(input)  # (N, 32, 28, 28)
        x = self.enc_relu1(x)      # (N, 32, 28, 28)
        x = self.enc_pool1(x)      # (N, 32, 14, 14)
        x = self.enc_conv2(x)      # (N, 32, 14, 14)
        x = self.enc_relu2(x)      # (N, 32, 14, 14)
        x = self.encoded(x)        # (N, 32, 7, 7)
        x = self.dec_conv1(x)      # (N, 32, 7, 7)
        x = self.dec_relu1(x)      # (N, 32, 7, 7)
        x = self.dec_up1(x)        # (N, 32, 14, 14)
        x = self.dec_conv2(x)      # (N, 32, 14, 14)
        x = self.dec_relu2(x)      # (N, 32, 14, 14)
        x = self.dec_up2(x)        # (N, 32, 28, 28)
        x = self.dec_conv3(x)      # (N, 1, 28, 28)
        x = self.decoded(x)        # (N, 1, 28, 28)
        return x


if __name__ == "__main__":
    model = Autoencoder()
    input = torch.randn(2, 1, 28, 28)
    print(tuple(model(input).shape))  # (2, 1, 28, 28)
