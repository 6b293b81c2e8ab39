-- Which documents are one story, and their facts in one place, so that questions need not read the reports again.

-- +goose Up
CREATE TABLE facts (
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  kind    TEXT COLLATE "C" NOT NULL,
  vow     INTEGER NOT NULL,
  fact    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, item)
);
CREATE INDEX facts_vow ON facts (version) WHERE vow = 1;

CREATE TABLE told (
  day     TEXT COLLATE "C" NOT NULL,
  source  TEXT COLLATE "C" NOT NULL,
  target  TEXT COLLATE "C" NOT NULL,
  class   TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL REFERENCES versions,
  PRIMARY KEY (day, source, target, class, version)
);
CREATE INDEX told_version ON told (version);

CREATE TABLE wordings (
  wording BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  words   TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE bands (
  band    BIGINT NOT NULL,
  wording BIGINT NOT NULL REFERENCES wordings,
  PRIMARY KEY (band, wording)
);

CREATE TABLE stories (
  version   BIGINT PRIMARY KEY REFERENCES versions,
  document  TEXT COLLATE "C" NOT NULL,
  outlet    TEXT COLLATE "C" NOT NULL,
  published TEXT COLLATE "C" NOT NULL,
  wording   BIGINT NOT NULL REFERENCES wordings,
  text      TEXT COLLATE "C" NOT NULL,
  report    TEXT COLLATE "C" NOT NULL
);
CREATE INDEX stories_wording ON stories (wording);
CREATE INDEX stories_text ON stories (text);
CREATE INDEX stories_report ON stories (report);

DROP VIEW pair_days;
CREATE VIEW pair_days AS
SELECT p.a, p.b, p.day, p.kind, count(DISTINCT s.text) AS stories, count(*) AS items
FROM pairs p JOIN stories s ON s.version = p.version
GROUP BY p.a, p.b, p.day, p.kind;
