-- What people say against records, kept beside them. The tables of items show records as corrected.

-- +goose Up

CREATE TABLE corrections (
  number    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document  TEXT COLLATE "C" NOT NULL,
  sha256    TEXT COLLATE "C" NOT NULL,
  kind      TEXT COLLATE "C" NOT NULL,
  item      TEXT COLLATE "C" NOT NULL,
  spans     TEXT COLLATE "C" NOT NULL,
  words     TEXT COLLATE "C" NOT NULL,
  "action"  TEXT COLLATE "C" NOT NULL,
  field     TEXT COLLATE "C",
  "value"   TEXT COLLATE "C",
  note      TEXT COLLATE "C",
  "by"      TEXT COLLATE "C" NOT NULL,
  "at"      TEXT COLLATE "C" NOT NULL,
  undone_by TEXT COLLATE "C",
  undone_at TEXT COLLATE "C"
);
CREATE INDEX corrections_document ON corrections (document);
CREATE INDEX corrections_item ON corrections (item);
