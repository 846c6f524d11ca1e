"""The review page without a browser: what it shows, what its forms do, two tabs, two languages."""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.messages import LANGUAGES, catalogue
from pipeline.report.build import build
from pipeline.report.html import html as html_report
from pipeline.review.desk import Desk
from pipeline.review.web.app import application
from tests.support import results
from tests.support.client import Client, hidden
from tests.support.reviewing import Place, written

Visit = Callable[[], Client]


def send(client: Client, conflict_id: str, *, basis: str | None = None, **fields: str) -> str:
    """Sends the form of a conflict; where the answer leads to, or the page that says why it was not taken."""
    given = {
        "form_token": client.form_token(),
        "reviewer": "Zoé",
        "basis": client.basis(conflict_id) if basis is None else basis,
    }
    answer = client.post(f"/conflict/{conflict_id}/decide", given | fields)
    return answer.headers["location"] if answer.status_code == 303 else answer.text


def lines(place: Place) -> list[dict[str, object]]:
    path = place.log("orle-bridge")
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def words(page: str) -> str:
    """The words of a page without its markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_first_page_is_the_most_severe_conflict_with_its_evidence(visit: Visit) -> None:
    page = visit().get("/").text
    assert "0 of 7 decided" in page
    assert "The bridge is … long" in words(page)
    for part in (
        "<mark>412 metres</mark>",
        "<mark>421 mètres</mark>",
        "en-guide.txt</bdi>, line 7",
        "almost certain (96%)",
    ):
        assert part in page


def test_the_sides_are_those_of_the_report(visit: Visit, ids: dict[str, str]) -> None:
    page = visit().get(f"/conflict/{ids['date']}").text
    english, french = re.findall(r'<section class="side".*?</section>', page, re.DOTALL)
    assert 'aria-label="The English text says"' in english
    assert re.findall(r'name="pick" value="([^"]+)" data-key="(\d)"', english) == [
        ("1931-05", "1"),
        ("1931", "2"),
    ]
    assert 'aria-label="The French text says"' in french
    assert re.findall(r'name="pick" value="([^"]+)" data-key="(\d)"', french) == [("1932-06-14", "3")]
    assert "May 1931 ≠ 14 June 1932" in words(page)


def test_the_page_and_the_report_mark_the_same_words(visit: Visit, ids: dict[str, str]) -> None:
    result = results.made(results.bridge())
    report = html_report(build(result.results, result.run))
    client, marked = visit(), set()
    for conflict_id in ids.values():
        (card,) = re.findall(f'<li id="{conflict_id}".*?</article>', report, re.DOTALL)
        page = client.get(f"/conflict/{conflict_id}").text
        own = re.findall(r"<(mark|u)>(.*?)</", page)
        assert own == re.findall(r"<(mark|u)>(.*?)</", card)
        marked.update(own)
    assert {("mark", "Premier"), ("mark", "Brest"), ("mark", "421 mètres")} <= marked


def test_quotations_stand_in_their_paragraph_with_the_date_marked(visit: Visit, ids: dict[str, str]) -> None:
    page = visit().get(f"/conflict/{ids['date']}").text
    assert "After a delay caused by a strike," in page
    assert "<mark>May 1931</mark>" in page
    assert "<mark>14 juin 1932</mark>" in page
    assert "Dates in the life of the bridge" in page
    assert "May 1931" in words(page)
    assert "14 June 1932" in words(page)
    assert "If both mean one ceremony, one of the dates is wrong." in page


@pytest.mark.parametrize(
    ("fields", "verdict", "value"),
    [
        ({"pick": "1932-06-14"}, "same-event-pick", "1932-06-14"),
        ({"verdict": "same-event-pick", "value": "1931-05-02"}, "same-event-pick", "1931-05-02"),
        ({"verdict": "", "value": "1931~"}, "same-event-pick", "1931~"),
        ({"verdict": "distinct-events", "note": "Two parties"}, "distinct-events", ""),
        ({"verdict": "not-a-conflict", "value": "1931"}, "not-a-conflict", ""),
        ({"verdict": "unsure"}, "unsure", ""),
    ],
)
def test_a_form_is_on_disk_when_the_next_conflict_is_named(
    visit: Visit, place: Place, ids: dict[str, str], fields: dict[str, str], verdict: str, value: str
) -> None:
    client = visit()
    location = send(client, ids["date"], **fields)
    (line,) = lines(place)
    assert (line["verdict"], line["value"], line["note"]) == (verdict, value, fields.get("note", ""))
    assert location == f"/conflict/{ids['place']}?done={line['decision_id']}"
    page = client.get(location).text
    assert "1 of 7 decided" in page
    assert 'value="Zoé"' in page


def test_after_the_last_one_the_queue_says_that_it_is_empty(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    location = ""
    for kind in ids:
        location = send(client, ids[kind], verdict="unsure" if kind == "place" else "not-a-conflict")
    page = words(client.get(location).text)
    assert "7 of 7 decided" in page
    assert "Nothing is left to decide" in page
    assert "set aside as unsure : 1" in page
    assert "settled : 6" in page


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"pick": "May 1931"}, "not a date in EDTF"),
        ({"verdict": "same-event-pick", "value": ""}, "Say which value"),
        ({"verdict": ""}, "Choose a verdict"),
        ({"verdict": "unsure", "reviewer": " "}, "Give your name"),
    ],
)
def test_what_cannot_be_taken_is_said_and_what_was_typed_is_kept(
    visit: Visit, place: Place, ids: dict[str, str], fields: dict[str, str], part: str
) -> None:
    page = send(visit(), ids["date"], note="Checked <twice>", **fields)
    assert part in page
    assert "Checked &lt;twice&gt;</textarea>" in page
    assert lines(place) == []


def test_a_form_sent_twice_is_taken_once_and_leads_on_both_times(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    first, second = (send(client, ids["date"], verdict="unsure", basis="") for _ in range(2))
    assert first == second
    assert len(lines(place)) == 1


def test_what_another_tab_decided_shows_and_is_not_overruled_unseen(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    here, there = visit(), visit()
    send(there, ids["date"], verdict="distinct-events", basis="")
    page = send(here, ids["date"], verdict="not-a-conflict", note="mine", basis="")
    assert "decided or reopened meanwhile" in page
    assert "mine</textarea>" in page
    assert len(lines(place)) == 1
    seen = hidden(page, "basis")
    assert send(here, ids["date"], verdict="not-a-conflict", basis=seen).startswith("/conflict/")
    assert "replaced by a later one" in here.get(f"/conflict/{ids['date']}").text


def test_undo_leads_back_to_the_conflict_and_can_be_undone(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    send(client, ids["date"], verdict="unsure")
    made = str(lines(place)[0]["decision_id"])
    answer = client.post("/withdraw", {"form_token": client.form_token(), "decision": made})
    assert answer.headers["location"].startswith(f"/conflict/{ids['date']}?undone=")
    page = client.get(answer.headers["location"]).text
    assert "Taken back:" in page
    assert "0 of 7 decided" in page
    undo = str(lines(place)[1]["decision_id"])
    client.post("/withdraw", {"form_token": client.form_token(), "decision": undo})
    assert "1 of 7 decided" in client.get("/").text


def test_a_decision_that_does_not_exist_cannot_be_withdrawn(visit: Visit) -> None:
    client = visit()
    answer = client.post("/withdraw", {"form_token": client.form_token(), "decision": "d0"})
    assert (answer.status_code, "no decision d0" in answer.text) == (404, True)


def test_bulk_shows_what_it_covers_asks_and_is_taken_back_in_one_go(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    send(client, ids["event"], verdict="unsure")
    preview = client.get(
        "/bulk?scope=cross-language&verdict=not-a-conflict&note=batch&reviewer=Zo%C3%A9"
    ).text
    assert "Decide 5 conflicts: Not a conflict?" in preview
    assert "Brest ≠ Lorient" in preview
    assert "winter 1947" not in preview
    fields = {
        name: html.unescape(hidden(preview.split('action="/bulk"', 2)[-1], name))
        for name in ("form_token", "scope", "verdict", "note", "reviewer", "digest")
    }
    first = client.post("/bulk", fields)
    again = client.post("/bulk", fields)
    assert first.status_code == again.status_code == 303
    assert len(lines(place)) == 6
    page = client.get(first.headers["location"]).text
    assert "5 decisions saved:" in page
    done = first.headers["location"].rpartition("=")[2]
    client.post("/withdraw", {"form_token": client.form_token(), "decision": done})
    assert "1 of 7 decided" in client.get("/").text
    assert len(lines(place)) == 11


def test_one_source_can_be_trusted_wherever_it_gives_one_value(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    fr = "orle-bridge/fr-archives.txt"
    assert f'<option value="{fr}">' in client.get("/bulk").text
    preview = client.get(f"/bulk?verdict=same-event-pick&trusted={fr}&reviewer=Zo%C3%A9").text
    assert f"Decide 6 conflicts: Same event, the value that {fr} gives?" in preview
    assert "1 conflict is left out" in preview
    assert "→ <b>14 June 1932</b>" in preview
    fields = {
        name: html.unescape(hidden(preview.split('action="/bulk"', 2)[-1], name))
        for name in ("form_token", "verdict", "trusted", "note", "reviewer", "digest")
    }
    page = client.get(client.post("/bulk", fields).headers["location"]).text
    assert "6 decisions saved: Same event, this value" in words(page)
    picked = {str(line["conflict_id"]): line["value"] for line in lines(place)}
    assert picked[ids["date"]] == "1932-06-14"
    assert picked[ids["place"]] == "Lorient"
    assert ids["arithmetic"] not in picked
    client.post(
        "/withdraw", {"form_token": client.form_token(), "decision": str(lines(place)[0]["decision_id"])}
    )
    assert "0 of 7 decided" in client.get("/").text


def test_of_two_dates_that_a_trusted_source_gives_the_more_precise_is_chosen(
    visit: Visit, ids: dict[str, str]
) -> None:
    en = "orle-bridge/en-guide.txt"
    preview = visit().get(f"/bulk?kind=date&verdict=same-event-pick&trusted={en}&reviewer=Zo%C3%A9").text
    assert "→ <b>May 1931</b>" in preview
    asked = visit().get("/bulk?verdict=same-event-pick&trusted=no-such-source&reviewer=Zo%C3%A9").text
    assert "What to decide about these 7" in asked


def test_bulk_that_changed_since_the_preview_is_shown_again(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    preview = client.get("/bulk?kind=date&verdict=unsure&reviewer=Zoe").text
    fields = {
        name: html.unescape(hidden(preview.split('action="/bulk"', 2)[-1], name))
        for name in ("form_token", "kind", "verdict", "note", "reviewer", "digest")
    }
    send(visit(), ids["date"], verdict="not-a-conflict")
    answer = client.post("/bulk", fields)
    assert "have changed since the preview" in answer.text
    assert len(lines(place)) == 1


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind=place", ["place"]),
        ("severity=low", ["arithmetic", "event"]),
        ("scope=within-source", ["arithmetic"]),
        ("text=PREFETE", ["date", "ordinal"]),
        ("text=crue", ["event"]),
        ("text=no+such+words", []),
        ("kind=nonsense&severity=low", ["arithmetic", "event"]),
    ],
)
def test_the_queue_can_be_filtered(visit: Visit, ids: dict[str, str], query: str, kinds: list[str]) -> None:
    page = visit().get(f"/?{query}").text
    listed = re.findall(r'<li class="\w+"><a href="/conflict/(x\w+)', page)
    assert listed == [ids[kind] for kind in kinds]
    assert f"of {len(kinds)} decided" in page


def test_the_filter_stays_from_one_conflict_to_the_next(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    fields = {
        "form_token": client.form_token(),
        "reviewer": "Zoé",
        "basis": "",
        "verdict": "unsure",
        "severity": "low",
    }
    location = client.post(f"/conflict/{ids['arithmetic']}/decide", fields).headers["location"]
    assert location.startswith(f"/conflict/{ids['event']}?severity=low&done=")


def test_a_second_opinion_asks_what_this_reviewer_has_not_decided(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    send(client, ids["date"], verdict="unsure", reviewer="A")
    send(client, ids["place"], verdict="unsure", reviewer="B")
    page = client.get("/?state=second").text
    assert "1 of 7 decided" in page
    assert ids["date"] in page
    assert f'href="/conflict/{ids["place"]}' not in page.split("<aside")[1]


def test_the_history_has_every_line_and_what_became_of_it(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    send(client, ids["date"], pick="1931")
    send(client, ids["date"], verdict="unsure")
    send(client, ids["place"], verdict="distinct-events", note="<i>so</i>")
    client.post(
        "/withdraw", {"form_token": client.form_token(), "decision": str(lines(place)[2]["decision_id"])}
    )
    page = client.get("/history").text
    fates = re.findall(r'class="fate ([\w-]+)"', page)
    assert fates == ["undo", "withdrawn", "in-force", "replaced"]
    assert "&lt;i&gt;so&lt;/i&gt;" in page
    page = client.get("/history").text
    assert "Opening: Mathilde Roussin" in words(page)
    assert not re.search(r"<p[^>]*>(?:(?!</p>).)*<form", page, re.DOTALL)


def test_a_stale_decision_is_shown_with_old_and_new_text_and_asked_again(
    visit: Visit, place: Place, ids: dict[str, str]
) -> None:
    client = visit()
    send(client, ids["date"], verdict="distinct-events")
    path = place.log("orle-bridge")
    path.write_text(
        path.read_text(encoding="utf-8").replace("in May 1931", "in April 1931"), encoding="utf-8"
    )
    page = client.get("/stale").text
    assert "opened the bridge in April 1931" in page
    assert "opened the bridge in May 1931" in page
    assert f'href="/conflict/{ids["date"]}"' in page
    assert 'class="count">1<' in page
    assert "0 of 7 decided" in page


def test_everything_is_said_in_french_too(visit: Visit, ids: dict[str, str]) -> None:
    client = visit()
    client.post("/settings", {"form_token": client.form_token(), "language": "fr", "back": "/"})
    page = client.get(f"/conflict/{ids['date']}").text
    assert '<html lang="fr">' in page
    for part in (
        "Tranchés\u00a0: 0 sur 7",
        "Ouverture\u00a0: Mathilde Roussin",
        "14 juin 1932",
        "très probable (93\u00a0%)",
        "S’il s’agit d’une seule cérémonie",
        "Même événement, cette date",
        "Deux événements",
    ):
        assert part in html.unescape(page)


@pytest.mark.parametrize(
    ("accepted", "code"), [("fr-CA,en;q=0.5", "fr"), ("de,en", "en"), ("", "en"), ("pt", "en")]
)
def test_the_first_language_is_the_browsers(visit: Visit, accepted: str, code: str) -> None:
    assert f'<html lang="{code}">' in visit().get("/", headers={"accept-language": accepted}).text


@pytest.mark.parametrize(
    ("typed", "valid", "said"),
    [
        ("1998-10", True, "October 1998"),
        ("199X", True, "1990s"),
        ("1998-13", False, ""),
        ("yesterday", False, ""),
        ("", False, ""),
    ],
)
def test_a_date_is_checked_as_it_is_typed(visit: Visit, typed: str, valid: bool, said: str) -> None:
    answer = visit().get("/check", params={"value": typed}, headers={"accept-language": "en"}).json()
    assert answer["valid"] is valid
    assert said in answer["words"]


@pytest.mark.parametrize("path", ["/nowhere", "/conflict/x0", "/conflict/", "/static/nothing.css"])
def test_what_is_not_there_is_told(visit: Visit, path: str) -> None:
    answer = visit().get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_spoilt_log_is_told_by_line_and_stops_nothing_from_being_mended(visit: Visit, place: Place) -> None:
    client = visit()
    place.log("orle-bridge").write_text("nonsense\n")
    answer = client.get("/")
    assert (answer.status_code, "line 1" in answer.text) == (409, True)
    place.log("orle-bridge").unlink()
    assert client.get("/").status_code == 200


def test_a_source_that_changed_since_the_run_is_quoted_as_the_run_read_it(visit: Visit, place: Place) -> None:
    path = place.sources / "orle-bridge" / "en-guide.txt"
    path.write_text("A new first line.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    page = visit().get("/").text
    assert "<mark>412 metres</mark>" in page
    assert "the source has changed since the run" in page


def test_a_new_run_while_the_page_is_open_brings_its_sources(visit: Visit, place: Place) -> None:
    path = place.sources / "orle-bridge" / "en-guide.txt"
    as_run = path.read_text(encoding="utf-8")
    path.write_text("A new first line.\n" + as_run, encoding="utf-8")
    client = visit()
    assert "the source has changed since the run" in client.get("/").text
    path.write_text(as_run, encoding="utf-8")
    os.utime(place.out / "conflicts.parquet", (1, 1))
    assert "the source has changed since the run" not in client.get("/").text


class Tags(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.attributes += [name for name, _ in attrs]


@pytest.fixture
def hostile(tmp_path: Path) -> Client:
    """The page over texts that try to run as markup."""
    result = results.hostile()
    place = written(tmp_path / "hostile", [result], rename=(result.name, "evil"))
    client = Client(application(Desk(place.sources, place.out), "secret", 8000))
    client.get("/?token=secret")
    return client


def test_nothing_in_a_source_or_a_note_becomes_markup(hostile: Client) -> None:
    conflict = results.hostile().conflicts[0].conflict_id
    send(
        hostile,
        conflict,
        verdict="unsure",
        reviewer='"><img src=x onerror="pwned=1">',
        note="</textarea><script>pwned()</script>",
    )
    pages = [
        hostile.get(path).text
        for path in (
            f"/conflict/{conflict}",
            "/?state=all",
            "/history",
            "/stale",
            "/bulk?state=all",
            "/bulk?state=all&verdict=unsure&note=<script>pwned()</script>",
            "/?text=%22%3E%3Cscript%3Epwned()%3C/script%3E",
            f"/conflict/{conflict}?done=%3Cscript%3E",
        )
    ]
    for page in pages:
        tags = Tags()
        tags.feed(page)
        assert tags.seen.count("script") == 1
        assert not {"img", "i", "style", "iframe"} & set(tags.seen)
        assert not [name for name in tags.attributes if name.startswith("on")]
        assert not {"\u202e", "\x00", "\x07"} & set(page)
    assert "&lt;script&gt;window.pwned=1&lt;/script&gt;" in pages[0]
    assert "{{ 7*7 }}" in words(pages[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_legend_is_explained(language: str) -> None:
    template = (Path(application.__code__.co_filename).with_name("templates") / "legend.html.j2").read_text()
    signs = re.search(r"in \((.*?)\)", template)
    assert signs
    for sign in re.findall(r'"([^"]+)"', signs[1]):
        code = "key-pick" if sign == "1–9" else f"key-{sign.lower()}"
        assert code in catalogue(language, "review")


def test_of_several_dossiers_each_conflict_says_its_own(tmp_path: Path) -> None:
    place = written(tmp_path, [results.bridge(), results.many(2, 3, name="journeys")])
    client = Client(application(Desk(place.sources, place.out), "secret", 8000))
    page = client.get("/?token=secret", follow_redirects=True).text
    (card,) = re.findall(r'<p class="tags">.*?</p>', page, re.DOTALL)
    assert "orle-bridge" in card or "journeys" in card
    (queue,) = re.findall(r'<aside class="queue".*?</aside>', page, re.DOTALL)
    assert {"orle-bridge", "journeys"} <= set(re.findall(r"<small><bdi>([\w-]+)</bdi>", queue))
