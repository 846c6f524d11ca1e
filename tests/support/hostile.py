"""A dossier whose texts, names and notes try to break out of a page or a terminal."""

from __future__ import annotations

from pipeline.records import Diagnostic, DossierResult, Evidence
from tests.support import texts
from tests.support.making import claim, conflict, decision, document, event, match


def hostile() -> DossierResult:
    """A dossier whose texts, names and notes try to run as markup."""
    name = "evil</script><script>window.pwned=1</script>"
    en = document(
        name,
        "en-<img src=x onerror=pwned>.txt",
        "en",
        texts.HOSTILE,
        title='"><img src=x onerror="pwned=1">',
        url="javascript:window.pwned=1",
    )
    fr = document(name, "fr.txt", "fr", texts.HOSTILE_FRENCH)
    a = claim(en, texts.HOSTILE_CLAIM, "1901", "1901", actors=("<b>Bob</b>",))
    b = claim(fr, "Bob arrive en 1902 | `code` [lien](javascript:alert(1))", "1902", "1902")
    link = match(a, b, 0.8, "conflicts", Evidence("x", 1, 2, "<i>same</i>", "<i>même</i>"))
    bad = ("<script>window.pwned=1</script>", "</title></svg><script>window.pwned=1</script>")
    about = event((a, b), bad, "conflicted", "[1901,1902]")
    clash = conflict(
        about,
        (a, b),
        ("1901", "1902"),
        "date",
        "cross-language",
        "high",
        0.8,
        texts.Words(bad[0], bad[1], (bad[0],), (bad[1],), bad[0], bad[1]),
        match_ids=(link.match_id,),
    )
    note = decision(
        clash, '<img src=x onerror="pwned=1">', "unsure", "2026-01-01T00:00:00Z", note="</script>"
    )
    return DossierResult(
        name,
        (en, fr),
        (a, b),
        (link,),
        (clash,),
        (about,),
        (note,),
        (),
        (Diagnostic(name, en.source.source_id, 0, 5, "x", "error", bad[0], bad[1]),),
    )
