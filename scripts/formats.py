"""Reads every export with a program that others wrote: scripts/formats.py FOLDER PAGE, as scripts/formats.sh makes the
folder; PAGE is docs/formats.md, which has Label Studio's labelling interface.

CSV, TSV, Parquet and JSON lines by DuckDB; entities by followthemoney; the map by geojson; trees by conllu;
the feed by feedparser; tasks by Label Studio's SDK; annotations by PyLD (scripts/annotations.jsonld has the terms of the
Web Annotation vocabulary that they use); the archive itself by Datasette. It ends at the first fault.
"""

import asyncio
import json
import re
import sys
from pathlib import Path

import conllu
import duckdb
import feedparser
import geojson
from datasette.app import Datasette
from followthemoney import model
from label_studio_sdk.label_interface import LabelInterface
from pyld import jsonld

folder = Path(sys.argv[1])
page = Path(sys.argv[2])


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


def tasks():
    interface = LabelInterface(re.search("<View>.*?</View>", page.read_text(), re.S).group())
    found = json.loads((folder / "label-studio").read_text())
    assert len(found) > 5
    for task in found:
        assert interface.validate_task({"data": task["data"]}), task["data"]["document"]
        for prediction in task["predictions"]:
            faults = interface.validate_prediction(prediction, return_errors=True)
            assert faults in (True, []), faults
            for mark in prediction["result"]:
                if value := mark.get("value"):
                    assert task["data"]["text"][value["start"] : value["end"]] == value["text"], mark


def annotations():
    """Every key is a term of the vocabulary, every name an address: what JSON-LD does not know it leaves out in silence."""
    terms = json.loads((Path(__file__).parent / "annotations.jsonld").read_text())

    def load(url, options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contextUrl": None, "documentUrl": url, "document": terms}

    found = json.loads((folder / "annotations").read_text())
    known = jsonld.expand(found, {"documentLoader": load})
    again = jsonld.compact(known, found["@context"], {"documentLoader": load})
    assert listed(found) == listed(again), "a key or a name is not of the vocabulary"
    oa = "http://www.w3.org/ns/oa#"
    marked = jsonld.frame(known, {"@type": oa + "Annotation", oa + "hasTarget": {oa + "hasSelector": {}}}, {"documentLoader": load})["@graph"]
    assert len(marked) == len(found["items"]) > 500, len(marked)
    triples = jsonld.to_rdf(known, {"documentLoader": load})["@default"]
    assert all(t["predicate"]["value"].startswith("http") for t in triples)
    ends = [int(t["object"]["value"]) for t in triples if t["predicate"]["value"] == oa + "end"]
    assert len(ends) >= len(marked) and min(ends) > 0


def listed(value):
    """JSON in which a list of one and its member are the same, as in JSON-LD."""
    if isinstance(value, dict):
        return {key: listed(v) for key, v in value.items()}
    if isinstance(value, list):
        return listed(value[0]) if len(value) == 1 else [listed(v) for v in value]
    return value


async def archive():
    """Every view, and full text, of the archive as it is."""
    desk = Datasette([str(folder / "readout.db")], settings={"sql_time_limit_ms": 10000})
    await desk.invoke_startup()
    for view in ("reports", "said", "met", "vowed", "coded", "pair_days"):
        answer = await desk.client.get(f"/readout/{view}.json?_shape=array")
        assert answer.status_code == 200 and len(answer.json()) > 1, (view, answer.status_code)
    answer = await desk.client.get("/readout/statements.json?_shape=array&_fts_table=statement_words&_fts_pk=key&_search=summit")
    said = [row["words"].lower() for row in answer.json()]
    assert said and all("summit" in words for words in said), said


tables()
lines()
entities()
others()
tasks()
annotations()
asyncio.run(archive())
print("formats: read by others")
