-- What time-lines, ledgers and registers are made of, so that they are added up here and not fact by fact.

-- +goose Up
ALTER TABLE pairs ADD COLUMN fact BIGINT, ADD COLUMN held INTEGER, ADD COLUMN quad INTEGER, ADD COLUMN goldstein INTEGER, ADD COLUMN acts TEXT COLLATE "C";
DROP INDEX pairs_day;
CREATE INDEX pairs_day ON pairs (a, b, kind, day DESC NULLS LAST, version DESC) INCLUDE (item, fact, held, quad, goldstein, acts);

ALTER TABLE actors ADD COLUMN n INTEGER;

CREATE TABLE vow_stems (
  code    TEXT COLLATE "C" NOT NULL,
  stem    TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (code, stem, version, item)
);
CREATE INDEX vow_stems_version ON vow_stems (version);

CREATE TABLE tellings (
  version BIGINT NOT NULL REFERENCES versions,
  n       INTEGER NOT NULL,
  telling TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, n)
);

CREATE TABLE derived (
  form INTEGER NOT NULL
);
