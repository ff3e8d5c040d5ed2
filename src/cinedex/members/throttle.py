"""Guessing of passwords, made slow without locking out whose password is guessed.

Attempts are counted before a password is looked at, so that many at a time count as many, and what succeeds is given
back. Counted is: of one address at one account; of one address at all accounts, which stops who tries one password
everywhere; and at one account from all addresses it was never signed in to from. Where that last one is used up by
strangers, whoever signed in before from the same address still can. What is counted is forgotten when the server
stops, and each worker counts for itself.
"""

from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItem, RateLimitItemPerDay, RateLimitItemPerHour, RateLimitItemPerMinute

from cinedex.kit.allowance import Allowance
from cinedex.kit.clock import Clock
from cinedex.members.accounts import name_key
from cinedex.members.secrets import digest

_PAIR = RateLimitItemPerMinute(10, 15, namespace="pair")
_ADDRESS = RateLimitItemPerMinute(60, 15, namespace="address")
_STRANGERS = RateLimitItemPerMinute(100, 15, namespace="strangers")
_KNOWN = RateLimitItemPerDay(1, 30, namespace="known")
_ACCOUNTS = RateLimitItemPerHour(20, 1, namespace="accounts")
# Whoever has one address of IPv6 has all that share its first 64 bits.
_PREFIX = 64


class Attempt:
    """One attempt to sign in to an account from an address."""

    def __init__(self, allowance: Allowance, username: str, address: str) -> None:
        """Count it; `wait` says whether it may be made."""
        self._allowance = allowance
        name, place = digest(name_key(username)).hex(), _network(address)
        self._pair = (name, place)
        self._rates: list[tuple[RateLimitItem, tuple[str, ...]]] = [(_PAIR, self._pair), (_ADDRESS, (place,))]
        if not allowance.is_taken(_KNOWN, *self._pair):
            self._rates.append((_STRANGERS, (name,)))
        # What one rate refuses uses up none of those after it: nobody's refused guesses are at others' cost.
        waits = (allowance.take(rate, *who) for rate, who in self._rates)
        self.wait = next((wait for wait in waits if wait), 0)
        """Seconds until it may be made; 0 is now."""

    def succeeded(self) -> None:
        """Let it not count, and the account know the address for 30 days."""
        for rate, who in self._rates:
            self._allowance.give_back(rate, *who)
        self._allowance.forget(_PAIR, *self._pair)
        self._allowance.take(_KNOWN, *self._pair)


class Throttle:
    """Who tries to sign in how often."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nobody having tried."""
        self._allowance = Allowance(clock)

    def attempt(self, username: str, address: str) -> Attempt:
        """Return one more attempt, counted."""
        return Attempt(self._allowance, username, address)

    def sign_up(self, address: str) -> int:
        """Return 0 where one more account may be made from an address, and count it; else how many seconds to wait."""
        return self._allowance.take(_ACCOUNTS, _network(address))


def _network(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, IPv6Address):
        return str(known)
    return str(known.ipv4_mapped or ip_network((known.packed, _PREFIX), strict=False))
