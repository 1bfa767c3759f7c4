"""Exported presets give the values of the document's frameworks, not only their shapes (NETWORKS.md 2.5).

The reference is written in numpy from TensorFlow's definitions; weights are carried over from one to the other.
Each of the five known mistakes keeps every shape and is seen here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from designer.engine.analysis import analyze
from designer.engine.exporting.export import export
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from tests.presets import tensorflow_reference as tf

CLOSE = 1e-4
"""The greatest difference in float32 that rounding explains."""


class Weights:
    """The weights of a torch module in TensorFlow's layouts, by the names of its layers."""

    def __init__(self, module: torch.nn.Module) -> None:
        self._state = {n: t.detach().numpy().astype(np.float64) for n, t in module.state_dict().items()}

    def kernel(self, name: str) -> Any:
        """(out, in, h, w) as (h, w, in, out); for a transposed convolution this is (h, w, out, in)."""
        return self._state[f"{name}.weight"].transpose(2, 3, 1, 0)

    def bias(self, name: str) -> Any:
        return self._state.get(f"{name}.bias")

    def conv(self, x: Any, name: str, stride: int = 1, padding: str = "same") -> Any:
        return tf.conv(x, self.kernel(name), self.bias(name), stride, padding)

    def deconv(self, x: Any, name: str) -> Any:
        return tf.conv_transpose(x, self.kernel(name), self.bias(name))

    def dense(self, x: Any, name: str) -> Any:
        return tf.dense(x, self._state[f"{name}.weight"].T, self._state[f"{name}.bias"])

    def bn(self, x: Any, name: str) -> Any:
        state = self._state
        return tf.batch_norm(x, state[f"{name}.running_mean"], state[f"{name}.running_var"], state[f"{name}.bias"])

    def norm(self, x: Any, name: str) -> Any:
        return tf.instance_norm(x, self._state[f"{name}.weight"], self._state[f"{name}.bias"])


def flat(x: Any) -> Any:
    return x.reshape(len(x), -1)


def autoencoder(w: Weights, x: Any) -> Any:
    x = tf.max_pool(tf.relu(w.conv(x, "enc_conv1")))
    x = tf.max_pool(tf.relu(w.conv(x, "enc_conv2")))
    x = tf.upsample(tf.relu(w.conv(x, "dec_conv1")))
    x = tf.upsample(tf.relu(w.conv(x, "dec_conv2")))
    return tf.sigmoid(w.conv(x, "dec_conv3"))


def dcgan_generator(w: Weights, z: Any) -> Any:
    x = w.dense(z, "h0_dense")
    x = x.reshape(len(x), 4, 4, -1)
    x = tf.relu(w.bn(x, "h0_bn"))
    for i in (1, 2, 3):
        x = tf.relu(w.bn(w.deconv(x, f"h{i}_deconv"), f"h{i}_bn"))
    return np.tanh(w.deconv(x, "h4_deconv"))


def dcgan_discriminator(w: Weights, x: Any) -> Any:
    x = tf.lrelu(w.conv(x, "h0_conv", 2))
    for i in (1, 2, 3):
        x = tf.lrelu(w.bn(w.conv(x, f"h{i}_conv", 2), f"h{i}_bn"))
    return w.dense(flat(x), "h4")


def acgan_generator(w: Weights, z: Any, tags: Any) -> Any:
    x = w.dense(np.concatenate([z, tags], 1), "fc")
    x = x.reshape(len(x), 16, 16, -1)
    x = skip = tf.relu(w.bn(x, "fc_bn"))
    for i in range(BLOCKS):
        y = tf.relu(w.bn(w.conv(x, f"res.{i}.conv1"), f"res.{i}.bn1"))
        x = x + w.bn(w.conv(y, f"res.{i}.conv2"), f"res.{i}.bn2")
    x = tf.relu(w.bn(x, "post_bn")) + skip
    for i in (1, 2, 3):
        x = tf.relu(w.bn(tf.depth_to_space(w.conv(x, f"up{i}_conv"), 2), f"up{i}_bn"))
    return np.tanh(w.conv(x, "out_conv"))


def acgan_discriminator(w: Weights, x: Any) -> Any:
    for i in range(1, 7):
        x = tf.lrelu(w.conv(x, f"s{i}_conv", 2))
        for j in range(2 if i < 6 else 0):
            y = w.conv(tf.lrelu(w.conv(x, f"s{i}_res.{j}.conv1")), f"s{i}_res.{j}.conv2")
            x = tf.lrelu(x + y)
    return np.concatenate([w.dense(flat(x), "adv_logit"), w.dense(flat(x), "tag_logits")], 1)


def cyclegan_generator(w: Weights, x: Any) -> Any:
    x = tf.relu(w.norm(w.conv(tf.reflect(x, 3), "c7s1_64_conv", padding="valid"), "c7s1_64_in"))
    for name in ("d128", "d256"):
        x = tf.relu(w.norm(w.conv(x, f"{name}_conv", 2), f"{name}_in"))
    for i in range(BLOCKS):
        y = w.norm(w.conv(tf.reflect(x, 1), f"R256.{i}.conv1", padding="valid"), f"R256.{i}.in1")
        y = w.conv(tf.reflect(tf.relu(y), 1), f"R256.{i}.conv2", padding="valid")
        x = x + w.norm(y, f"R256.{i}.in2")
    for name in ("u128", "u64"):
        x = tf.relu(w.norm(w.deconv(x, f"{name}_deconv"), f"{name}_in"))
    return np.tanh(w.conv(tf.reflect(x, 3), "c7s1_3_conv", padding="valid"))


