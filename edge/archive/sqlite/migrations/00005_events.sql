-- Items stand in the order of adding. They are looked up by their ids in parts of 4096 versions, so that adding touches one
-- part of the index, however many there are.

-- +goose Up
PRAGMA user_version = 5;

DROP TABLE items;
CREATE TABLE items (
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL REFERENCES versions,
  kind       TEXT NOT NULL,
  day        TEXT,
  why        TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;
CREATE INDEX items_id ON items (version >> 12, id);

-- Which tellings of several reports are one event, where they are not equal.
CREATE TABLE happenings (
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  event   TEXT NOT NULL,
  PRIMARY KEY (version, item)
) WITHOUT ROWID;
CREATE INDEX happenings_event ON happenings (event);

-- The acts of statements, the latest first; the meetings of two sides that took place.
CREATE TABLE acts (
  act     TEXT NOT NULL,
  day     TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  PRIMARY KEY (act, day, version, item)
) WITHOUT ROWID;
CREATE INDEX acts_version ON acts (version);
CREATE INDEX pairs_met ON pairs (a, b, day, version) WHERE kind = 'meeting' AND held = 1;
