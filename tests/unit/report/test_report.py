"""The whole report: the same bytes every time, everything in it, nothing that acts."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline import report
from pipeline.report.build import build
from pipeline.report.model import Report
from tests.support import results


def write(folder: Path, result: results.MadeResult) -> tuple[str, str]:
    report.write(result, folder)
    return (folder / "report.html").read_text("utf-8"), (folder / "report.md").read_text("utf-8")


@pytest.fixture(scope="module")
def model() -> Report:
    made = results.made(results.bridge())
    return build(made.results, made.run)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    return write(tmp_path_factory.mktemp("hostile"), results.made(results.hostile(), results.bridge()))


class Tags(HTMLParser):
    """Collects the elements of a page, the identifiers and the links to them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.acting: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and (value or "").startswith("#") and "=" not in (value or ""):
                self.links.add((value or "")[1:])
            if name.startswith("on") or name == "style" or (value or "").startswith("javascript:"):
                self.acting.append((tag, name))


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = results.made(results.bridge()), results.made(results.bridge())
    second.run["seconds"]["match"] = 1.0
    second.run["python"] = "3.13.0"
    assert write(tmp_path, first) == write(tmp_path, second)


def test_the_summary_is_in_words(model: Report) -> None:
    assert model.summary.en == (
        "2 sources, 16 claims, 9 events: 5 open conflicts, 1 resolved and 1 dismissed. "
        "Of the events, 1 is refined, 2 are told by one source only and 1 is settled by a person."
    )
    assert model.summary.fr == (
        "2 sources, 16 énoncés, 9 événements\u00a0: 5 conflits ouverts, 1 réglé et 1 écarté. "
        "Parmi les événements, 1 est précisé, 2 sont rapportés par une seule source et "
        "1 est tranché par une personne."
    )


def test_open_and_severe_conflicts_come_first(model: Report) -> None:
    order = [(card.find.status, card.find.severity, card.find.kind) for card in model.dossiers[0].conflicts]
    assert order == [
        ("open", "high", "quantity"),
        ("open", "high", "date"),
        ("open", "medium", "ordinal"),
        ("open", "low", "arithmetic"),
        ("open", "low", "event"),
        ("resolved", "medium", "place"),
        ("dismissed", "medium", "participant"),
    ]


def test_a_card_says_who_says_what(model: Report) -> None:
    card = next(card for card in model.dossiers[0].conflicts if card.find.kind == "date")
    assert [side.heading for side in card.sides] == [
        ("The English text says", "Le texte anglais dit"),
        ("The French text says", "Le texte français dit"),
    ]
    assert [[value.en for value in side.values] for side in card.sides] == [
        ["May 1931", "1931"],
        ["14 June 1932"],
    ]
    assert [[value.fr for value in side.values] for side in card.sides] == [
        ["mai 1931", "1931"],
        ["le 14 juin 1932"],
    ]
    quote = card.sides[0].quotes[0]
    assert (quote.source.short, quote.line, quote.section) == ("en-guide.txt", 5, "The Orle bridge")
    assert [piece.text for piece in quote.segments if "value" in piece.kinds] == ["May 1931"]
    assert "".join(piece.text for piece in quote.segments).startswith(
        "After a delay caused by a strike, Mathilde"
    )
    assert card.sides[0].quotes[1].lead == "Dates in the life of the bridge"
    assert (card.likelihood.en, card.percent.en, card.percent.fr) == ("very likely", "93%", "93\u00a0%")


def test_decisions_are_shown_with_who_disagrees(model: Report) -> None:
    part = model.dossiers[0]
    settled = next(card for card in part.conflicts if card.find.status == "resolved")
    disputed = next(card for card in part.conflicts if card.find.status == "dismissed")
    assert [(one.reviewer, one.value.en) for one in settled.judgements] == [
        ("A. Lenoir", "Brest"),
        ("B. Grey", "Brest"),
    ]
    assert (settled.divided, disputed.divided) == (False, True)
    assert part.stale[0].old == ("A flood closed it in the winter of 1947", "La crue de 1947 l’a fermé")
    assert part.stale[0].new == ("A flood closed it in the winter of 1947",)


def test_nothing_is_left_out(model: Report, tmp_path: Path) -> None:
    made = results.made(results.bridge())
    page, markdown = write(tmp_path, made)
    tags, dossier = Tags(page), made.results[0]
    assert {one.event_id for one in dossier.events} <= set(tags.ids)
    assert {one.conflict_id for one in dossier.conflicts} <= set(tags.ids)
    assert {one.claim_id for one in dossier.claims} <= set(tags.ids)
    assert all(one.conflict_id in markdown for one in dossier.conflicts)
    for half in markdown.split("\n---\n"):
        assert half.count("·") >= len(dossier.events)


def test_every_link_leads_somewhere_and_no_anchor_is_twice(tmp_path: Path) -> None:
    page, _ = write(tmp_path, results.made(results.bridge(), results.hostile()))
    tags = Tags(page)
    assert tags.links <= set(tags.ids)
    assert len(tags.ids) == len(set(tags.ids))


def test_text_of_a_source_does_not_act(hostile: tuple[str, str]) -> None:
    page, markdown = hostile
    tags = Tags(page)
    assert tags.acting == []
    assert not tags.names & {"img", "b:b", "iframe", "object", "textarea", "link"}
    assert len(re.findall("<script", page)) == 2
    assert "\u202e" not in page
    assert "\u202e" not in markdown
    assert "<script" not in markdown
    assert "<img" not in markdown
    assert "](javascript" not in markdown.replace("\\]", "")
    assert "{{ 7*7 }}" in page


def test_the_policy_lets_nothing_in(hostile: tuple[str, str]) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', hostile[0])
    rules = dict(rule.strip().split(" ", 1) for rule in unescape(policy).split(";"))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    assert "http" not in policy


def test_several_dossiers_have_an_overview_and_a_section_each(hostile: tuple[str, str]) -> None:
    page, markdown = hostile
    assert {"d1", "d2", "overview-h"} <= set(Tags(page).ids)
    assert "# orle-bridge" in markdown


def test_a_result_without_anything_still_has_a_report(tmp_path: Path) -> None:
    empty = results.DossierResult("empty", (), (), (), (), ())
    page, markdown = write(tmp_path, results.made(empty))
    assert "No disagreement was found" in page
    assert "Aucun désaccord" in markdown


def test_a_large_report_in_markdown_stays_a_page_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    _, page = write(tmp_path, results.made(results.many(200, 1200)))
    assert len(page.encode()) < 512_000
    english, french = page.split("\n\n---\n\n")
    for part, left in (
        (english, "{} more are not written out here: report.html has them all, and so has {}."),
        (french, "{} de plus ne sont pas écrits ici\u00a0: report.html les contient tous, de même que {}."),
    ):
        conflicts = len(re.findall(r"^### ", part, re.MULTILINE))
        assert 20 < conflicts < 200
        assert left.format(200 - conflicts, "conflicts.csv") in part
        events = len(re.findall(r"^- \*\*1\d{3}", part, re.MULTILINE))
        assert 100 < events < 1200
        assert left.format(1200 - events, "reconciled.csv") in part
