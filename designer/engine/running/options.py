"""What a person chooses for a test-run: batch, seed, mode, device, and what each input is fed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

FeedKind = Literal["normal", "uniform", "zeros", "ones", "image", "network"]


@dataclass(frozen=True, slots=True)
class Feed:
    """What an input gets: an image goes from `low` to 1, a network gives its result `slot`."""

    kind: FeedKind = "normal"
    path: str = ""
    low: float = -1.0
    network: str = ""
    slot: int = 0


Feeds = Mapping[str, Mapping[str, Feed]]
"""By network and input; normal random numbers for the rest."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What a person has chosen for the next run of a design. Without a device it is that of the settings."""

    batch: int = 2
    seed: int = 0
    train: bool = False
    device: str = ""
    feeds: Feeds = field(default_factory=dict)

    def feed(self, network: str, name: str) -> Feed:
        """What an input is fed."""
        return self.feeds.get(network, {}).get(name, Feed())

    def with_feed(self, network: str, name: str, feed: Feed) -> RunOptions:
        """The options with something else for one input."""
        return replace(self, feeds={**self.feeds, network: {**self.feeds.get(network, {}), name: feed}})

    def gives_as(self, other: RunOptions) -> bool:
        """Whether a run gives the same values with both; where it runs does not count."""
        return (self.batch, self.seed, self.train, self._chosen()) == (
            other.batch, other.seed, other.train, other._chosen(),
        )  # fmt: skip

    def _chosen(self) -> dict[tuple[str, str], Feed]:
        """The feeds that are not the usual one."""
        return {
            (network, name): feed
            for network, feeds in self.feeds.items()
            for name, feed in feeds.items()
            if feed != Feed()
        }
