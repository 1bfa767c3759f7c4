"""Recurrent layers: they read a sequence step by step and carry a state along."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.sequences import misplaced_batch, per_sample
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import Keeps
from designer.core.params import choice, flag, integer, real
from designer.core.reach import Reach, Reads, every, window
from designer.core.tensor import Shape, TensorSpec, has_batch

_IN = (
    Port("x", "N L F", dtype="float32", loose=True),
    Port("h_0", "states N F", dtype="float32", loose=True, optional=True),
)
_OUTPUT = Port("output", "N L F_out")
_FEATURES = Formula("directions*hidden_size")
_PROJECTED = Formula("directions*proj_size")
_STATES = Formula("directions*num_layers")


class _Recurrent(Block):
    """What RNN, GRU and LSTM share. `gates` says how many of its steps a cell takes at once."""

    category = "Recurrent"
    inputs: ClassVar[tuple[Port, ...]] = _IN
    outputs: ClassVar[tuple[Port, ...]] = (_OUTPUT, Port("h_n", "states N F"))
    examples = ((2, 10, 16),)
    gates: ClassVar[int] = 1
    made: ClassVar[str] = "{y0}, {y1}"
    state: ClassVar[str] = "{h_0}"
    called: ClassVar[str] = "hidden"
    """What torch calls the first state."""
    own: ClassVar[tuple[str, ...]] = ()
    """Parameters that this cell alone has."""

    hidden_size: Dim = integer(64, min=1, doc="Length of the state.")
    num_layers: Dim = integer(1, min=1, max=64, doc="Layers on top of each other, each reading the one below.")
    bidirectional: bool = flag(False, doc="Reads the sequence from both ends and lays the results side by side.")
    dropout: float = real(0.0, min=0, max=1, doc="Share of values set to zero between two layers, while training.")
    bias: bool = flag(True, advanced=True, doc="Adds learned numbers.")
    batch_first: bool = flag(
        True, advanced=True, torch=False, doc="The batch is axis 0 and the steps are axis 1, as everywhere here."
    )

    def infer(self, x: TensorSpec, h_0: TensorSpec | None = None) -> Inferred:
        steps_axis = 1 if self.batch_first else 0
        batch, features = x.shape[1 - steps_axis], x.shape[2]
        states = _STATES.solve("states", directions=self._directions, num_layers=self.num_layers)
        out = self._out()
        if h_0 is not None:
            self._check_state("h_0", 1, h_0, (states.value, batch, self._size), self.called)
        weights = self._weights(features)
        macs = sum(int(s[0]) * int(s[1]) for s in weights.values() if len(s) == 2)
        return Inferred(
            (TensorSpec((*x.shape[:2], out.value)), TensorSpec((states.value, batch, self._size))),
            (out, states),
            weights,
            macs=per_sample(macs * int(x.shape[0]) * int(x.shape[1]), x),
            notes=self._notes(x),
        )

    def _check_state(self, name: str, slot: int, given: TensorSpec, wanted: Shape, called: str) -> None:
        """Refuses a state to begin with that is not of the shape of the state that comes out."""
        shape = TensorSpec(wanted)
        if [int(d) for d in given.shape] != [int(d) for d in wanted]:
            numbers, sent = (", ".join(str(int(d)) for d in s) for s in (wanted, given.shape))
            raise ShapeError(
                f"The state {name} to begin with must be {shape.label()}, like the one that comes out at the end, and "
                f"{given.label()} arrives.",
                torch=f"Expected {called} size ({numbers}), got [{sent}]",
                slot=slot,
                expected=shape.label(),
            )
        if has_batch(given.shape[1]) != has_batch(wanted[1]):
            raise ShapeError(
                f"The state {name} to begin with must be {shape.label()}, and in {given.label()} the batch is not "
                "axis 1. Expand it, or permute it.",
                slot=slot,
                expected=shape.label(),
            )

    @property
    def _directions(self) -> int:
        return 2 if self.bidirectional else 1

    @property
    def _passes(self) -> Dim:
        """How many times the sequence is read."""
        return self.num_layers * self._directions

    @property
    def _size(self) -> Dim:
        """The length of what a cell gives out."""
        return self.hidden_size

    def _out(self) -> Step:
        """The features of the output."""
        return _FEATURES.solve("F", directions=self._directions, hidden_size=self.hidden_size)

    def _weights(self, features: Dim) -> dict[str, Shape]:
        """Weights by torch's names: `weight_ih_l0`, `bias_hh_l1_reverse`..."""
        found: dict[str, Shape] = {}
        rows, size = self.gates * self.hidden_size, self._size
        for layer in range(int(self.num_layers)):
            width = features if layer == 0 else self._directions * size
            for end in ("", "_reverse")[: self._directions]:
                name = f"l{layer}{end}"
                found[f"weight_ih_{name}"], found[f"weight_hh_{name}"] = (rows, width), (rows, size)
                if self.bias:
                    found[f"bias_ih_{name}"], found[f"bias_hh_{name}"] = (rows,), (rows,)
                if int(size) != int(self.hidden_size):
                    found[f"weight_hr_{name}"] = (size, self.hidden_size)
        return found

    def _notes(self, x: TensorSpec) -> tuple[tuple[str, str], ...]:
        notes = misplaced_batch(x, self.batch_first, "it would read from sample to sample")
        if self.dropout and int(self.num_layers) == 1:
            text = "dropout acts between two layers, and there is only one. Use num_layers=2 or more."
            notes += (("hint", text),)
        return notes

    def code(self, x: TensorSpec, h_0: TensorSpec | None = None) -> Code:
        named = self.given("num_layers", *self.own, "bias", "batch_first", "dropout", "bidirectional")
        if int(self.num_layers) == 1:
            named.pop("dropout", None)  # torch would warn that it does nothing
        init = call(f"nn.{type(self).__name__}", x.shape[2], self.hidden_size, **named)
        state = f", {self.state}" if h_0 is not None else ""
        return Code(f"{self.made} = {{self}}({{x}}{state})", init)

    def reach(self, x: TensorSpec, h_0: TensorSpec | None = None) -> tuple[Reach, ...]:
        if not self.batch_first or h_0 is not None:
            return ()
        length = x.shape[1]
        # In one direction every step has seen itself and all steps before it, as a window that ends there.
        along: Reads = every(length) if self.bidirectional else window(length, 1, int(length) - 1)
        return (Reach((along, every(x.shape[2])), (1, 2)),)

    def _kept(self, steps: Dim) -> Dim:
        """Numbers that training saves of one pass of so many steps, those that it begins with aside."""
        raise NotImplementedError

    def keeps(self, x: TensorSpec, h_0: TensorSpec | None = None) -> Keeps:
        # A pass over several steps with the batch in front lays them out one behind the other first.
        is_laid_out = self.batch_first and int(x.shape[1]) > 1
        entering = [x] * self._directions if is_laid_out else []
        between = TensorSpec((*x.shape[:2], self._directions * self._size))
        with_mask = [between] * (2 if self.dropout else 1) * (int(self.num_layers) - 1)
        batch, steps = (x.shape[0], x.shape[1]) if self.batch_first else (x.shape[1], x.shape[0])
        made = TensorSpec((batch, self._passes * self._kept(steps)))
        states = self.infer(x).outputs[1:]  # of the shape of those that it begins with: zeros, or what is given
        extra = (*entering, *with_mask, made, *(states if h_0 is None else ()))
        given = tuple(range(1, 1 + len(states))) if h_0 is not None else ()
        return Keeps(inputs=not is_laid_out, some=given, extra=extra)

    def summary(self) -> str:
        layers = f" ×{int(self.num_layers)}" if int(self.num_layers) > 1 else ""
        return f"{int(self.hidden_size)}{layers}{' ↔' if self.bidirectional else ''}"