def cyclegan_discriminator(w: Weights, x: Any) -> Any:
    x = tf.lrelu(w.conv(x, "C64_conv", 2))
    for name in ("C128", "C256", "C512"):
        x = tf.lrelu(w.norm(w.conv(x, f"{name}_conv", 2), f"{name}_in"))
    return w.conv(x, "output")


BLOCKS = 2
"""Residual blocks in the test; more of the same say nothing new."""

CASES: dict[str, tuple[str, str, Callable[..., Any], dict[str, int], tuple[tuple[int, ...], ...]]] = {
    "autoencoder": ("denoising-autoencoder", "Autoencoder", autoencoder, {}, ((28, 28, 1),)),
    "dcgan_generator": ("dcgan", "Generator", dcgan_generator, {}, ((100,),)),
    "dcgan_discriminator": ("dcgan", "Discriminator", dcgan_discriminator, {}, ((64, 64, 3),)),
    "acgan_generator": ("acgan", "Generator", acgan_generator, {"n_blocks": BLOCKS}, ((128,), (34,))),
    "acgan_discriminator": ("acgan", "Discriminator", acgan_discriminator, {}, ((128, 128, 3),)),
    "cyclegan_generator": (
        "cyclegan", "Generator", cyclegan_generator, {"ngf": 16, "n_blocks": BLOCKS}, ((256, 256, 3),)
    ),
    "cyclegan_discriminator": ("cyclegan", "Discriminator", cyclegan_discriminator, {"ndf": 16}, ((256, 256, 3),)),
}  # fmt: skip


def source_of(preset: str, module: str) -> tuple[str, str]:
    source = export(analyze(load(find(preset))), module)
    return source.text, source.class_name


def difference(name: str, change: Callable[[str], str] = lambda text: text) -> float:
    """The greatest difference between the exported module and the reference, with the same weights."""
    preset, module, reference, arguments, shapes = CASES[name]
    text, class_name = source_of(preset, module)
    changed = change(text)
    names: dict[str, Any] = {"__name__": "exported"}
    exec(compile(changed, "<exported>", "exec"), names)
    torch.manual_seed(5)
    model = names[class_name](**arguments).eval()
    randomize(model)
    rng = np.random.default_rng(3)
    inputs = [rng.standard_normal((2, *shape)) for shape in shapes]
    with torch.no_grad():
        found = model(*(torch.tensor(channels_first(x), dtype=torch.float32) for x in inputs))
    result = torch.cat(found, 1) if isinstance(found, tuple) else found
    wanted = reference(Weights(model), *inputs)
    return float(np.abs(result.numpy() - channels_first(wanted)).max())


def channels_first(x: Any) -> Any:
    return x.transpose(0, 3, 1, 2) if x.ndim == 4 else x


def randomize(model: torch.nn.Module) -> None:
    """Statistics, offsets and scales as a trained network has them: at their start values errors hide."""
    for name, value in [*model.named_parameters(), *model.named_buffers()]:
        with torch.no_grad():
            if name.endswith("running_mean"):
                value.normal_(0, 0.2)
            elif name.endswith("running_var"):
                value.uniform_(0.3, 1.5)
            elif value.ndim == 1 and name.endswith("bias"):
                value.normal_(0, 0.1)
            elif value.ndim == 1 and name.endswith("weight"):
                value.normal_(1, 0.2)


@pytest.mark.parametrize("name", CASES)
def test_the_exported_module_gives_the_values_of_tensorflow(name: str) -> None:
    assert difference(name) < CLOSE


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text, f"the export holds no {old}"
        return text.replace(old, new)

    return change


def symmetric_transposed(text: str) -> str:
    text = replaced("5, stride=2)", "5, stride=2, padding=2, output_padding=1)")(text)
    return replaced("[:, :, 1:-2, 1:-2]", "")(text)


def symmetric_cyclegan(text: str) -> str:
    text = text.replace("3, stride=2, bias=False)", "3, stride=2, padding=1, bias=False)")
    text = replaced("F.pad(x, (0, 1, 0, 1))", "x")(text)
    lines = []
    for line in text.splitlines():
        if "ConvTranspose2d" in line:
            line = line.replace("padding=1,", "padding=1, output_padding=1,")
        lines.append(line.replace("[:, :, :-1, :-1]", ""))
    return "\n".join(lines)


def symmetric_discriminator(text: str) -> str:
    text = replaced("F.pad(x, (0, 1, 0, 1))", "x")(text)
    return replaced("3, stride=2)", "3, stride=2, padding=1)")(text)


MISTAKES = {
    "transposed convolution with padding=2, output_padding=1": ("dcgan_generator", symmetric_transposed, 0.1),
    "batch normalization with eps 1e-5": ("dcgan_generator", replaced("eps=0.001", "eps=0.00001"), 0),
    "pixel shuffle in torch's order": ("acgan_generator", replaced("= DepthToSpace(2)", "= nn.PixelShuffle(2)"), 0.1),
    "padding=1 on strided 3x3 convolutions": ("acgan_discriminator", symmetric_discriminator, 0.01),
    "padding=1 throughout CycleGAN": ("cyclegan_generator", symmetric_cyclegan, 0.1),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_that_keeps_every_shape_is_seen(mistake: str) -> None:
    name, change, least = MISTAKES[mistake]
    assert difference(name, change) > max(least, 5 * CLOSE)
