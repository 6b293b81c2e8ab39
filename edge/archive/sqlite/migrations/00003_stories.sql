-- Which documents are one story, and their facts in one place, so that questions need not read the reports again.

-- +goose Up
PRAGMA user_version = 3;

CREATE TABLE facts (
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  vow     INTEGER NOT NULL,
  fact    TEXT NOT NULL,
  PRIMARY KEY (version, item)
) WITHOUT ROWID;
CREATE INDEX facts_vow ON facts (version) WHERE vow = 1;

CREATE TABLE told (
  day     TEXT NOT NULL,
  source  TEXT NOT NULL,
  target  TEXT NOT NULL,
  class   TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions,
  PRIMARY KEY (day, source, target, class, version)
) WITHOUT ROWID;
CREATE INDEX told_version ON told (version);

CREATE TABLE wordings (
  wording INTEGER PRIMARY KEY,
  words   TEXT NOT NULL UNIQUE
);

CREATE TABLE bands (
  band    INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wordings,
  PRIMARY KEY (band, wording)
) WITHOUT ROWID;

CREATE TABLE stories (
  version   INTEGER PRIMARY KEY REFERENCES versions,
  document  TEXT NOT NULL,
  outlet    TEXT NOT NULL,
  published TEXT NOT NULL,
  wording   INTEGER NOT NULL REFERENCES wordings,
  text      TEXT NOT NULL,
  report    TEXT NOT NULL
);
CREATE INDEX stories_wording ON stories (wording);
CREATE INDEX stories_text ON stories (text);
CREATE INDEX stories_report ON stories (report);

DROP VIEW pair_days;
CREATE VIEW pair_days AS
SELECT p.a, p.b, p.day, p.kind, count(DISTINCT s.text) AS stories, count(*) AS items
FROM pairs p JOIN stories s ON s.version = p.version
GROUP BY p.a, p.b, p.day, p.kind;
