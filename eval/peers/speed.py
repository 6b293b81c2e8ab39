"""Speed, memory and start of the parsers, measured in turn."""

import statistics
from dataclasses import dataclass

import inputs

SENTENCE = "The ministers met in Vienna and agreed to talk again."


@dataclass(frozen=True)
class Speed:
    rate: float  # words a second of the processor, start taken off
    ratio: float  # by how much the first parser is faster
    peak: int  # bytes
    start: float  # seconds until one sentence is done
    start_cpu: float  # the same in seconds of the processor


def measure(parsers, texts, rounds, folder):
    """Runs all parsers in every round; gives a Speed for each."""
    one = inputs.write_texts(folder / "one", [SENTENCE])
    taken = [[_round(p, one, texts, folder / f"speed-{r}-{k}") for k, p in enumerate(parsers)] for r in range(rounds)]
    return [_speed([row[0] for row in taken], [row[k] for row in taken]) for k in range(len(parsers))]


def _round(parser, one, texts, folder):
    """Start and full run of a parser: (Usage, Usage, words/s)."""
    folder.mkdir()
    start, _ = parser.text(one, folder)
    full, _ = parser.text(texts, folder)
    return start, full, texts.words / (full.cpu - start.cpu)


def _speed(first, own):
    middle = lambda part: statistics.median(map(part, own))
    return Speed(
        rate=middle(lambda r: r[2]),
        ratio=statistics.median(a[2] / b[2] for a, b in zip(first, own)),
        peak=middle(lambda r: r[1].peak),
        start=middle(lambda r: r[0].wall),
        start_cpu=middle(lambda r: r[0].cpu),
    )
