"""The table of FACTS.md 2.2, row by row: a small design for each, what must be said about it, and what torch does.

`tools/make_diagnosis.py` writes docs/diagnosis.md from these rows; `test_diagnosis.py` checks them against torch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from designer.blocks import registry
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.params import Raw


@dataclass(frozen=True)
class Row:
    """One row. With a `design`, `node` must have a diagnostic of this severity with these `words` and `fixes`.

    `torch` is code that real torch refuses (rows of severity error); its words must hold `torch_words`. `why` says
    why a row cannot be drawn, or where it is told instead.
    """

    number: str
    title: str
    severity: str = ""
    design: Callable[[], Design] | None = None
    node: str = ""
    port: int | None = None
    words: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    torch: str = ""
    torch_words: str = ""
    lint: str = ""
    why: str = ""


def block(name: str, kind: str, /, **params: Raw) -> Node:
    return Node(name, kind, params)


def image(*shape: Raw, dtype: str = "float32") -> Node:
    return Node("image", "Input", {"shape": list(shape), **({} if dtype == "float32" else {"dtype": dtype})})


def module(nodes: Sequence[Node], edges: Mapping[str, str] | None = None, description: str = "") -> Module:
    """A chain of nodes; `edges` are further edges, from `target:slot` to a source, and replace those of the chain."""
    wired = {Target(b.id): Source(a.id) for a, b in pairwise(nodes) if b.block != "Input"}
    for end, start in (edges or {}).items():
        name, _, slot = end.partition(":")
        source, _, out = start.partition(":")
        wired[Target(name, int(slot or 0))] = Source(source, int(out or 0))
    placed = {n.id: Node(n.id, n.block, n.params, (0, 78 * i), n.module) for i, n in enumerate(nodes)}
    return Module(graph=Graph(placed, wired), description=description)


def chain(*nodes: Node, name: str = "Net", **edges: str) -> Design:
    return Design({name: module(nodes, {k.replace("__", ":"): v for k, v in edges.items()})})


def used(inner: Module, *nodes: Node) -> Design:
    """A network with one use of `Part`, which is `inner`."""
    return Design({"Net": module([*nodes, Node("part", module="Part")]), "Part": inner})


def unet() -> Design:
    """Two poolings down, one resizing up, and a skip that is one row longer."""
    return chain(
        image(3, 62, 62), block("conv", "Conv2d", out_channels=8, padding=1),
        block("half", "MaxPool2d", rounding="floor"), block("quarter", "MaxPool2d", rounding="floor"),
        block("up", "Upsample"), block("cat", "Concat"), block("out", "Conv2d", out_channels=3, padding=1),
        cat__1="half",
    )  # fmt: skip


def pools(size: int, count: int) -> Design:
    nodes = [block(f"pool{i}", "MaxPool2d", kernel_size=2, rounding="floor") for i in range(1, count + 1)]
    return chain(image(8, size, size), *nodes)


def generator(*nodes: Node) -> Design:
    return chain(*nodes, name="Generator")


def _heads() -> Row:
    """The row about attention, once there is a block for it."""
    if "MultiheadAttention" not in registry():
        return Row("34", "Heads that do not divide", why="There is no block for attention.")
    ends = {"attn__1": "x", "attn__2": "x"}
    return Row(
        "34",
        "Heads that do not divide",
        "error",
        lambda: chain(Node("x", "Input", {"shape": [5, 10]}), block("attn", "MultiheadAttention", num_heads=3), **ends),
        "attn",
        0,
        ("10 features", "3 heads"),
        (),
        "nn.MultiheadAttention(10, 3)",
        "embed_dim must be divisible by num_heads",
    )


ROWS: tuple[Row, ...] = (
    Row(
        "1",
        "Wrong in_channels",
        "error",
        lambda: used(
            module([Node("x", "Input", {"shape": [3, 28, 28]}), block("stem", "Conv2d", out_channels=8)]),
            image(1, 28, 28),
        ),
        "part",
        0,
        ("“x” takes C = 3", "1 arrives"),
        ("Insert a 1×1 convolution to 3 channels", "Let “Part” take any size"),
        "nn.Conv2d(3, 8, 3)(torch.zeros(2, 1, 28, 28))",
        "to have 3 channels, but got 1 channels instead",
        why="Input channels are inferred, so the row cannot be drawn with a plain layer. It is told where a size is "
        "pinned by hand: at a composite block that declares its input.",
    ),
    Row(
        "2",
        "Channels last",
        "warning",
        lambda: chain(image(224, 224, 3), block("stem", "Conv2d", out_channels=8)),
        "image",
        None,
        ("looks like H×W×C", "224 channels of 224×3 pixels", "3 channels first"),
        ("Set shape = 3 × 224 × 224", "Insert Permute(0, 3, 1, 2)"),
        lint="channels-last",
        why="The convolution adapts to 224 channels, so torch would be silent: a warning at the input.",
    ),
    Row(
        "3",
        "Wrong in_features",
        "error",
        lambda: used(
            module([Node("x", "Input", {"shape": [6272]}), block("fc", "Linear", out_features=10)]),
            image(8, 26, 26),
            block("flat", "Flatten"),
        ),
        "part",
        0,
        ("“x” takes C = 6272", "5408 arrives"),
        ("Let “Part” take any size",),
        "nn.Linear(6272, 10)(torch.zeros(4, 5408))",
        "mat1 and mat2 shapes cannot be multiplied",
        why="Features are inferred; told where a composite block pins them.",
    ),
    Row(
        "4",
        "Flatten forgotten",
        "warning",
        lambda: chain(image(8, 7, 7), block("act", "ReLU"), block("fc", "Linear", out_features=10)),
        "fc",
        0,
        ("last axis of N×8×7×7", "width 7", "392 values"),
        ("Insert Flatten", "Insert a global average pool and Flatten"),
        lint="linear-on-map",
        why="in_features follows the last axis, so torch would be silent: a warning.",
    ),
    Row(
        "5",
        "Add of different channels",
        "error",
        lambda: chain(
            image(3, 16, 16),
            block("a", "Conv2d", out_channels=8, padding=1),
            block("b", "Conv2d", out_channels=16, padding=1),
            block("sum", "Add"),
            b="image",
            sum__1="a",
        ),
        "sum",
        1,
        ("N×16×16×16 and N×8×16×16", "16 and 8 channels"),
        ("Insert a 1×1 convolution to 16 channels into input 2", "Use Concat instead"),
        "torch.zeros(2, 16, 16, 16) + torch.zeros(2, 8, 16, 16)",
        "The size of tensor a (16) must match the size of tensor b (8) at non-singleton dimension 1",
    ),
    Row(
        "6",
        "Add that stretches",
        "warning",
        lambda: chain(
            image(8, 16, 16),
            block("row", "AdaptiveAvgPool2d", output_size=[1, 16]),
            block("sum", "Add"),
            sum__1="image",
        ),
        "sum",
        None,
        ("axis 2 from 1 to 16", "N×8×1×16 and N×8×16×16"),
        ("Resize input 1 to 16×16",),
        lint="note",
        why="torch is silent. Meant? Silence it on the node.",
    ),
    Row(
        "7",
        "Skip and decoder of different sizes",
        "error",
        unet,
        "cat",
        1,
        ("N×8×30×30 and N×8×31×31", "30 and 31"),
        ("Make the input “image” 64×64, a multiple of 4", "Pad input 1 with zeros to 31×31"),
        "torch.cat([torch.zeros(2, 8, 30, 30), torch.zeros(2, 8, 31, 31)], dim=1)",
        "Sizes of tensors must match except in dimension 1. Expected size 30 but got size 31",
    ),
    Row(
        "8",
        "Concat of an image map and a vector",
        "error",
        lambda: chain(
            image(8, 16, 16), Node("z", "Input", {"shape": [10]}), block("cat", "Concat"), cat="image", cat__1="z"
        ),
        "cat",
        1,
        ("N×8×16×16 and N×10", "4 and 2 axes"),
        ("Repeat the vector of input 2 at every pixel of 16×16",),
        "torch.cat([torch.zeros(2, 8, 16, 16), torch.zeros(2, 10)], dim=1)",
        "Tensors must have same number of dimensions: got 4 and 2",
    ),
    Row(
        "9",
        "Kernel larger than the map",
        "error",
        lambda: chain(image(8, 4, 4), block("conv", "Conv2d", kernel_size=5)),
        "conv",
        0,
        ("only 4 along H", "covers 5"),
        ("Set padding = 1", "Make the input “image” 8×8"),
        "nn.Conv2d(8, 8, 5)(torch.zeros(2, 8, 4, 4))",
        "Calculated padded input size per channel: (4 x 4). Kernel size: (5 x 5). Kernel size can't be greater than "
        "actual input size",
    ),
    Row(
        "10",
        "Pooled down to nothing",
        "error",
        lambda: pools(16, 5),
        "pool5",
        0,
        ("only 1×1", "pooled down to 0×0"),
        ("Make the input “image” 32×32", "Remove it", "Remove “pool4”"),
        "nn.MaxPool2d(2)(torch.zeros(2, 8, 1, 1))",
        "Output size is too small",
    ),
    Row(
        "11",
        "Pool padding too large",
        "error",
        lambda: chain(image(8, 16, 16), block("pool", "MaxPool2d", kernel_size=2, padding=2)),
        "pool",
        None,
        ("at most 1 for kernel 2", "not 2"),
        ("Set padding = 1",),
        "nn.MaxPool2d(2, padding=2)(torch.zeros(2, 8, 16, 16))",
        "pad should be at most half of effective kernel size",
    ),
    Row(
        "12",
        "output_padding too large",
        "error",
        lambda: chain(image(8, 8, 8), block("up", "ConvTranspose2d", kernel_size=3, stride=1, output_padding=1)),
        "up",
        None,
        ("output_padding 1", "stride 1"),
        ("Set output_padding = 0", "Set stride = 2"),
        "nn.ConvTranspose2d(8, 8, 3, output_padding=1)(torch.zeros(2, 8, 8, 8))",
        "output padding must be smaller than either stride or dilation",
    ),
    Row(
        "13",
        "Transposed convolution with nothing left",
        "error",
        lambda: chain(image(8, 1, 1), block("up", "ConvTranspose2d", kernel_size=1, stride=1, padding=1)),
        "up",
        0,
        ("-1×-1", "more is cut off"),
        ("Set padding = 0",),
        "nn.ConvTranspose2d(8, 8, 1, padding=1)(torch.zeros(2, 8, 1, 1))",
        "could not construct a memory descriptor using a format tag / Output size is too small",
    ),
    Row(
        "14",
        "padding_mode of a transposed convolution",
        "error",
        lambda: chain(image(8, 8, 8), block("up", "ConvTranspose2d", padding_mode="reflect")),
        "up",
        None,
        ("“reflect”", "padding_mode=“zeros”"),
        ("Set padding_mode = zeros", "Upsample by 2, then a 3×3 convolution"),
        "nn.ConvTranspose2d(8, 8, 4, padding_mode='reflect')",
        'Only "zeros" padding mode is supported',
    ),
    Row(
        "15",
        "padding=same with a stride",
        "error",
        lambda: chain(image(8, 8, 8), block("conv", "Conv2d", kernel_size=3, stride=2, padding="same")),
        "conv",
        None,
        ("“same” works only with stride 1", "the stride is 2"),
        ("Set padding = same_tf", "Set padding = 1"),
        "nn.Conv2d(8, 8, 3, stride=2, padding='same')",
        "padding='same' is not supported for strided convolutions",
    ),
    Row(
        "16",
        "Channels do not split into groups",
        "error",
        lambda: chain(
            image(3, 8, 8),
            block("stem", "Conv2d", out_channels=64, padding=1),
            block("act", "ReLU"),
            block("conv", "Conv2d", out_channels=64, groups=3),
        ),
        "conv",
        0,
        ("groups=3", "64 input channels"),
        ("Set groups = 2", "Set out_channels = 63 of “stem”, and out_channels = 63 here"),
        "nn.Conv2d(64, 64, 3, groups=3)",
        "in_channels must be divisible by groups",
    ),
    Row(
        "17",
        "Channels do not split into norm groups",
        "error",
        lambda: chain(
            image(3, 8, 8), block("conv", "Conv2d", out_channels=48), block("norm", "GroupNorm", num_groups=32)
        ),
        "norm",
        0,
        ("48 channels", "32 groups", "16 or 24"),
        ("Set num_groups = 24", "Set out_channels = 64 of “conv”"),
        "nn.GroupNorm(32, 48)(torch.zeros(2, 48, 8, 8))",
        "num_channels (48) must be divisible by num_groups (32)",
    ),
    Row("18", "Wrong num_features", why="num_features is inferred from what arrives; it cannot be set."),
    Row(
        "19",
        "Normalization of the wrong number of axes",
        "error",
        lambda: chain(Node("z", "Input", {"shape": [64]}), block("norm", "BatchNorm2d")),
        "norm",
        0,
        ("N×C×H×W with 4 axes", "N×64 arrives"),
        ("Use BatchNorm1d instead", "Insert Reshape(64, 1, 1)"),
        "nn.BatchNorm2d(64)(torch.zeros(2, 64))",
        "expected 4D input (got 2D input)",
    ),
    Row(
        "20",
        "Batch of 1",
        why="Labels hold for a batch N of 2 or more, so it cannot be drawn. A test-run with batch 1 "
        "is refused before it begins, with the layer's name (`designer run --batch 1 --train`; "
        "`test_a_batch_of_one_is_refused_before_it_runs`).",
        torch="nn.BatchNorm1d(8)(torch.zeros(1, 8))",
        torch_words="Expected more than 1 value per channel when training",
    ),
    Row(
        "21",
        "InstanceNorm of a single pixel",
        "error",
        lambda: chain(
            image(8, 4, 4), block("pool", "AdaptiveAvgPool2d", output_size=1), block("norm", "InstanceNorm2d")
        ),
        "norm",
        0,
        ("1×1", "erase everything"),
        ("Remove it",),
        "nn.InstanceNorm2d(8)(torch.zeros(1, 8, 1, 1))",
        "Expected more than 1 spatial element when training",
    ),
    Row("22", "InstanceNorm num_features", why="num_features is inferred from what arrives; it cannot be set."),
    Row(
        "23",
        "LayerNorm over channels",
        "error",
        lambda: chain(image(64, 8, 8), block("norm", "LayerNorm", normalized_shape=[64])),
        "norm",
        0,
        ("are 8 here", "is set to 64", "GroupNorm"),
        ("Set normalized_shape = none", "Use GroupNorm(1) instead, over channels and pixels"),
        "nn.LayerNorm(64)(torch.zeros(1, 64, 8, 8))",
        "Given normalized_shape=[64], expected input with shape [*, 64]",
    ),
    Row(
        "24",
        "Channels for a pixel shuffle",
        "error",
        lambda: chain(
            image(3, 8, 8),
            block("conv", "Conv2d", out_channels=6),
            block("act", "ReLU"),
            block("up", "PixelShuffle", upscale_factor=2),
        ),
        "up",
        0,
        ("2² = 4", "6 arrive", "give 8"),
        ("Set out_channels = 8 of “conv”", "Set out_channels = 4 of “conv”"),
        "nn.PixelShuffle(2)(torch.zeros(2, 6, 6, 6))",
        "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor",
    ),
    Row(
        "25",
        "Size for a pixel unshuffle",
        "error",
        lambda: chain(image(3, 5, 8), block("down", "PixelUnshuffle", downscale_factor=2)),
        "down",
        0,
        ("height divisible by 2", "H is 5"),
        ("Pad with zeros to 6×8", "Make the input “image” 6×8"),
        "nn.PixelUnshuffle(2)(torch.zeros(2, 3, 5, 8))",
        "pixel_unshuffle expects height to be divisible by downscale_factor",
    ),
    Row(
        "26",
        "Reflection larger than the map",
        "error",
        lambda: chain(image(8, 3, 3), block("pad", "ReflectionPad2d", padding=3)),
        "pad",
        0,
        ("Reflection padding 3", "is 3"),
        ("Set padding = 2", "Use ReplicationPad2d instead"),
        "nn.ReflectionPad2d(3)(torch.zeros(2, 8, 3, 3))",
        "Padding size should be less than the corresponding input dimension",
    ),
    Row(
        "27",
        "Circular padding larger than the map",
        "error",
        lambda: chain(image(8, 4, 4), block("conv", "Conv2d", kernel_size=3, padding=5, padding_mode="circular")),
        "conv",
        0,
        ("Padding 5", "“circular”", "is 4"),
        ("Set padding_mode = replicate", "Set padding = 4"),
        "nn.Conv2d(8, 8, 3, padding=5, padding_mode='circular')(torch.zeros(2, 8, 4, 4))",
        "Padding value causes wrapping around more than once.",
    ),
    Row(
        "28",
        "align_corners without interpolation",
        "error",
        lambda: chain(image(8, 4, 4), block("up", "Upsample", align_corners=True)),
        "up",
        None,
        ("align_corners", "“nearest”"),
        ("Set align_corners = false", "Set mode = bilinear"),
        "nn.Upsample(scale_factor=2, align_corners=True)(torch.zeros(2, 8, 4, 4))",
        "align_corners option can only be set with the interpolating modes",
    ),
    Row(
        "29",
        "Bilinear on a sequence",
        "error",
        lambda: chain(Node("x", "Input", {"shape": [8, 16]}), block("up", "Upsample", mode="bilinear")),
        "up",
        None,
        ("“bilinear” is for 4 axes", "N×8×16 has 3"),
        ("Set mode = linear",),
        "nn.Upsample(scale_factor=2, mode='bilinear')(torch.zeros(2, 8, 16))",
        "Got 3D input, but bilinear mode needs 4D input",
    ),
    Row(
        "30",
        "Size rounded down",
        "warning",
        lambda: chain(image(8, 100, 100), block("resize", "Upsample", scale_factor=0.29)),
        "resize",
        None,
        ("100 · 0.29", "28, not 29"),
        ("Set size = 29 × 29, scale_factor = none",),
        lint="note",
        why="torch is silent.",
    ),
    Row(
        "31",
        "Reshape of another number of values",
        "error",
        lambda: chain(image(8, 14, 14), block("fold", "Reshape", shape=[8, 64])),
        "fold",
        0,
        ("wants 512 values", "1568 (= 8·14·14)"),
        ("Set shape = 8 × -1",),
        "torch.zeros(2, 8, 14, 14).reshape(-1, 8, 64)",
        "shape '[-1, 8, 64]' is invalid for input of size 3136",
    ),
    Row(
        "32",
        "Batch mixed into the features",
        "warning",
        lambda: chain(image(8, 7, 7), block("flat", "Flatten", start_dim=0)),
        "flat",
        None,
        ("batch axis is mixed", "start_dim=1"),
        ("Back to start_dim = 1",),
        lint="note",
        why="torch is silent. Reshape keeps the batch by construction.",
    ),
    Row(
        "33",
        "GLU halves an odd axis",
        "error",
        lambda: chain(Node("x", "Input", {"shape": [8]}), block("fc", "Linear", out_features=3), block("gate", "GLU")),
        "gate",
        0,
        ("halves axis 1", "3 is odd"),
        ("Set out_features = 4 of “fc”",),
        "nn.GLU()(torch.zeros(2, 3))",
        "Halving dimension must be even, but dimension 1 is size 3",
    ),
    _heads(),
    Row(
        "35",
        "A layer with several outputs",
        why="An edge starts at one output, so a layer never sends a tuple. The first output of a recurrent layer is "
        "the sequence, and that is where a new edge starts.",
    ),
    Row(
        "36",
        "Embedding of decimal numbers",
        "error",
        lambda: chain(Node("tokens", "Input", {"shape": [5]}), block("embed", "Embedding")),
        "embed",
        0,
        ("whole numbers", "int64", "float32"),
        ("Set dtype = int64 of “tokens”",),
        "nn.Embedding(10, 4)(torch.zeros(2, 3))",
        "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int",
    ),
    Row(
        "37",
        "Token beyond the vocabulary",
        why="Tokens are data, and a design holds none. A test-run draws them below num_embeddings.",
    ),
    Row(
        "38",
        "Whole numbers into a convolution",
        "error",
        lambda: chain(image(3, 8, 8, dtype="int64"), block("conv", "Conv2d", out_channels=8)),
        "conv",
        0,
        ("float32", "int64"),
        ("Set dtype = float32 of “image”",),
        "nn.Conv2d(3, 8, 3)(torch.zeros(2, 3, 8, 8, dtype=torch.long))",
        "Input type (long int) and bias type (float) should be the same",
    ),
    Row("39", "Targets of a loss", why="Losses and targets are no part of a design; what leaves a network is."),
    Row(
        "40",
        "BCELoss on raw scores",
        why="Losses are no part of a design. The reverse, Sigmoid before a loss that wants raw scores, is row 43.",
    ),
    Row("41", "Target of another size", why="Losses and targets are no part of a design."),
    Row(
        "42",
        "In-place activation before a skip",
        "warning",
        lambda: chain(
            image(8, 8, 8),
            block("conv", "Conv2d", out_channels=8, padding=1),
            Node("act", "ReLU", {"inplace": True}),
            block("sum", "Add"),
            sum__1="conv",
        ),
        "act",
        None,
        ("overwrite “conv”", "“sum” reads too", "export leaves it out"),
        ("Remove inplace",),
        lint="in-place",
        why="The export writes no in-place operation, so it cannot occur. A file that asks for one is told so.",
    ),
    Row(
        "43a",
        "Softmax before cross-entropy",
        "warning",
        lambda: chain(
            Node("x", "Input", {"shape": [64]}),
            block("fc", "Linear", out_features=10),
            block("prob", "Softmax"),
            block("logits", "Output"),
        ),
        "prob",
        None,
        ("“logits”", "10 probabilities"),
        ("Remove it",),
        lint="softmax-before-loss",
        why="torch is silent.",
    ),
    Row(
        "43b",
        "Sigmoid where raw scores are meant",
        "warning",
        lambda: chain(
            Node("x", "Input", {"shape": [64]}),
            block("fc", "Linear", out_features=1),
            block("prob", "Sigmoid"),
            block("logit", "Output"),
        ),
        "prob",
        None,
        ("“logit”", "Sigmoid bounds them"),
        ("Remove it",),
        lint="sigmoid-logits",
        why="torch is silent.",
    ),
    Row(
        "43c",
        "Image without Tanh or Sigmoid",
        "hint",
        lambda: generator(
            Node("z", "Input", {"shape": [64]}),
            block("fold", "Reshape", shape=[4, 4, 4]),
            block("up", "ConvTranspose2d", out_channels=3),
            block("picture", "Output"),
        ),
        "up",
        None,
        ("N×3×8×8", "has no bounds", "Tanh"),
        ("Insert Tanh", "Insert Sigmoid"),
        lint="image-output",
        why="torch is silent. What range the data has, a design does not know.",
    ),
    Row(
        "43d",
        "ReLU at the end of a residual branch",
        "hint",
        lambda: chain(
            image(8, 8, 8),
            block("stem", "Conv2d", out_channels=8, padding=1),
            block("conv", "Conv2d", out_channels=8, padding=1),
            block("act", "ReLU"),
            block("sum", "Add"),
            sum__1="stem",
        ),
        "sum",
        0,
        ("“act”", "can only add to “stem”"),
        ("Remove “act”",),
        lint="relu-before-sum",
        why="torch is silent.",
    ),
    Row(
        "43e",
        "Two linear maps with nothing between",
        "warning",
        lambda: chain(
            Node("x", "Input", {"shape": [784]}),
            block("fc1", "Linear", out_features=128),
            block("fc2", "Linear", out_features=10),
        ),
        "fc2",
        0,
        ("“fc1”", "784 → 128 → 10"),
        ("Insert ReLU between them",),
        lint="two-linear-maps",
        why="torch is silent.",
    ),
    Row(
        "43f",
        "Dropout before a batch normalization",
        "hint",
        lambda: chain(image(8, 8, 8), block("drop", "Dropout", p=0.5), block("norm", "BatchNorm2d")),
        "norm",
        0,
        ("“drop”", "50%", "2 times"),
        ("Remove “drop”",),
        lint="dropout-before-norm",
        why="torch is silent.",
    ),
    Row(
        "43g",
        "Bias before a normalization",
        "hint",
        lambda: chain(image(3, 8, 8), block("conv", "Conv2d", out_channels=8), block("norm", "BatchNorm2d")),
        "conv",
        None,
        ("8 parameters", "“norm”"),
        ("Set bias = false",),
        lint="bias-before-norm",
        why="torch is silent.",
    ),
    Row(
        "43h",
        "Kernel that the stride does not divide",
        "hint",
        lambda: chain(
            image(8, 8, 8), block("up", "ConvTranspose2d", kernel_size=5, stride=2, padding=2, output_padding=1)
        ),
        "up",
        None,
        ("kernel 5", "stride 2", "3 and 2 windows"),
        ("Set kernel_size = 4, padding = 1, output_padding = 0", "Upsample by 2, then a 3×3 convolution"),
        lint="checkerboard",
        why="torch is silent.",
    ),
    Row(
        "43i",
        "Branch that leads nowhere",
        "warning",
        lambda: chain(
            image(3, 8, 8),
            block("conv", "Conv2d", out_channels=8),
            block("out", "Output"),
            block("side", "Conv2d", out_channels=4),
            side="image",
        ),
        "side",
        None,
        ("No output depends on it", "112 parameters"),
        ("Delete it",),
        lint="dead-branch",
        why="torch is silent.",
    ),
    Row(
        "43j",
        "Normalization in a discriminator's first layer",
        "hint",
        lambda: chain(
            image(3, 64, 64),
            block("conv", "Conv2d", out_channels=8, bias=False),
            block("norm", "BatchNorm2d"),
            block("act", "LeakyReLU"),
            name="Discriminator",
        ),
        "norm",
        None,
        ("first layer", "“image”"),
        ("Remove it",),
        lint="first-layer-norm",
        why="torch is silent.",
    ),
    Row(
        "43k",
        "Parameter that the block does not have",
        "warning",
        lambda: chain(image(3, 8, 8), block("conv", "Conv2d", kernal_size=5)),
        "conv",
        None,
        ("no parameter “kernal_size”", "Did you mean kernel_size?"),
        ("Call it kernel_size", "Remove kernal_size"),
        lint="unknown-parameter",
        why="Only a file written by hand can hold one; the export leaves it out.",
    ),
    Row(
        "44",
        "More memory than there is",
        "warning",
        lambda: chain(
            image(8, 500, 500),
            block("flat", "Flatten"),
            block("fc1", "Linear", out_features=1_000_000),
            block("out", "Output"),
        ),
        "fc1",
        None,
        ("2,000,001,000,000 parameters", "8.00 TB", "this machine has"),
        ("Insert a global average pool in front of “flat”",),
        lint="too-large",
        why="torch says it when the layer is built (`you tried to allocate 8000000000000 bytes`), if the machine has "
        "no more; on this page it has 16 GB. What all layers need together is predicted before a run, which is refused "
        "with the bytes that are needed and free and the layer that needs most (`designer run`, the Run panel; "
        "`test_what_no_memory_can_hold_is_refused_with_the_layer_named` in `tests/test_cli.py`).",
    ),
    Row(
        "45", "Tensors on different devices", why="The run moves the network and its inputs together; it cannot occur."
    ),
)
