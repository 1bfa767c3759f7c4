"""Attention: every position of a sequence asks all others what they know."""

from __future__ import annotations

from designer.blocks.matmul import stretched_front
from designer.blocks.sequences import misplaced_batch, per_sample
from designer.blocks.splitting import divisors_near
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.keeps import Keeps
from designer.core.params import flag, integer, real
from designer.core.reach import EACH, Reach, every
from designer.core.tensor import Shape, TensorSpec, has_batch

BATCH_FIRST = "The batch is axis 0 and the positions are axis 1, as everywhere here."
MIXED = "samples would attend to each other"


def check_heads(features: Dim, heads: Dim, name: str) -> None:
    if int(features) % int(heads):
        near = divisors_near(int(features), int(heads))[0]
        raise ShapeError(
            f"The {int(features)} features of the last axis do not split into {int(heads)} heads. "
            f"Use {name}={near} or another divisor of {int(features)}.",
            {name: near},
            torch="embed_dim must be divisible by num_heads",
            expected=f"F % {int(heads)} = 0",
        )


def check_padding(mask: TensorSpec | None, samples: Dim, keys: Dim, slot: int) -> None:
    """Refuses a mask of padded positions that has not one number for each position of each sample."""
    if mask is None:
        return
    wanted = TensorSpec((samples, keys))
    sizes = zip(mask.shape, wanted.shape, strict=True)
    wrong = next((i for i, (given, size) in enumerate(sizes) if int(given) != int(size)), None)
    if wrong is not None:
        raise ShapeError(
            f"The mask has a number for each position that is looked at, {wanted.label()}, and {mask.label()} arrives.",
            torch=f"Expected key_padded_mask.shape[{wrong}] to be {int(wanted.shape[wrong])}, "
            f"but got {int(mask.shape[wrong])}",
            slot=slot,
            expected=wanted.label(),
        )
    if has_batch(mask.shape[0]) != has_batch(samples):
        raise ShapeError(
            f"The mask must be {wanted.label()}, and in {mask.label()} the batch is not axis 0.",
            slot=slot,
            expected=wanted.label(),
        )


