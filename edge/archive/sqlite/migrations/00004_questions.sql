-- What time-lines, ledgers and registers are made of, so that they are added up here and not fact by fact.

-- +goose Up
PRAGMA user_version = 4;

ALTER TABLE pairs ADD COLUMN fact INTEGER;
ALTER TABLE pairs ADD COLUMN held INTEGER;
ALTER TABLE pairs ADD COLUMN quad INTEGER;
ALTER TABLE pairs ADD COLUMN goldstein INTEGER;
ALTER TABLE pairs ADD COLUMN acts TEXT;

ALTER TABLE actors ADD COLUMN n INTEGER;

CREATE TABLE vow_stems (
  code    TEXT NOT NULL,
  stem    TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  PRIMARY KEY (code, stem, version, item)
) WITHOUT ROWID;
CREATE INDEX vow_stems_version ON vow_stems (version);

CREATE TABLE tellings (
  version INTEGER NOT NULL REFERENCES versions,
  n       INTEGER NOT NULL,
  telling TEXT NOT NULL,
  PRIMARY KEY (version, n)
) WITHOUT ROWID;

CREATE TABLE derived (
  form INTEGER NOT NULL
);
