"""One act told at two dates by one text."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Participant
from tests.support.claims import claim, document, person


def told(
    name: str,
    text: str,
    edtf: str,
    keywords: str,
    *,
    type: str = "building.completion",
    who: str = "",
    language: str = "en",
    qualifiers: tuple[str, ...] = (),
) -> Claim:
    return claim(
        name,
        edtf,
        language=language,
        text=text,
        at=0 if name == "one" else 300,
        type=type,
        keywords=tuple(keywords.split()),
        actors=(person(who),) if who else (),
        qualifiers=qualifiers,
    )


def found(*claims: Claim) -> list[set[str]]:
    documents = [document("x", language) for language in ("en", "fr")]
    return [set(c.claim_ids) for c in reconcile(claims, (), documents).conflicts if c.kind == "date"]


ONE = told("one", "The tin font was cast in 1911", "1911", "tin font cast")


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (told("two", "Font, tin, by Ross, 1913", "1913", "font tin"), True),
        (told("two", "the tin font, cast in 1914, leaks", "1914", "tin font cast leak"), True),
        (told("two", "Font, tin, by Ross, 1911", "1911", "font tin"), False),
        (told("two", "Font, tin, by Ross, 1913", "1913", "font"), False),
        (told("two", "Font, tin, by Ross, 1923", "1923", "font tin"), False),
        (told("two", "A second tin font, 1913", "1913", "font tin"), False),
        (told("two", "Another tin font came in 1913", "1913", "font tin"), False),
        (told("two", "A tin font is planned for 1913", "1913", "font tin", qualifiers=("planned",)), False),
        (told("two", "The tin font was sold in 1913", "1913", "font tin", type="trade.sale"), False),
    ],
)
def test_the_same_rare_words_and_the_same_kind_of_act(other: Claim, conflict: bool) -> None:
    assert found(ONE, other) == ([{"one", "two"}] if conflict else [])


@pytest.mark.parametrize(
    ("text", "edtf", "who", "conflict"),
    [
        ("Médaille du sel, Arles, 1925", "1925", "", True),
        ("Médaille du sel à Rosa, 1925", "1925", "Rosa", True),
        ("Médaille du sel à Blaise, 1925", "1925", "Blaise", False),
        ("Une nouvelle médaille du sel, 1925", "1925", "", False),
        ("Encore la médaille du sel, 1925", "1925", "", False),
        ("Médaille du sel, Arles, 1922", "1922", "", False),
    ],
)
def test_a_prize_of_one_person(text: str, edtf: str, who: str, conflict: bool) -> None:
    settings = {"type": "honour.award", "language": "fr"}
    one = told("one", "Rosa reçut la médaille du sel en 1922", "1922", "médaille sel", who="Rosa", **settings)  # type: ignore[arg-type]
    other = told("two", text, edtf, "médaille sel", who=who, **settings)  # type: ignore[arg-type]
    assert found(one, other) == ([{"one", "two"}] if conflict else [])


def test_words_that_stand_everywhere_do_not_tell_which_act_is_meant() -> None:
    others = [
        claim(f"more{i}", "", text="The tin font", at=1000 + 100 * i, keywords=("tin", "font"))
        for i in range(3)
    ]
    assert found(ONE, told("two", "Font, tin, 1913", "1913", "font tin"), *others) == []


def test_whom_a_text_says_twice_to_have_done_a_thing_did_it_twice() -> None:
    def signed(name: str, edtf: str, at: int) -> Claim:
        return claim(
            name,
            edtf,
            at=at,
            text=f"In {edtf} Rosa Delmas signed the cod treaty with Iceland",
            type="agreement.signature",
            keywords=("cod", "treaty"),
            actors=(
                Participant(
                    "Rosa Delmas", "person", "agent", entity="person:rosa-delmas", start=at + 8, end=at + 19
                ),
            ),
        )

    assert found(signed("one", "1953", 0), signed("two", "1957", 100)) == []
