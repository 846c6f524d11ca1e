"""The door: matches, conflicts and events of small dossiers made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reconcile import Reconciled, reconcile
from pipeline.records import Claim, Document, Link
from tests.support.claims import city, claim, count, document, link, person


def run(claims: Sequence[Claim], links: Sequence[Link], documents: Sequence[Document] = ()) -> Reconciled:
    return reconcile(claims, links, documents)


def kinds(result: Reconciled) -> list[tuple[str, str]]:
    return [(conflict.kind, conflict.severity) for conflict in result.conflicts]


def test_two_dates_for_one_visit_are_one_conflict_with_the_list_entry_in_it() -> None:
    claims = [
        claim(
            "prose",
            "1997-02",
            text="In February 1997 the president flew to Lisbon.",
            at=0,
            type="visit.state",
        ),
        claim("list", "1997", text="President Alba (1997)", at=100, type="visit.state", in_list=True),
        claim(
            "other",
            "1998-10",
            text="La visite du président, en octobre 1998, était la première.",
            language="fr",
            type="visit.state",
            qualifiers=("first",),
        ),
    ]
    result = run(
        claims, [link("prose", "list", 0.97), link("prose", "other", 0.9), link("list", "other", 0.8)]
    )
    (conflict,) = result.conflicts
    assert (conflict.kind, conflict.severity, conflict.scope) == ("date", "high", "cross-language")
    assert set(conflict.claim_ids) == {"prose", "list", "other"}
    assert dict(zip(conflict.claim_ids, conflict.values, strict=True))["other"] == "1998-10"
    assert any("première" in reading for reading in conflict.readings_en)
    assert conflict.finding_en == (
        "What seems to be one event is given different dates. The dates are 20 months apart. "
        "The later one (October 1998) is said to be the first of its kind, which leaves no room for an earlier one."
    )
    assert conflict.finding_fr.startswith(
        "Ce qui semble être un seul événement porte des dates différentes. L’écart"
    )
    assert conflict.readings_en[0].endswith(": February 1997 / October 1998.")
    (event,) = result.events
    assert event.date is not None
    assert event.date.edtf == "[1997-02,1998-10]"
    assert (event.status, event.rule) == ("conflicted", "hull-of-alternatives")
    assert conflict.event_id == event.event_id


def test_a_year_and_its_day_are_refined_to_the_day() -> None:
    claims = [claim("a", "1944"), claim("b", "1944-10-21", at=50), claim("c", "1944", language="fr")]
    result = run(claims, [link("a", "b"), link("b", "c"), link("a", "c")])
    assert result.conflicts == ()
    (event,) = result.events
    assert event.date is not None
    assert (event.date.edtf, event.status, event.rule) == ("1944-10-21", "refined", "most-precise")
    assert sorted(match.relation for match in result.matches) == ["agrees", "refines", "refines"]


def test_an_event_is_called_what_the_claim_with_its_date_calls_it() -> None:
    claims = [
        claim("list", "2009", type="agreement.signature", in_list=True),
        claim("prose", "2009-08-01", type="agreement.in-force", at=100),
    ]
    (event,) = run(claims, [link("list", "prose")]).events
    assert event.date is not None
    assert (event.date.edtf, event.event_type) == ("2009-08-01", "agreement.in-force")


def test_equal_dates_of_two_sources_are_corroborated() -> None:
    result = run([claim("a", "1944"), claim("b", "1944", language="fr")], [link("a", "b")])
    assert [(e.status, e.rule) for e in result.events] == [("corroborated", "equal")]


def test_every_claim_is_in_exactly_one_event() -> None:
    claims = [claim(name, f"19{i}0", at=i * 40) for i, name in enumerate("abcde")]
    result = run(claims, [link("a", "b"), link("d", "e")])
    assert sorted(i for event in result.events for i in event.claim_ids) == list("abcde")


def test_ties_join_nothing_and_raise_nothing() -> None:
    claims = [claim("a", "1944"), claim("b", "1946", language="fr"), claim("c", "1947", language="fr", at=60)]
    result = run(claims, [link("a", "b", 0.5, ambiguous=True), link("a", "c", 0.5, ambiguous=True)])
    assert result.conflicts == ()
    assert len(result.events) == 3
    assert all(match.ambiguous for match in result.matches)


def test_a_middle_claim_does_not_glue_two_dates_into_one_event() -> None:
    claims = [
        claim("early", "1999-03"),
        claim("middle", "1999/2001", at=40),
        claim("late", "2001-05", language="fr"),
    ]
    result = run(claims, [link("early", "middle", 0.9), link("late", "middle", 0.8)])
    assert result.conflicts == ()
    assert sorted(len(event.claim_ids) for event in result.events) == [1, 2]


def test_phases_of_one_agreement_are_a_low_event_conflict_between_two_events() -> None:
    claims = [
        claim("signed", "1834-12", type="agreement.signature"),
        claim("force", "1835-02-01", language="fr", type="agreement.entry-into-force"),
    ]
    result = run(claims, [link("signed", "force")])
    assert kinds(result) == [("event", "low")]
    assert len(result.events) == 2
    assert all(event.status == "single-source" for event in result.events)
    assert result.matches[0].relation == "conflicts"


def test_in_force_before_it_was_signed_is_a_contradiction() -> None:
    claims = [
        claim("signed", "1835-12", type="agreement.signature"),
        claim("force", "1834-02-01", language="fr", type="agreement.entry-into-force"),
    ]
    assert kinds(run(claims, [link("signed", "force")]))[0][0] == "arithmetic"


def test_an_earlier_one_by_somebody_else_contradicts_the_first() -> None:
    text = "In 1828 Vane landed there, the first human being to do so."
    claims = [
        claim("first", "1828", text=text, qualifiers=("first",), actors=(person("Vane"),)),
        claim(
            "whaler", "1791", language="fr", text="Dès 1791, Le Goff y débarqua.", actors=(person("Le Goff"),)
        ),
    ]
    result = run(claims, [link("first", "whaler")], [document(text)])
    assert kinds(result) == [("ordinal", "high")]
    assert len(result.events) == 2


def test_another_person_in_the_same_part_is_a_participant_conflict() -> None:
    claims = [
        claim(
            "en", "1919", text="She married Rufus Dale in 1919.", actors=(person("Rufus Dale", "patient"),)
        ),
        claim(
            "fr",
            "1919",
            language="fr",
            text="Elle épousa Ludovic Marsan en 1919.",
            actors=(person("Ludovic Marsan", "patient"),),
        ),
    ]
    result = run(claims, [link("en", "fr", 0.95)])
    assert [conflict.kind for conflict in result.conflicts] == ["participant"]
    assert set(result.conflicts[0].values) == {"Rufus Dale", "Ludovic Marsan"}


def test_spellings_of_one_name_are_no_conflict() -> None:
    claims = [
        claim("en", "1873", text="Camille Pissarro joined.", actors=(person("Camille Pissarro", "patient"),)),
        claim("fr", "1873", language="fr", text="avec Pissaro", actors=(person("Pissaro", "patient"),)),
    ]
    assert run(claims, [link("en", "fr")]).conflicts == ()


def test_two_towns_conflict_and_a_town_in_its_country_does_not() -> None:
    def born(name: str, language: str, where: tuple[object, ...]) -> Claim:
        return claim(
            name,
            "1786-04-12",
            language=language,
            text=f"né {name}",
            type="person.birth",
            actors=(person("Vane"),),
            places=where,
        )  # type: ignore[arg-type]

    truro, bodmin = city("Truro", ("country:GB",)), city("Bodmin", ("country:GB",))
    result = run([born("a", "en", (truro,)), born("b", "fr", (bodmin,))], [link("a", "b")])
    assert [conflict.kind for conflict in result.conflicts] == ["place"]
    from pipeline.records import Place

    country = Place("Royaume-Uni", "country", "at", "country:GB")
    assert run([born("a", "en", (truro,)), born("b", "fr", (country,))], [link("a", "b")]).conflicts == ()
    elsewhere = Place("Norvège", "country", "at", "country:NO")
    told = run([born("a", "en", (truro,)), born("b", "fr", (elsewhere,))], [link("a", "b")]).conflicts
    assert [conflict.kind for conflict in told] == ["place"]


def test_two_numbers_of_two_dates_are_two_counts() -> None:
    claims = [
        claim("en", "1837", quantities=(count(18500, "inhabitant"),)),
        claim("fr", "1841", language="fr", quantities=(count(19900, "habitant"),)),
    ]
    assert run(claims, [link("en", "fr")]).conflicts == ()


def test_explanations_are_told_in_both_languages_with_sources_and_quotes() -> None:
    claims = [
        claim("a", "1911", text="It opened in 1911."),
        claim("b", "1913", language="fr", text="Ouvert en 1913."),
    ]
    (conflict,) = run(claims, [link("a", "b")], [document("It opened in 1911.")]).conflicts
    for part in ("It opened in 1911.", "en.txt", "Ouvert en 1913.", "fr.txt", "1911", "1913"):
        assert part in conflict.explanation_en
        assert part in conflict.explanation_fr
    assert "2 years apart" in conflict.explanation_en
    assert "2\u00a0ans" in conflict.explanation_fr or "2 ans" in conflict.explanation_fr
    assert len(conflict.readings_en) == len(conflict.readings_fr) == 2


def test_the_order_of_the_input_does_not_matter() -> None:
    claims = [claim("a", "1911"), claim("b", "1913", language="fr"), claim("c", "1911", at=50)]
    links = [link("a", "b"), link("a", "c"), link("b", "c")]
    assert run(claims, links) == run(claims[::-1], links[::-1])


def test_a_list_entry_dated_by_the_entry_into_force_is_flagged_low() -> None:
    claims = [
        claim("signed", "2008-05", at=0, type="agreement.signature", sentence=(0, 80)),
        claim("force", "2009-08-01", at=40, type="agreement.entry-into-force", sentence=(0, 80)),
        claim("list", "2009", at=200, type="agreement.signature", in_list=True),
    ]
    for partner in ("signed", "force"):
        result = run(claims, [link("list", partner)])
        assert kinds(result) == [("event", "low")]
        (conflict,) = result.conflicts
        assert set(conflict.claim_ids) == {"signed", "list"}
        assert conflict.scope == "within-source"


def test_a_list_entry_that_nothing_links_is_flagged_when_it_names_the_same_thing() -> None:
    from pipeline.records import Participant

    pact = (Participant("Salt Pact", "thing", "mentioned", entity="thing:salt-pact"),)
    claims = [
        claim("signed", "2008-05", at=0, type="agreement.signature", sentence=(0, 80), actors=pact),
        claim("force", "2009-08-01", at=40, type="agreement.entry-into-force", sentence=(0, 80)),
        claim(
            "list",
            "2009",
            at=200,
            text="Salt Pact (2009)",
            date_at=211,
            type="agreement.signature",
            actors=pact,
        ),
        claim("other", "2009", at=300, type="agreement.signature", in_list=True),
    ]
    result = run(claims, [])
    assert kinds(result) == [("event", "low")]
    assert set(result.conflicts[0].claim_ids) == {"signed", "list"}


def test_a_second_tour_is_not_the_one_before_it() -> None:
    def probability(text: str, *qualifiers: str, ordinal: int = 0, year: str = "1908") -> float:
        tour = claim(
            "fr",
            year,
            language="fr",
            text=text,
            qualifiers=qualifiers,
            quantities=(count(ordinal, "visit", kind="ordinal"),) if ordinal else (),
        )
        found = run(
            [claim("en", "1895", text="She toured Chile in 1895."), tour], [link("en", "fr", 0.8)]
        ).conflicts
        return found[0].probability if found else 0.0

    plain = probability("Elle visite le Chili.")
    assert plain > 0.6
    assert probability("sa seconde tournée", ordinal=2) < plain - 0.2
    assert probability("sa seconde tournée", ordinal=2, year="1890") == plain
    assert probability("sa première tournée", "first", year="1890") < plain


def test_nothing_comes_to_nothing() -> None:
    assert run([], []) == Reconciled((), (), (), (), ())


def test_one_source_alone_gives_single_source_events() -> None:
    result = run([claim("a", "1911"), claim("b", "1912", at=60)], [])
    assert [event.status for event in result.events] == ["single-source", "single-source"]
    assert result.conflicts == ()


def test_the_same_text_twice_agrees_with_itself() -> None:
    claims = [
        claim(
            f"{source}{i}", f"19{i}0", source=f"d/{source}.txt", at=i * 60, quantities=(count(7 * i, "ship"),)
        )
        for source in ("one", "two")
        for i in range(1, 5)
    ]
    result = run(claims, [link(f"one{i}", f"two{i}", 0.99) for i in range(1, 5)])
    assert result.conflicts == ()
    assert {event.status for event in result.events} == {"corroborated"}


def test_fifty_sources_on_one_event_are_one_conflict_with_all_values() -> None:
    claims = [claim(f"c{i:02}", "1912" if i % 10 == 0 else "1911", source=f"d/{i:02}.txt") for i in range(50)]
    links = [link(a.claim_id, b.claim_id) for i, a in enumerate(claims) for b in claims[:i]]
    result = run(claims, links)
    (conflict,) = result.conflicts
    assert len(conflict.claim_ids) == 50
    assert conflict.values.count("1912") == 5
    assert conflict.scope == "cross-source"
    assert len(result.events) == 1


def test_a_translation_that_keeps_two_alike_sentences_apart_has_no_conflict_inside() -> None:
    claims, links = [], []
    for i in range(6):
        for code in ("en", "fr"):
            quantities = (count(60 + i, "lorry", start=i * 100, end=i * 100 + 2),)
            claims.append(claim(f"{code}{i}", "1990", language=code, at=i * 100, quantities=quantities))
        links.append(link(f"en{i}", f"fr{i}", 0.95))
    result = run(claims, [*links, link("en0", "en1", 0.9)])
    assert result.conflicts == ()
