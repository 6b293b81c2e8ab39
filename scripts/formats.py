"""Reads every export with a program that others wrote: scripts/formats.py FOLDER, as scripts/formats.sh makes it.

CSV, TSV, Parquet and JSON lines by DuckDB; entities by followthemoney; the map by geojson; trees by conllu;
the feed by feedparser. It ends at the first fault.
"""

import json
import sys
from pathlib import Path

import conllu
import duckdb
import feedparser
import geojson
from followthemoney import model

folder = Path(sys.argv[1])


def count(query, **named):
    return duckdb.execute(query.format(**{k: folder / v for k, v in named.items()})).fetchone()[0]


def tables():
    flat = "select count(*) from read_csv('{csv}', all_varchar=true, header=true)"
    rows = count(flat, csv="csv")
    assert rows > 1000, rows
    assert rows == count("select count(*) from read_parquet('{p}') where document <> '' and confidence between 0 and 1", p="parquet")
    assert 0 == count("select count(*) from read_parquet('{p}') where \"end\" - start <> strlen(words)", p="parquet")
    for name, columns in {"gdelt-events": 61, "gdelt-mentions": 16, "polecat": 40, "icews": 20}.items():
        header = "true" if name in ("polecat", "icews") else "false"
        found = duckdb.execute(f"select * from read_csv('{folder / name}', delim='\t', quote='', escape='', header={header}, all_varchar=true)")
        assert len(found.description) == columns, (name, len(found.description))
        assert len(found.fetchall()) > 10, name
    assert count("select count(*) from read_csv('{s}', all_varchar=true) where agreement in ('0', '1') or agreement is null", s="stances") > 10


def lines():
    for name in ("jsonl", "plover"):
        assert count("select count(*) from read_json('{f}', format='newline_delimited')", f=name) > 10, name


def entities():
    known, wanted = set(), set()
    for line in (folder / "ftm").read_text().splitlines():
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        for prop, value in proxy.itervalues():
            assert prop.type.validate(value), (prop.name, value)
        known.add(proxy.id)
        wanted.update(v for p, v in proxy.itervalues() if p.type.name == "entity")
    assert len(known) > 100 and wanted <= known, wanted - known


def others():
    collection = geojson.loads((folder / "geojson").read_text())
    assert collection.is_valid, collection.errors()
    assert len(collection["features"]) > 10
    feed = feedparser.parse(str(folder / "atom"))
    assert not feed.bozo and len(feed.entries) > 5, feed.get("bozo_exception")
    assert all(e.id and e.title and e.updated_parsed for e in feed.entries)
    trees = conllu.parse((folder / "conllu").read_text())
    assert len(trees) > 100
    for tree in trees:
        assert sum(t["head"] == 0 for t in tree) == 1, tree.metadata["sent_id"]
        tree.to_tree()


tables()
lines()
entities()
others()
print("formats: read by others")
