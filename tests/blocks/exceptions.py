"""Where blocks and torch differ on purpose, each with its reason. Nothing that torch refuses is ever accepted."""

from __future__ import annotations

OURS_ALONE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"),
        (
            "more is cut off than there is|same_tf",
            "an output of size 0 is accepted by torch on some machines only; same_tf is ours",
        ),
    ),
    "Upsample": ("would become empty", "an area of nothing is an empty tensor in torch"),
    "Flatten": ("“hwc” is for", "order hwc is ours, takes image maps only, and its code names no axes"),
    "Reshape": ("“hwc” is for|holds a 0", "order hwc is ours and takes images only; sizes of 0 are never meant"),
    **dict.fromkeys(
        ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d"),
        ("scale=false", "scale=false is ours and always keeps statistics"),
    ),
    "ScaledDotProductAttention": (
        "Every key has one value|is_causal is a mask",
        "fused kernels read past the end without a word, and take two masks on some machines",
    ),
    "LSTM": ("two states or with none", "half of a pair of states cannot be written down"),
    "Slice": ("nothing is left", "torch gives an empty tensor, which is never meant"),
    "Crop": ("leaves nothing", "torch gives an empty tensor, which is never meant"),
    "CenterCropTo": ("is larger than", "Python's brackets cut nothing sensible then"),
    "Expand": ("holds a 0", "torch gives an empty tensor, which is never meant"),
    "Unflatten": ("holds a 0", "torch gives an empty tensor, which is never meant"),
    "Split": ("a node has room for", "a node has no room for hundreds of outputs"),
    "Chunk": ("a node has room for", "a node has no room for hundreds of outputs"),
    **dict.fromkeys(
        ("MaxPool1d", "MaxPool2d", "MaxPool3d", "AvgPool1d", "AvgPool2d", "AvgPool3d"),
        ("same_tf", "rounding same_tf is ours and pads by itself"),
    ),
}
"""Blocks that refuse something that torch takes: words of our sentence, and why."""

TAKEN_BY_TORCH: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("float", ("",), "torch computes with any float where nothing is learned; here all layers use float32"),
    (
        "shorter",
        ("Convolution", "Pooling", "Padding", "Resampling", "InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d"),
        "one sample without a batch",
    ),
    (
        "shorter",
        ("PReLU", "LayerNorm", "RMSNorm", "Flatten", "Linear"),
        "the batch axis alone, which is never a sample",
    ),
    ("shorter", ("Sum", "Mean", "Max", "Unflatten"), "the batch axis alone, which is never summed up or laid out"),
    ("longer", ("Crop", "CenterCropTo"), "Python's brackets take any number of axes; these are for images"),
    ("shorter", ("CenterCropTo",), "one sample without a batch"),
    ("shorter", ("Recurrent", "TransformerEncoderLayer"), "one sequence without a batch"),
    ("whole", ("Dropout", "Dropout1d", "Dropout2d", "AlphaDropout"), "with p=0 nothing happens to the numbers"),
    ("shorter", ("Split", "Chunk"), "the batch axis alone, which is never parted"),
    ("shorter", ("Dropout1d", "GLU"), "one sample without a batch, and the batch axis alone"),
    ("shorter", ("Dropout2d",), "drops features or single channels then, with a warning"),
    ("longer", ("Dropout2d",), "torch drops whole channels of anything; Dropout3d is not here"),
    ("longer", ("PixelShuffle", "PixelUnshuffle"), "torch takes stacks of maps; an axis of time goes into the batch"),
    (
        "longer",
        ("ZeroPad1d", "ZeroPad2d", "ConstantPad1d", "ConstantPad2d", "AdaptiveAvgPool2d"),
        "torch pads the last two axes of anything, by accident",
    ),
    (
        "whole",
        ("Padding", "Pooling", "PixelShuffle", "PixelUnshuffle", "ChannelShuffle", "LocalResponseNorm"),
        "pixels are floats here",
    ),
    ("whole", ("Attention",), "a mask of true and false, which no block here makes; masks are numbers that are added"),
    ("whole", ("Regularization",), "with p=0 or p=1 there is nothing to scale; numbers between layers are floats here"),
    (
        "whole",
        ("ReLU", "ReLU6", "Sigmoid", "Tanh", "Hardtanh", "Softsign", "GaussianNoise"),
        "numbers between layers are floats here",
    ),
)
"""What of an input torch takes and we do not, by which blocks or categories (an empty name: all), and why."""


def is_taken_by_torch(block: str, category: str, what: str) -> bool:
    """Whether torch may take `what` is wrong with the input of a block."""
    return any(what == key and {block, category, ""} & set(names) for key, names, _ in TAKEN_BY_TORCH)


UNCOUNTED: set[str] = {"Bilinear", "LSTM"}
"""Blocks with MACs of which torch's FLOP counter sees nothing."""

BATCH_WORDS = "the batch"
"""What a refusal says that protects the batch axis, which torch does not know."""
