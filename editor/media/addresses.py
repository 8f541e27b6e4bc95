"""Which IP addresses belong to the public internet, so that a record cannot aim us elsewhere.

A record is written by strangers. Its picture may be asked for at any public server, never at this
machine, at a printer or router beside it, or at the address where a cloud hands out its secrets.
`ipaddress.is_global` is no help: it accepts NAT64, 6to4 and some special addresses.
"""

from __future__ import annotations

from ipaddress import (
    AddressValueError,
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)

# IANA's special-purpose registry, and what else is no server of the public internet.
_SPECIAL_V4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's inner service"),
        ("169.254.0.0/16", "the local link, where clouds keep their secrets"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a reserved network"),
        ("192.0.2.0/24", "a network for documentation"),
        ("192.31.196.0/24", "a reserved network"),
        ("192.52.193.0/24", "a reserved network"),
        ("192.88.99.0/24", "a tunnel to another network"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a reserved network"),
        ("198.18.0.0/15", "a network for measurements"),
        ("198.51.100.0/24", "a network for documentation"),
        ("203.0.113.0/24", "a network for documentation"),
        ("224.0.0.0/4", "a group of machines"),
        ("240.0.0.0/4", "a reserved network"),
    )
)
_SPECIAL_V6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("::/127", "this machine"),
        ("::/96", "an old spelling of another address"),
        ("::ffff:0:0/96", "another spelling of an IPv4 address"),
        ("::ffff:0:0:0/96", "another spelling of an IPv4 address"),
        ("64:ff9b::/96", "a translator to another network"),
        ("64:ff9b:1::/48", "a translator to another network"),
        ("2001::/23", "a reserved network"),
        ("2001:db8::/32", "a network for documentation"),
        ("2002::/16", "a tunnel to another network"),
        ("2620:4f:8000::/48", "a reserved network"),
        ("3fff::/20", "a network for documentation"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "the local link"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "a group of machines"),
    )
)
_GLOBAL_V6 = IPv6Network("2000::/3")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)  # bits 64 to 95: the last 32 bits are an IPv4 address


def why_not_public(address: str) -> str | None:
    """Return where the numeric `address` leads if it is not a public one; None if it is.

    The answer completes the sentence "the address leads to ...".
    """
    try:
        known = ip_address(address)
    except (AddressValueError, ValueError):
        return "nowhere that can be read"
    return _special_v4(known) if isinstance(known, IPv4Address) else _special_v6(known)


def _special_v4(address: IPv4Address) -> str | None:
    return next((what for network, what in _SPECIAL_V4 if address in network), None)


def _special_v6(address: IPv6Address) -> str | None:
    bare = IPv6Address(int(address))  # without its zone, which would be in no network
    for network, what in _SPECIAL_V6:
        if bare in network:
            return what
    if bare not in _GLOBAL_V6:
        return "a reserved network"
    if (int(bare) >> 32) & 0xFFFF_FFFF in _ISATAP:
        return "a tunnel to another network"
    return None
