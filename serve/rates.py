"""How often one caller may ask: a bucket for each, which time fills again."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from contextvars import ContextVar

from serve.refusals import Refused

MOST_CALLERS = 10_000
"""How many callers are remembered; of more, those that have not asked for longest are forgotten."""
CALLER: ContextVar[str] = ContextVar("caller", default="")
"""Who asks, in the task that answers: the number of a token, or an address; never the token itself."""


class Rate:
    """How many of something each caller may have a minute, all at once or spread.

    What costs more than a minute's is taken from a full bucket, which must fill again for so much longer.

    Args:
        a_minute: how many; None: any number.
        what: what they are, for a sentence.
        now: the clock, in seconds.
    """

    def __init__(self, a_minute: int | None, what: str, now: Callable[[], float] = time.monotonic) -> None:
        self._most = a_minute
        self._what = what
        self._now = now
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """By caller, the latest last: what was left, and when."""

    @property
    def callers(self) -> int:
        """How many callers are remembered."""
        return len(self._buckets)

    def take(self, caller: str, cost: int = 1) -> None:
        """Take so much out of the caller's bucket, or nothing.

        Raises:
            Refused: there is not enough in it.
        """
        if self._most is None:
            return
        now, a_second = self._now(), self._most / 60
        left, when = self._buckets.get(caller, (self._most, now))
        left = min(self._most, left + (now - when) * a_second)
        short = min(cost, self._most) - left
        self._buckets[caller] = left if short > _ROUNDING else left - cost, now
        self._buckets.move_to_end(caller)
        if len(self._buckets) > MOST_CALLERS:
            self._buckets.popitem(last=False)
        if short > _ROUNDING:
            after = max(1, math.ceil(short / a_second))
            sentence = f"more than {self._most} {self._what} a minute are not taken; ask again in {after} s"
            raise Refused(429, sentence, retry_s=after)


_ROUNDING = 1e-6


def caller_at(host: str) -> str:
    """Return who asks from an address: of IPv6, where anybody has very many, the network."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or ipaddress.ip_network((address, 64), strict=False))
