"""What one query says of another: whether it finds less, and which is the cheaper one to ask."""

from __future__ import annotations

from editor.library.query import (
    And,
    Between,
    During,
    Everything,
    Flag,
    Name,
    Not,
    Or,
    Query,
    State,
    Text,
    Words,
)


def narrows(query: Query, wider: Query) -> bool:
    """Whether all that `query` finds is certainly among what `wider` finds."""
    if isinstance(wider, Everything):
        return True
    items = conjuncts(query)
    return all(any(_implies(item, need) for item in items) for need in conjuncts(wider))


def conjuncts(query: Query) -> tuple[Query, ...]:
    """Return the queries that all have to find what this one finds."""
    return query.items if isinstance(query, And) else (query,)


def _implies(item: Query, need: Query) -> bool:
    if isinstance(item, Words) and isinstance(need, Words):
        return need.text in item.text
    if isinstance(item, Text) and isinstance(need, Text) and item.field == need.field:
        return need.value in item.value
    return item == need


def cost(query: Query) -> int:
    """Return in which order conditions are tried: the cheap ones leave less for the others."""
    order: list[type | tuple[type, ...]] = [
        (Flag, Between, During, State, Name),
        (Words, Text),
        (And, Or, Not),
    ]
    return next((cost for cost, kinds in enumerate(order) if isinstance(query, kinds)), 0)
