-- Items are looked up by their ids in parts of 4096 versions, so that adding touches one part of the index, however many
-- there are.

-- +goose Up
DROP TABLE items;
CREATE TABLE items (
  id         TEXT COLLATE "C" NOT NULL,
  version    BIGINT NOT NULL REFERENCES versions,
  kind       TEXT COLLATE "C" NOT NULL,
  day        TEXT COLLATE "C",
  why        TEXT COLLATE "C" NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (version, id)
);
CREATE INDEX items_id ON items ((version >> 12), id);

-- Which tellings of several reports are one event, where they are not equal.
CREATE TABLE happenings (
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  event   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, item)
);
CREATE INDEX happenings_event ON happenings (event);

-- The acts of statements, the latest first; the meetings of two sides that took place.
CREATE TABLE acts (
  act     TEXT COLLATE "C" NOT NULL,
  day     TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (act, version, item)
);
CREATE INDEX acts_day ON acts (act, day DESC NULLS LAST, version DESC) INCLUDE (item);
CREATE INDEX acts_version ON acts (version);
CREATE INDEX pairs_met ON pairs (a, b, day, version) WHERE kind = 'meeting' AND held = 1;
