"""Sets Readout beside other parsers and writes the table.

    peers.py [--readout bin/readout] [--data ../shared] [--cache FOLDER] [--documents 150] [--rounds 3] [-o PEERS.md]
"""

import argparse
import tempfile
from pathlib import Path

import conllu
import inputs
import parsers
import score
import speed
import table

HERE = Path(__file__).parent
BANKS = (("EWT", "ewt-dev"), ("GUM", "gum-dev"))


def main():
    args = arguments()
    with tempfile.TemporaryDirectory(prefix="readout-peers-") as folder:
        folder = Path(folder)
        every = parsers.all_parsers(args.readout.resolve(), args.cache)
        reports = inputs.corpus(args.data / "corpora/whitehouse-readouts.jsonl.gz", args.documents)
        texts = inputs.write_texts(folder / "texts", reports)
        speeds = speed.measure(every, texts, args.rounds, folder)
        scored = [p for p in every if p.trained]
        banks = [(name, accuracy(args.data / f"treebanks/{bank}.conllu.gz", scored, folder / bank)) for name, bank in BANKS]
    args.o.write_text(table.markdown(list(zip(every, speeds)), banks, args.rounds, texts.words), encoding="utf-8")
    print(args.o.read_text(encoding="utf-8"))


def arguments():
    parse = argparse.ArgumentParser()
    parse.add_argument("--readout", type=Path, default=Path("bin/readout"))
    parse.add_argument("--data", type=Path, default=Path("../shared"))
    parse.add_argument("--cache", type=Path, default=Path.home() / ".cache/readout-peers", help="where install.sh put the peers")
    parse.add_argument("--documents", type=int, default=150, help="reports read for the speed")
    parse.add_argument("--rounds", type=int, default=3)
    parse.add_argument("-o", type=Path, default=HERE / "PEERS.md", help="table to write")
    return parse.parse_args()


def accuracy(path, scored, folder):
    """Scores parsers on a treebank: rows (parser, OnWords or None, OnText)."""
    gold = conllu.read(path)
    folder.mkdir()
    texts = inputs.write_texts(folder / "texts", inputs.raw(gold))
    words = inputs.write_given(folder / "given", gold)
    rows = []
    for number, parser in enumerate(scored):
        own = folder / str(number)
        own.mkdir()
        _, cut = parser.text(texts, own)
        on_text = score.on_text(gold, read(cut))
        kept = parser.given(words, own)
        rows.append((parser, score.on_words(gold, read(kept), parser.universal) if kept else None, on_text))
    return rows


def read(paths):
    return [sentence for path in paths for sentence in conllu.read(path)]


if __name__ == "__main__":
    main()
