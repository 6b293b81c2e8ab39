-- What pages ask of the whole archive, added up while documents are added. edge/archive/sums keeps it.

-- +goose Up
PRAGMA user_version = 8;

-- What passed between two sides on a day, as the time-line of the layer of events has it.
CREATE TABLE passed (
  a           TEXT NOT NULL,
  b           TEXT NOT NULL,
  day         TEXT NOT NULL,
  stories     INTEGER NOT NULL,
  weeks       INTEGER NOT NULL,
  months      INTEGER NOT NULL,
  met         INTEGER NOT NULL,
  undated     INTEGER NOT NULL,
  meetings    INTEGER NOT NULL,
  statements  INTEGER NOT NULL,
  events      INTEGER NOT NULL,
  commitments INTEGER NOT NULL,
  assessments INTEGER NOT NULL,
  goldstein   INTEGER NOT NULL,
  quad        TEXT NOT NULL,
  acts        TEXT NOT NULL,
  PRIMARY KEY (a, b, day)
) WITHOUT ROWID;
CREATE INDEX passed_met ON passed (met DESC, day DESC, a, b) WHERE met > 0;

-- How often meetings and visits stand in a month or a city, and what that adds up to.
CREATE TABLE occasions (
  kind  TEXT NOT NULL,
  part  TEXT NOT NULL,
  name  TEXT NOT NULL,
  sides TEXT NOT NULL,
  day   TEXT NOT NULL,
  n     INTEGER NOT NULL,
  PRIMARY KEY (kind, part, name, sides, day)
) WITHOUT ROWID;
CREATE TABLE occasion_sums (
  kind  TEXT NOT NULL,
  part  TEXT NOT NULL,
  name  TEXT NOT NULL,
  sides TEXT NOT NULL,
  days  INTEGER NOT NULL,
  first TEXT NOT NULL,
  last  TEXT NOT NULL,
  PRIMARY KEY (kind, part, name, sides)
) WITHOUT ROWID;

CREATE TABLE outlets (
  outlet     TEXT PRIMARY KEY,
  reports    INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  meetings   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX stories_outlet ON stories (outlet, published);

CREATE TABLE counts (
  what TEXT NOT NULL,
  name TEXT NOT NULL,
  n    INTEGER NOT NULL,
  PRIMARY KEY (what, name)
) WITHOUT ROWID;
