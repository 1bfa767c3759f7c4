"""A whole layer of a transformer in one block."""

from __future__ import annotations

from designer.blocks.attention import BATCH_FIRST, MIXED, MultiheadAttention, check_heads
from designer.blocks.sequences import misplaced_batch, per_sample
from designer.core.block import Block, Inferred, Port
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.keeps import Keeps
from designer.core.params import choice, flag, integer, real
from designer.core.reach import Reach, mixing
from designer.core.tensor import Shape, TensorSpec


class TransformerEncoderLayer(Block):
    """A whole layer of a transformer: self-attention, then two linear layers, each with a shortcut and a norm."""

    title = "Transformer encoder layer"
    category = "Attention"
    aliases = ("transformer", "encoder", "bert", "vit", "变换器", "编码器")
    inputs = (Port("x", "N L F", dtype="float32", loose=True),)
    outputs = (Port("y", "N L F"),)
    examples = ((2, 10, 64),)

    nhead: Dim = integer(4, min=1, doc="Heads of the attention; it must divide the features.")
    dim_feedforward: Dim = integer(2048, min=1, doc="Features between the two linear layers.")
    dropout: float = real(0.1, min=0, max=1, doc="Share of values set to zero while training.")
    activation: str = choice("relu", ("relu", "gelu"), doc="What stands between the two linear layers.")
    norm_first: bool = flag(False, doc="Normalizes before attention and linear layers instead of after; trains easier.")
    layer_norm_eps: float = real(1e-5, min=0, advanced=True, doc="Keeps the normalization from dividing by zero.")
    bias: bool = flag(True, advanced=True, doc="Adds learned numbers everywhere.")
    batch_first: bool = flag(True, advanced=True, torch=False, doc=BATCH_FIRST)

    def infer(self, x: TensorSpec) -> Inferred:
        features = x.shape[2]
        check_heads(features, self.nhead, "nhead")
        at = 1 if self.batch_first else 0
        f, hidden, length, samples = int(features), int(self.dim_feedforward), int(x.shape[at]), int(x.shape[1 - at])
        total = samples * length * (4 * f * f + 2 * length * f + 2 * f * hidden)
        return Inferred(
            (x,),
            weights=self._weights(features),
            macs=per_sample(total, x),
            notes=misplaced_batch(x, self.batch_first, MIXED),
        )

    def _weights(self, features: Dim) -> dict[str, Shape]:
        hidden = self.dim_feedforward
        shapes: dict[str, Shape] = {
            "self_attn.in_proj_weight": (3 * features, features),
            "self_attn.in_proj_bias": (3 * features,),
            "self_attn.out_proj.weight": (features, features),
            "self_attn.out_proj.bias": (features,),
            "linear1.weight": (hidden, features),
            "linear1.bias": (hidden,),
            "linear2.weight": (features, hidden),
            "linear2.bias": (features,),
            "norm1.weight": (features,),
            "norm1.bias": (features,),
            "norm2.weight": (features,),
            "norm2.bias": (features,),
        }
        return {name: shape for name, shape in shapes.items() if self.bias or not name.endswith("bias")}

    def code(self, x: TensorSpec) -> Code:
        named = self.given(
            "dim_feedforward", "dropout", "activation", "layer_norm_eps", "batch_first", "norm_first", "bias"
        )
        return Code("{y} = {self}({x})", call("nn.TransformerEncoderLayer", x.shape[2], self.nhead, **named))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (mixing(x, 1, 2),) if self.batch_first else ()

    def keeps(self, x: TensorSpec) -> Keeps:
        attention = MultiheadAttention(
            num_heads=self.nhead,
            dropout=self.dropout,
            bias=self.bias,
            add_bias_kv=False,
            add_zero_attn=False,
            need_weights=False,
            average_attn_weights=True,
            batch_first=self.batch_first,
        ).keeps(x, x, x)
        # What enters the norms and the linear layers, as far as it is not `x` or laid out anew for the attention.
        entering = 2 + (not self.batch_first) if self.norm_first else 3
        statistics = TensorSpec((*x.shape[:2], 1))
        hidden = TensorSpec((*x.shape[:2], self.dim_feedforward))
        extra = [*attention.extra, *[x] * entering, *[statistics] * 4]
        if self.dropout:
            extra += [x, x, *[hidden] * 3]  # three masks, the activation's own, and what dropout leaves of it
        else:
            extra += [hidden] * (2 if self.activation == "gelu" else 1)
        return Keeps(inputs=self.norm_first or not self.batch_first, extra=tuple(extra))

    def summary(self) -> str:
        return f"{int(self.nhead)} heads → {int(self.dim_feedforward)}"
