"""Two sources that both tell two things apart do not disagree about them."""

from __future__ import annotations

from pipeline.reconcile import reconcile
from tests.support.claims import claim, link


def test_two_fires_known_to_both_sources_are_two_events() -> None:
    claims = [
        claim("en1", "1904"), claim("en2", "1911", at=60),
        claim("fr1", "1904", language="fr"), claim("fr2", "1911", language="fr", at=60),
    ]  # fmt: skip
    links = [link("en1", "fr1"), link("en2", "fr2"), link("en1", "fr2", 0.6)]
    result = reconcile(claims, links, ())
    assert result.conflicts == ()
    assert sorted(event.claim_ids for event in result.events) == [("en1", "fr1"), ("en2", "fr2")]


def test_one_source_that_knows_both_dates_does_not_settle_it() -> None:
    claims = [
        claim("en1", "1904"),
        claim("en2", "1911", at=60, in_list=True),
        claim("fr1", "1911", language="fr"),
    ]
    result = reconcile(claims, [link("en1", "en2"), link("en1", "fr1"), link("en2", "fr1")], ())
    found = {(conflict.scope, conflict.claim_ids) for conflict in result.conflicts}
    assert found == {("cross-language", ("en1", "en2", "fr1")), ("within-source", ("en1", "en2"))}
