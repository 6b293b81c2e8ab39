-- What pages ask of the whole archive, added up while documents are added. edge/archive/sums keeps it.

-- +goose Up

-- What passed between two sides on a day, as the time-line of the layer of events has it.
CREATE TABLE passed (
  a           TEXT NOT NULL,
  b           TEXT NOT NULL,
  day         TEXT NOT NULL,
  stories     BIGINT NOT NULL,
  weeks       BIGINT NOT NULL,
  months      BIGINT NOT NULL,
  met         BIGINT NOT NULL,
  undated     BIGINT NOT NULL,
  meetings    BIGINT NOT NULL,
  statements  BIGINT NOT NULL,
  events      BIGINT NOT NULL,
  commitments BIGINT NOT NULL,
  assessments BIGINT NOT NULL,
  goldstein   BIGINT NOT NULL,
  quad        TEXT NOT NULL,
  acts        TEXT NOT NULL,
  PRIMARY KEY (a, b, day)
);
CREATE INDEX passed_met ON passed (met DESC, day DESC, a, b) WHERE met > 0;

-- How often meetings and visits stand in a month or a city, and what that adds up to.
CREATE TABLE occasions (
  kind  TEXT NOT NULL,
  part  TEXT NOT NULL,
  name  TEXT NOT NULL,
  sides TEXT NOT NULL,
  day   TEXT NOT NULL,
  n     BIGINT NOT NULL,
  PRIMARY KEY (kind, part, name, sides, day)
);
CREATE TABLE occasion_sums (
  kind  TEXT NOT NULL,
  part  TEXT NOT NULL,
  name  TEXT NOT NULL,
  sides TEXT NOT NULL,
  days  BIGINT NOT NULL,
  first TEXT NOT NULL,
  last  TEXT NOT NULL,
  PRIMARY KEY (kind, part, name, sides)
);

CREATE TABLE outlets (
  outlet     TEXT PRIMARY KEY,
  reports    BIGINT NOT NULL,
  statements BIGINT NOT NULL,
  meetings   BIGINT NOT NULL
);
CREATE INDEX stories_outlet ON stories (outlet, published);

CREATE TABLE counts (
  what TEXT NOT NULL,
  name TEXT NOT NULL,
  n    BIGINT NOT NULL,
  PRIMARY KEY (what, name)
);
