-- What people say against records, kept beside them. The tables of items show records as corrected.

-- +goose Up
PRAGMA user_version = 2;

CREATE TABLE corrections (
  number    INTEGER PRIMARY KEY,
  document  TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  item      TEXT NOT NULL,
  spans     TEXT NOT NULL,
  words     TEXT NOT NULL,
  "action"  TEXT NOT NULL,
  field     TEXT,
  "value"   TEXT,
  note      TEXT,
  "by"      TEXT NOT NULL,
  "at"      TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
);
CREATE INDEX corrections_document ON corrections (document);
CREATE INDEX corrections_item ON corrections (item);
