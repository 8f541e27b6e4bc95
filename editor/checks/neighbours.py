"""Which records must be checked again because another one has changed."""

from __future__ import annotations

from editor.checks.card import Card
from editor.checks.duplicates import same_stories
from editor.checks.site import SiteFacts


def change(site: SiteFacts, path: str, card: Card | None) -> frozenset[str]:
    """Take a record's new card, None if it is gone; return the others that it is a matter of.

    Those that list the record among their related articles are not known here.
    """
    before = site.card(path)
    if before == card:
        return frozenset()
    names = {one.provider for one in (before, card) if one is not None and one.provider}
    spelled = {name: site.usual_spelling(name) for name in names}
    concerned = _near(site, before)
    site.drop(path)
    if card is not None:
        site.put([card])
    concerned |= _near(site, card)
    for name, usual in spelled.items():
        if site.usual_spelling(name) != usual:
            concerned |= {one.path for one in site.of_provider(name)}
    return frozenset(concerned - {path})


def _near(site: SiteFacts, card: Card | None) -> set[str]:
    """Return the records of the same page, and those that may tell the same story."""
    if card is None:
        return set()
    same_page = site.at(card.web_url) if card.web_url else []
    return {one.path for one in (*same_page, *same_stories(card, site))}
