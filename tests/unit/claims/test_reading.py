"""What it costs to read a document into sentences with their dates."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claims.models import Models
from pipeline.claims.reading import Sentence, read_sentences
from pipeline.claims.tokens import Token
from pipeline.dates.read import read
from pipeline.records import Block, Document, SourceText
from tests.support.growth import steps

FEW, TIMES = 50, 8


class NoWords(Models):
    """Reads every sentence as one without words: what is measured is what the dates cost."""

    def parse(self, language: str, sentences: Sequence[tuple[int, str]]) -> list[tuple[Token, ...]]:
        return [() for _ in sentences]


def document(paragraphs: int) -> Document:
    lines = [
        f"The mill burnt on {1 + day % 28} June {1700 + day % 300}. It rained." for day in range(paragraphs)
    ]
    text = "\n\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 2
    return Document(SourceText("d/en.txt", "d", "d/en.txt", "en", "name", text, "", "utf-8"), tuple(blocks))


def sentences(paragraphs: int) -> tuple[int, list[Sentence]]:
    """The steps that it takes to find the sentences of so many paragraphs, and the sentences."""
    made = document(paragraphs)
    timexes = read(made.source.text, "en").timexes
    found: list[Sentence] = []
    taken = steps(lambda: found.extend(read_sentences(made, timexes, NoWords())))
    return taken, found


def test_each_sentence_has_its_own_dates() -> None:
    _, found = sentences(3)
    assert [len(sentence.dated) for sentence in found] == [1, 0, 1, 0, 1, 0]


def test_the_cost_grows_with_the_text_not_with_its_square() -> None:
    few, _ = sentences(FEW)
    many, found = sentences(FEW * TIMES)
    assert len(found) == 2 * FEW * TIMES
    assert many < 1.2 * TIMES * few
