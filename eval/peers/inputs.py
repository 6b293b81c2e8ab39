"""What every parser reads: the same texts, each in the form that its command takes."""

import gzip
import json
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Texts:
    """Documents as files of their own, their list, and all in one file with a blank line between."""

    files: tuple
    listing: Path
    whole: Path
    words: int  # runs of characters between white space


@dataclass(frozen=True)
class Given:
    """Sentences whose words are given: as CoNLL-U without tags and trees, and one sentence a line."""

    conllu: Path
    lines: Path


def corpus(path, count):
    """The texts of the first documents of a corpus in JSON lines."""
    texts = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            texts.append(json.loads(line)["text"])
            if len(texts) == count:
                return texts
    raise ValueError(f"{path} has {len(texts)} documents, want {count}")


def raw(sentences):
    """The text of each document of a treebank as a reader sees it, a blank line between paragraphs."""
    texts = []
    for sentence in sentences:
        if sentence.opens == "document" or not texts:
            texts.append("")
        elif sentence.opens == "paragraph":
            texts[-1] = texts[-1].rstrip() + "\n\n"
        texts[-1] += "".join(w.form + " " * w.spaced for w in sentence.words)
    return texts


def write_texts(folder, texts):
    """Writes documents into a new folder."""
    folder.mkdir()
    texts = [re.sub(r"\n{3,}", "\n\n", t.strip()) + "\n" for t in texts]
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number:04}.txt")
        files[-1].write_text(text, encoding="utf-8")
    listing, whole = folder / "listing", folder / "whole.txt"
    listing.write_text("".join(f"{f}\n" for f in files))
    whole.write_text("\n".join(texts), encoding="utf-8")
    return Texts(tuple(files), listing, whole, sum(len(t.split()) for t in texts))


def write_given(folder, sentences):
    """Writes the words of sentences into a new folder; white space inside a word becomes "_" in the lines."""
    folder.mkdir()
    given = Given(folder / "given.conllu", folder / "given.txt")
    with open(given.conllu, "w", encoding="utf-8") as conllu, open(given.lines, "w", encoding="utf-8") as lines:
        for sentence in sentences:
            for at, word in enumerate(sentence.words, 1):
                misc = "_" if word.spaced else "SpaceAfter=No"
                conllu.write(f"{at}\t{word.form}\t_\t_\t_\t_\t{at - 1}\t{'dep' if at > 1 else 'root'}\t_\t{misc}\n")
            conllu.write("\n")
            lines.write(" ".join("_".join(w.form.split()) for w in sentence.words) + "\n")
    return given