class MultiheadAttention(Block):
    """Lets every position of the query gather values from all positions whose keys fit it, in several heads."""

    title = "Multi-head attention"
    category = "Attention"
    aliases = ("mha", "self-attention", "cross-attention", "transformer", "注意力", "多头注意力")
    inputs = (
        Port("query", "N L F", dtype="float32", loose=True),
        Port("key", "N S F", dtype="float32", loose=True),
        Port("value", "N S F", dtype="float32", loose=True),
        Port("key_padding_mask", "N S", dtype="float32", optional=True),
    )
    outputs = (Port("output", "N L F"), Port("weights", "N ..."))
    examples = ((2, 10, 64), (2, 10, 64), (2, 10, 64))

    num_heads: Dim = integer(4, min=1, doc="Parts of the features that attend by themselves; it must divide them.")
    dropout: float = real(0.0, min=0, max=1, doc="Share of attention weights set to zero while training.")
    bias: bool = flag(True, advanced=True, doc="Adds learned numbers to the projections.")
    add_bias_kv: bool = flag(False, advanced=True, doc="Adds one learned position to keys and values.")
    add_zero_attn: bool = flag(False, advanced=True, doc="Adds one position of zeros to keys and values.")
    need_weights: bool = flag(True, doc="Gives the attention weights out too; without, torch is quicker.")
    average_attn_weights: bool = flag(True, advanced=True, doc="Averages the weights over the heads.")
    batch_first: bool = flag(True, advanced=True, torch=False, doc=BATCH_FIRST)

    def infer(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, key_padding_mask: TensorSpec | None = None
    ) -> Inferred:
        features = query.shape[2]
        check_heads(features, self.num_heads, "num_heads")
        at = 1 if self.batch_first else 0
        samples, length = query.shape[1 - at], query.shape[at]
        same = int(key.shape[2]) == int(value.shape[2]) == int(features)
        self._check(query, key, value, same)
        check_padding(key_padding_mask, key.shape[1 - at], key.shape[at], 3)
        seen = key.shape[at] + int(self.add_bias_kv) + int(self.add_zero_attn)
        outputs = [query]
        if self.need_weights:
            heads = () if self.average_attn_weights else (self.num_heads,)
            outputs.append(TensorSpec((samples, *heads, length, seen)))
        f, positions, keys = int(features), int(length), int(key.shape[at])
        projections = f * (2 * positions * f + keys * (int(key.shape[2]) + int(value.shape[2])))
        total = int(samples) * (projections + 2 * positions * int(seen) * f)
        return Inferred(
            tuple(outputs),
            weights=self._weights(features, key.shape[2], value.shape[2], same),
            macs=per_sample(total, query),
            notes=misplaced_batch(query, self.batch_first, MIXED),
        )

    def _check(self, query: TensorSpec, key: TensorSpec, value: TensorSpec, same: bool) -> None:
        if [int(d) for d in key.shape[:2]] != [int(d) for d in value.shape[:2]]:
            order = (1, 0) if self.batch_first else (0, 1)
            (a, b), (c, d) = ([int(x.shape[i]) for i in order] for x in (key, value))
            keys, values = f"torch.Size([{a}, {b}", f"torch.Size([{c}, {d}"
            raise ShapeError(
                f"Every key has one value, and {key.label()} keys and {value.label()} values arrive. "
                "Feed both from the same sequence.",
                torch=f"key shape {keys}, {int(key.shape[2])}]) does not match value shape {values}, "
                f"{int(value.shape[2])}])"
                if same
                else f"key's sequence and batch dims {keys}]) do not match value's {values}])",
            )
        at = 0 if self.batch_first else 1
        if int(query.shape[at]) != int(key.shape[at]):
            raise ShapeError(
                f"The queries {query.label()} and the keys {key.label()} differ in the batch, which must be the same. "
                "Expand the one that is the same for every sample, or permute it.",
                torch="is invalid for input of size",
            )

    def _weights(self, features: Dim, keys: Dim, values: Dim, same: bool) -> dict[str, Shape]:
        found: dict[str, Shape] = {}
        if same:
            found["in_proj_weight"] = (3 * features, features)
        else:
            found["q_proj_weight"] = (features, features)
            found["k_proj_weight"] = (features, keys)
            found["v_proj_weight"] = (features, values)
        if self.bias:
            found["in_proj_bias"] = (3 * features,)
        found["out_proj.weight"] = (features, features)
        if self.bias:
            found["out_proj.bias"] = (features,)
        if self.add_bias_kv:
            found["bias_k"] = found["bias_v"] = (1, 1, features)
        return found

    def code(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, key_padding_mask: TensorSpec | None = None
    ) -> Code:
        features = query.shape[2]
        named = self.given("dropout", "bias", "add_bias_kv", "add_zero_attn")
        if not int(key.shape[2]) == int(value.shape[2]) == int(features):
            named |= {"kdim": key.shape[2], "vdim": value.shape[2]}
        named |= self.given("batch_first")
        init = call("nn.MultiheadAttention", features, self.num_heads, **named)
        mask = ", key_padding_mask={key_padding_mask}" if key_padding_mask is not None else ""
        if not self.need_weights:
            return Code(f"{{y0}}, _ = {{self}}({{query}}, {{key}}, {{value}}{mask}, need_weights=False)", init)
        average = "" if self.average_attn_weights else ", average_attn_weights=False"
        return Code(f"{{y0}}, {{y1}} = {{self}}({{query}}, {{key}}, {{value}}{mask}{average})", init)

    def reach(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, key_padding_mask: TensorSpec | None = None
    ) -> tuple[Reach, ...]:
        if not self.batch_first or key_padding_mask is not None:
            return ()
        whole = [Reach((every(x.shape[1]), every(x.shape[2])), (1, 2)) for x in (key, value)]
        return (Reach((EACH, every(query.shape[2])), (1, 2)), *whole)

    def keeps(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, key_padding_mask: TensorSpec | None = None
    ) -> Keeps:
        """As `F.multi_head_attention_forward` has it: inputs that are one tensor are projected in one product."""
        at = 1 if self.batch_first else 0
        samples, length, features = query.shape[1 - at], query.shape[at], query.shape[2]
        is_one = key is value and int(key.shape[2]) == int(features)
        products = ("qkv",) if is_one and query is key else ("q", "kv") if is_one else ("q", "k", "v")
        longer = int(self.add_bias_kv) + int(self.add_zero_attn)
        q, k = TensorSpec((samples, length, features)), TensorSpec((samples, key.shape[at], features))
        seen = TensorSpec((samples, key.shape[at] + longer, features))
        fused = not self.need_weights and not self.dropout
        # What is scaled or made longer is a tensor of its own. The rest are views, each of which keeps its product.
        own = ("" if fused else "q") + ("kv" if longer else "" if fused or self.need_weights else "k")
        extra = [q if part == "q" else seen for part in own]
        extra += [q if part == "q" else k for made in products if set(made) - set(own) for part in made]
        # One kernel works the scores out anew, from a number for each query. Dropout adds its mask and what it leaves.
        front = (samples, self.num_heads, length)
        extra += [TensorSpec(front)] if fused else [TensorSpec((*front, seen.shape[1]))] * (3 if self.dropout else 1)
        extra.append(q)  # what was gathered, which the last product reads
        if self.batch_first:  # each product lays its input out anew
            extra += [{"q": query, "k": key, "v": value}[made[0]] for made in products]
        return Keeps(inputs=not self.batch_first, extra=tuple(extra), rough=key_padding_mask is not None)

    def summary(self) -> str:
        return f"{int(self.num_heads)} heads"


