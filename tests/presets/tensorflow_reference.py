"""TensorFlow's and Keras's layers, written from their definitions in numpy: N×H×W×C, HWIO kernels.

Nothing here knows of torch's padding or layouts; it is the other side that exported modules are compared with.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def same(size: int, kernel: int, stride: int) -> tuple[int, int]:
    """What SAME pads before and after an axis."""
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def conv(x: Array, kernel: Array, bias: Array | None = None, stride: int = 1, padding: str = "same") -> Array:
    """`tf.nn.conv2d`; kernel is (height, width, in, out)."""
    k = kernel.shape[0]
    if padding == "same":
        rows, columns = same(x.shape[1], k, stride), same(x.shape[2], k, stride)
        x = np.pad(x, ((0, 0), rows, columns, (0, 0)))
    height, width = (x.shape[1] - k) // stride + 1, (x.shape[2] - k) // stride + 1
    out = np.zeros((x.shape[0], height, width, kernel.shape[3]))
    for i in range(k):
        for j in range(k):
            window = x[:, i : i + (height - 1) * stride + 1 : stride, j : j + (width - 1) * stride + 1 : stride]
            out += window @ kernel[i, j]
    return out if bias is None else out + bias


def conv_transpose(x: Array, kernel: Array, bias: Array | None = None, stride: int = 2) -> Array:
    """`tf.nn.conv2d_transpose` with SAME: the gradient of the convolution that goes the other way.

    kernel is (height, width, out, in).
    """
    k, n, height, width = kernel.shape[0], x.shape[0], x.shape[1] * stride, x.shape[2] * stride
    (top, bottom), (left, right) = same(height, k, stride), same(width, k, stride)
    padded = np.zeros((n, height + top + bottom, width + left + right, kernel.shape[2]))
    for i in range(k):
        for j in range(k):
            rows, columns = (x.shape[1] - 1) * stride + 1, (x.shape[2] - 1) * stride + 1
            padded[:, i : i + rows : stride, j : j + columns : stride] += x @ kernel[i, j].T
    out = padded[:, top : top + height, left : left + width]
    return out if bias is None else out + bias


def max_pool(x: Array, k: int = 2, stride: int = 2) -> Array:
    """`MaxPooling2D` with padding same."""
    rows, columns = same(x.shape[1], k, stride), same(x.shape[2], k, stride)
    x = np.pad(x, ((0, 0), rows, columns, (0, 0)), constant_values=-np.inf)
    height, width = (x.shape[1] - k) // stride + 1, (x.shape[2] - k) // stride + 1
    windows = [
        x[:, i : i + (height - 1) * stride + 1 : stride, j : j + (width - 1) * stride + 1 : stride]
        for i in range(k)
        for j in range(k)
    ]
    return np.max(windows, axis=0)


def dense(x: Array, kernel: Array, bias: Array) -> Array:
    return x @ kernel + bias


def batch_norm(x: Array, mean: Array, variance: Array, beta: Array, eps: float = 1e-3) -> Array:
    """`tf.contrib.layers.batch_norm` in evaluation: an offset, no scale."""
    return (x - mean) / np.sqrt(variance + eps) + beta


def instance_norm(x: Array, scale: Array, offset: Array, eps: float = 1e-5) -> Array:
    mean, variance = x.mean((1, 2), keepdims=True), x.var((1, 2), keepdims=True)
    return scale * (x - mean) / np.sqrt(variance + eps) + offset


def depth_to_space(x: Array, r: int) -> Array:
    """`tf.depth_to_space`: channel (i*r + j)*C + c goes to row i, column j."""
    n, h, w, c = x.shape
    return x.reshape(n, h, w, r, r, c // r**2).transpose(0, 1, 3, 2, 4, 5).reshape(n, h * r, w * r, c // r**2)


def upsample(x: Array, r: int = 2) -> Array:
    return x.repeat(r, 1).repeat(r, 2)


def reflect(x: Array, p: int) -> Array:
    return np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)), mode="reflect")


def relu(x: Array) -> Array:
    return np.maximum(x, 0)


def lrelu(x: Array, leak: float = 0.2) -> Array:
    return np.maximum(x, leak * x)


def sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))