class RNN(_Recurrent):
    """Reads a sequence step by step; the state is a mix of the step and the state before. It forgets quickly."""

    title = "RNN"
    aliases = ("recurrent", "elman", "sequence", "循环神经网络")
    own = ("nonlinearity",)

    nonlinearity: str = choice("tanh", ("tanh", "relu"), doc="What the state passes through.")

    def _kept(self, steps: Dim) -> Dim:
        return steps * self.hidden_size


class GRU(_Recurrent):
    """A recurrent layer with gates that decide what of the state is kept; smaller than an LSTM."""

    title = "GRU"
    aliases = ("gated recurrent unit", "recurrent", "sequence", "门控循环单元")
    gates = 3

    def _kept(self, steps: Dim) -> Dim:
        # Three gates before they are squeezed and behind, and the state, which goes on to the next step.
        return (7 * steps - 1) * self.hidden_size


class LSTM(_Recurrent):
    """A recurrent layer with a second state, the cell, that carries what is to be remembered for long."""

    title = "LSTM"
    aliases = ("long short-term memory", "recurrent", "sequence", "长短期记忆")
    outputs = (_OUTPUT, Port("h_n", "states N F"), Port("c_n", "states N F"))
    inputs = (*_IN, Port("c_0", "states N F", dtype="float32", loose=True, optional=True))
    gates = 4
    made = "{y0}, ({y1}, {y2})"
    state = "({h_0}, {c_0})"
    called = "hidden[0]"
    own = ("proj_size",)

    proj_size: Dim = integer(0, min=0, advanced=True, doc="Shortens the output to this length; 0 leaves it as it is.")

    def infer(self, x: TensorSpec, h_0: TensorSpec | None = None, c_0: TensorSpec | None = None) -> Inferred:
        if int(self.proj_size) >= int(self.hidden_size):
            raise ShapeError(
                f"proj_size {int(self.proj_size)} must be smaller than hidden_size {int(self.hidden_size)}. "
                "Use proj_size=0 for none.",
                proj_size=0,
                torch="proj_size has to be smaller than hidden_size",
            )
        if h_0 is not None and c_0 is None:
            raise ShapeError(
                "An LSTM begins with two states or with none, and “c_0” is missing. Connect it, or disconnect “h_0”.",
                slot=1,
            )
        inferred = super().infer(x, h_0)
        hidden = inferred.outputs[1]
        cell = TensorSpec((*hidden.shape[:2], self.hidden_size))
        if c_0 is not None:
            self._check_state("c_0", 2, c_0, cell.shape, "hidden[1]")
        return inferred._replace(outputs=(*inferred.outputs, cell))

    def code(self, x: TensorSpec, h_0: TensorSpec | None = None, c_0: TensorSpec | None = None) -> Code:
        return super().code(x, h_0)

    def reach(self, x: TensorSpec, h_0: TensorSpec | None = None, c_0: TensorSpec | None = None) -> tuple[Reach, ...]:
        return super().reach(x, h_0)

    @property
    def _size(self) -> Dim:
        return self.proj_size if int(self.proj_size) else self.hidden_size

    def _out(self) -> Step:
        if int(self.proj_size):
            return _PROJECTED.solve("F", directions=self._directions, proj_size=self.proj_size)
        return super()._out()

    def _kept(self, steps: Dim) -> Dim:
        if int(self.proj_size):
            # Four gates and three times the cell, and the state; cell and state go on to the next step.
            return (7 * steps - 1) * self.hidden_size + (steps - 1) * self.proj_size
        # Without a projection oneDNN runs all steps in one, and lays its workspace out as the processor likes it.
        return 16 * steps * self.hidden_size

    def keeps(self, x: TensorSpec, h_0: TensorSpec | None = None, c_0: TensorSpec | None = None) -> Keeps:
        return super().keeps(x, h_0)._replace(rough=not int(self.proj_size))