class ScaledDotProductAttention(Block):
    """The attention of one head, without weights of its own: queries meet keys and gather values."""

    title = "Dot-product attention"
    torch_name = "torch.nn.functional.scaled_dot_product_attention"
    category = "Attention"
    aliases = ("sdpa", "scaled dot product", "softmax attention", "注意力")
    inputs = (
        Port("query", "N C ...", dtype="float32"),
        Port("key", "N C ...", dtype="float32"),
        Port("value", "N C ...", dtype="float32"),
        Port("attn_mask", "N C ...", dtype="float32", optional=True),
    )
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 4, 10, 16), (2, 4, 10, 16), (2, 4, 10, 16))

    dropout_p: float = real(0.0, min=0, max=1, doc="Share of attention weights set to zero while training.")
    is_causal: bool = flag(False, doc="A position sees itself and those before it only, as in language models.")
    scale: float | None = real(
        None, optional=True, advanced=True, doc="Factor before the softmax; none is 1/sqrt of the features."
    )

    def infer(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, attn_mask: TensorSpec | None = None
    ) -> Inferred:
        for x in (query, key, value):
            if x.rank == 2:
                raise ShapeError(
                    f"{x.label()} has no axis of positions, and it would attend from sample to sample of the batch. "
                    "Unsqueeze an axis, so that there are three."
                )
        if int(query.shape[-1]) != int(key.shape[-1]):
            raise ShapeError(
                f"The queries {query.label()} meet the keys {key.label()}, and their last axes must be of one size. "
                "Use a Linear layer to match them.",
                torch="Expected size for first two dimensions of batch2 tensor to be: [… but got: [",
            )
        if int(key.shape[-2]) != int(value.shape[-2]):
            raise ShapeError(
                f"Every key has one value, and {key.label()} keys and {value.label()} values arrive. "
                "Feed both from the same sequence.",
                torch="Expected size for first two dimensions of batch2 tensor to be: [… but got: [",
            )
        front = stretched_front(query, key)
        scores = TensorSpec((*front, query.shape[-2], key.shape[-2]))
        if attn_mask is not None:
            self._check_mask(attn_mask, scores)
        result = TensorSpec((*stretched_front(scores, value), query.shape[-2], value.shape[-1]))
        macs = scores.elements_per_sample * int(query.shape[-1]) + result.elements_per_sample * int(key.shape[-2])
        return Inferred((result,), macs=macs)

    def _check_mask(self, mask: TensorSpec, scores: TensorSpec) -> None:
        if self.is_causal:
            raise ShapeError(
                "is_causal is a mask of its own, and another arrives. Switch is_causal off, or disconnect the mask.",
                is_causal=False,
                torch="Explicit attn_mask should not be set when is_causal=True",
                slot=3,
            )
        beyond = mask.rank > scores.rank
        pairs = [] if beyond else list(zip(mask.shape, scores.shape[scores.rank - mask.rank :], strict=True))
        if beyond or any(int(m) not in (1, int(s)) for m, s in pairs):
            differ = any(1 not in (int(m), int(s)) and int(m) != int(s) for m, s in pairs)
            raise ShapeError(
                f"The mask is added to the scores {scores.label()}, and {mask.label()} does not stretch to them.",
                torch="must match the size of tensor b" if differ else "doesn't match the broadcast shape",
                slot=3,
                expected=scores.label(),
            )
        if any(int(m) != 1 and has_batch(m) != has_batch(s) for m, s in pairs):
            raise ShapeError(
                f"The mask is added to the scores {scores.label()}, and in {mask.label()} the batch is another axis.",
                slot=3,
                expected=scores.label(),
            )

    def code(self, query: TensorSpec, key: TensorSpec, value: TensorSpec, attn_mask: TensorSpec | None = None) -> Code:
        words = ["attn_mask={attn_mask}"] if attn_mask is not None else []
        words += [f"dropout_p={self.dropout_p!r} if self.training else 0.0"] if self.dropout_p else []
        words += ["is_causal=True"] if self.is_causal else []
        words += [f"scale={self.scale!r}"] if self.scale is not None else []
        rest = "".join(f", {word}" for word in words)
        return Code(f"{{y}} = F.scaled_dot_product_attention({{query}}, {{key}}, {{value}}{rest})")

    def reach(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, attn_mask: TensorSpec | None = None
    ) -> tuple[Reach, ...]:
        if attn_mask is not None:
            return ()
        ranks = {query.rank, key.rank, value.rank}
        fronts = [[int(d) for d in x.shape[:-2]] for x in (query, key, value)]
        if len(ranks) > 1 or fronts[0] != fronts[1] or fronts[0] != fronts[2]:
            return ()
        rank = query.rank
        along = (EACH,) * (rank - 3)
        to = tuple(range(1, rank))
        asks = Reach((*along, EACH, every(query.shape[-1])), to)
        answers = Reach((*along, None if self.is_causal else every(key.shape[-2]), every(key.shape[-1])), to)
        gives = Reach((*along, None if self.is_causal else every(value.shape[-2]), EACH), to)
        return (asks, answers, gives)

    def keeps(
        self, query: TensorSpec, key: TensorSpec, value: TensorSpec, attn_mask: TensorSpec | None = None
    ) -> Keeps | None:
        if attn_mask is not None:
            return None  # which kernel runs depends on the machine
        front = [int(d) for d in query.shape[:-2]]
        if any([int(d) for d in x.shape[:-2]] != front for x in (key, value)):
            return None  # what is stretched is sometimes copied
        if query.rank == 4 and not self.dropout_p and int(query.shape[-1]) == int(value.shape[-1]):
            return Keeps(inputs=True, output=True, extra=(TensorSpec(query.shape[:-1]),))
        scores = TensorSpec((*query.shape[:-1], key.shape[-2]))
        return Keeps(some=(2,), extra=(query, key, *[scores] * (3 if self.dropout_p else 1)))  # queries and keys scaled

    def summary(self) -> str:
        return "causal" if self.is_causal else ""
