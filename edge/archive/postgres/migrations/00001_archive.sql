-- The archive of Readout, first form in PostgreSQL. docs/archive.md describes every column, and a test holds it to that.
-- Text is ordered by its bytes (COLLATE "C"), as in the other stores, whatever the database is set to.
-- "version" is always versions.version: one reading of one text. Ids of items are unique in a version.

-- +goose Up

CREATE TABLE versions (
  version     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document    TEXT COLLATE "C" NOT NULL,
  number      INTEGER NOT NULL,
  sha256      TEXT COLLATE "C" NOT NULL,
  story       TEXT COLLATE "C" NOT NULL,
  bytes       BIGINT NOT NULL,
  title       TEXT COLLATE "C",
  outlet      TEXT COLLATE "C",
  outlet_kind TEXT COLLATE "C",
  country     TEXT COLLATE "C",
  url         TEXT COLLATE "C",
  published   TEXT COLLATE "C",
  language    TEXT COLLATE "C",
  source      TEXT COLLATE "C",
  added       TEXT COLLATE "C" NOT NULL,
  run_version TEXT COLLATE "C",
  knowledge   TEXT COLLATE "C",
  text        TEXT COLLATE "C" NOT NULL,
  exact       BYTEA,
  found       TSVECTOR NOT NULL,
  folded      TEXT COLLATE "C",
  record      TEXT COLLATE "C" NOT NULL,
  UNIQUE (document, number)
);
CREATE INDEX versions_story ON versions (story);
CREATE INDEX versions_published ON versions (published DESC NULLS LAST, version DESC);
CREATE INDEX versions_found ON versions USING gin (found);

CREATE TABLE documents (
  id      TEXT COLLATE "C" PRIMARY KEY,
  version BIGINT NOT NULL UNIQUE REFERENCES versions
);

CREATE TABLE names (
  name_key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name     TEXT COLLATE "C" NOT NULL UNIQUE,
  folded   TEXT COLLATE "C" NOT NULL
);

CREATE TABLE items (
  id         TEXT COLLATE "C" NOT NULL,
  version    BIGINT NOT NULL REFERENCES versions,
  kind       TEXT COLLATE "C" NOT NULL,
  day        TEXT COLLATE "C",
  why        TEXT COLLATE "C" NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX items_version ON items (version, kind);

CREATE TABLE spans (
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  field   TEXT COLLATE "C" NOT NULL,
  n       INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  why     TEXT COLLATE "C",
  PRIMARY KEY (version, item, field, n)
);

CREATE TABLE actors (
  version    BIGINT NOT NULL REFERENCES versions,
  id         TEXT COLLATE "C" NOT NULL,
  name_key   BIGINT NOT NULL REFERENCES names,
  name       TEXT COLLATE "C" NOT NULL,
  kind       TEXT COLLATE "C" NOT NULL,
  role       TEXT COLLATE "C",
  represents TEXT COLLATE "C",
  cameo      TEXT COLLATE "C",
  plover     TEXT COLLATE "C",
  as_of      TEXT COLLATE "C",
  entry      TEXT COLLATE "C",
  PRIMARY KEY (version, id)
);

CREATE INDEX actors_name ON actors (name_key);

CREATE TABLE mentions (
  version BIGINT NOT NULL REFERENCES versions,
  actor   TEXT COLLATE "C" NOT NULL,
  n       INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, actor, n)
);

CREATE TABLE times (
  version BIGINT NOT NULL REFERENCES versions,
  id      TEXT COLLATE "C" NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT COLLATE "C" NOT NULL,
  type    TEXT COLLATE "C" NOT NULL,
  value   TEXT COLLATE "C" NOT NULL,
  mod     TEXT COLLATE "C",
  reason  TEXT COLLATE "C",
  PRIMARY KEY (version, id)
);

CREATE TABLE places (
  version     BIGINT NOT NULL REFERENCES versions,
  id          TEXT COLLATE "C" NOT NULL,
  start       INTEGER NOT NULL,
  "end"       INTEGER NOT NULL,
  name        TEXT COLLATE "C" NOT NULL,
  geonames_id INTEGER,
  country     TEXT COLLATE "C",
  lat         DOUBLE PRECISION,
  lon         DOUBLE PRECISION,
  precision   TEXT COLLATE "C",
  used_as     TEXT COLLATE "C" NOT NULL,
  actor       TEXT COLLATE "C",
  PRIMARY KEY (version, id)
);

CREATE TABLE statements (
  key       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version   BIGINT NOT NULL REFERENCES versions,
  id        TEXT COLLATE "C" NOT NULL,
  form      TEXT COLLATE "C" NOT NULL,
  acts      JSONB NOT NULL,
  topics    JSONB NOT NULL,
  negated   INTEGER NOT NULL,
  nested_in TEXT COLLATE "C",
  time      TEXT COLLATE "C",
  day       TEXT COLLATE "C",
  cue       TEXT COLLATE "C" NOT NULL,
  words     TEXT COLLATE "C" NOT NULL,
  found     TSVECTOR NOT NULL,
  folded    TEXT COLLATE "C",
  UNIQUE (version, id)
);
CREATE INDEX statements_day ON statements (day DESC NULLS LAST, version DESC);
CREATE INDEX statements_found ON statements USING gin (found);

CREATE TABLE meetings (
  version      BIGINT NOT NULL REFERENCES versions,
  id           TEXT COLLATE "C" NOT NULL,
  format       TEXT COLLATE "C" NOT NULL,
  level        TEXT COLLATE "C",
  city         TEXT COLLATE "C",
  venue        TEXT COLLATE "C",
  start        TEXT COLLATE "C",
  start_mod    TEXT COLLATE "C",
  "end"        TEXT COLLATE "C",
  end_mod      TEXT COLLATE "C",
  duration     TEXT COLLATE "C",
  duration_mod TEXT COLLATE "C",
  count        TEXT COLLATE "C" NOT NULL,
  status       TEXT COLLATE "C" NOT NULL,
  day          TEXT COLLATE "C",
  words        TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);
CREATE INDEX meetings_day ON meetings (day DESC NULLS LAST, version DESC);

CREATE TABLE participants (
  version BIGINT NOT NULL REFERENCES versions,
  meeting TEXT COLLATE "C" NOT NULL,
  n       INTEGER NOT NULL,
  actor   TEXT COLLATE "C" NOT NULL,
  side    TEXT COLLATE "C",
  host    INTEGER,
  role    TEXT COLLATE "C",
  PRIMARY KEY (version, meeting, n)
);

CREATE TABLE visits (
  version   BIGINT NOT NULL REFERENCES versions,
  id        TEXT COLLATE "C" NOT NULL,
  country   TEXT COLLATE "C",
  city      TEXT COLLATE "C",
  start     TEXT COLLATE "C",
  start_mod TEXT COLLATE "C",
  "end"     TEXT COLLATE "C",
  end_mod   TEXT COLLATE "C",
  claim     TEXT COLLATE "C",
  claim_by  TEXT COLLATE "C",
  status    TEXT COLLATE "C" NOT NULL,
  day       TEXT COLLATE "C",
  words     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);

CREATE TABLE commitments (
  version   BIGINT NOT NULL REFERENCES versions,
  id        TEXT COLLATE "C" NOT NULL,
  kind      TEXT COLLATE "C" NOT NULL,
  topic     TEXT COLLATE "C",
  condition TEXT COLLATE "C",
  due       TEXT COLLATE "C",
  day       TEXT COLLATE "C",
  words     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);

CREATE TABLE events (
  version         BIGINT NOT NULL REFERENCES versions,
  id              TEXT COLLATE "C" NOT NULL,
  source          JSONB NOT NULL,
  target          JSONB NOT NULL,
  event           TEXT COLLATE "C",
  mode            TEXT COLLATE "C",
  contexts        JSONB,
  cameo           TEXT COLLATE "C" NOT NULL,
  quad_scheme     TEXT COLLATE "C",
  quad            INTEGER,
  goldstein_table TEXT COLLATE "C",
  goldstein       DOUBLE PRECISION,
  status          TEXT COLLATE "C" NOT NULL,
  day             TEXT COLLATE "C",
  place           TEXT COLLATE "C",
  words           TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);

CREATE TABLE relations (
  version   BIGINT NOT NULL REFERENCES versions,
  id        TEXT COLLATE "C" NOT NULL,
  direction TEXT COLLATE "C" NOT NULL,
  by        TEXT COLLATE "C" NOT NULL,
  day       TEXT COLLATE "C",
  words     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);

CREATE TABLE gaps (
  version BIGINT NOT NULL REFERENCES versions,
  id      TEXT COLLATE "C" NOT NULL,
  kind    TEXT COLLATE "C" NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT COLLATE "C" NOT NULL,
  reason  TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, id)
);

-- Who has a part in an item, and which: a speaker, an addressee, a participant, a source.
CREATE TABLE involved (
  version  BIGINT NOT NULL REFERENCES versions,
  item     TEXT COLLATE "C" NOT NULL,
  part     TEXT COLLATE "C" NOT NULL,
  n        INTEGER NOT NULL,
  actor    TEXT COLLATE "C",
  name_key BIGINT REFERENCES names,
  code     TEXT COLLATE "C",
  how      TEXT COLLATE "C",
  day      TEXT COLLATE "C",
  PRIMARY KEY (version, item, part, n)
);
CREATE INDEX involved_name ON involved (name_key, part, day DESC NULLS LAST, version DESC);
CREATE INDEX involved_code ON involved (code, part, day DESC NULLS LAST, version DESC);

-- Two sides of an item in the order of the alphabet: a < b.
CREATE TABLE pairs (
  a       TEXT COLLATE "C" NOT NULL,
  b       TEXT COLLATE "C" NOT NULL,
  kind    TEXT COLLATE "C" NOT NULL,
  day     TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (a, b, kind, day, version, item)
);
CREATE INDEX pairs_day ON pairs (a, b, kind, day DESC NULLS LAST, version DESC);
CREATE INDEX pairs_item ON pairs (version, item);

CREATE TABLE topics (
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  topic   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, item, topic)
);

CREATE TABLE links (
  version BIGINT NOT NULL REFERENCES versions,
  item    TEXT COLLATE "C" NOT NULL,
  field   TEXT COLLATE "C" NOT NULL,
  n       INTEGER NOT NULL,
  target  TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, item, field, n)
);

-- Views for the usual questions; each shows the current version of every document.

-- The reports.
CREATE VIEW reports AS
SELECT v.document, v.number, v.published, v.outlet, v.outlet_kind, v.title, v.url, v.bytes, v.source, v.added, v.version
FROM documents d JOIN versions v ON v.version = d.version;

-- Who said what to whom, through whom.
CREATE VIEW said AS
SELECT s.id, s.day,
  (SELECT string_agg(n.name, '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'speaker') AS speaker,
  (SELECT string_agg(n.name, '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'to') AS "to",
  (SELECT string_agg(n.name || ' (' || i.how || ')', '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'via') AS via,
  s.acts, s.topics, s.form, s.negated, s.cue, s.words, r.outlet, r.document, s.version, s.key
FROM reports r JOIN statements s ON s.version = r.version;

-- Who met whom, when and where.
CREATE VIEW met AS
SELECT m.id, m.day, m.format, m.level, m.city, m.venue, m.start, m.start_mod, m.duration, m.duration_mod, m.count, m.status,
  (SELECT string_agg(n.name || coalesce(' (' || i.code || ')', ''), '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = m.version AND i.item = m.id AND i.part = 'participant') AS participants,
  m.words, r.outlet, r.document, m.version
FROM reports r JOIN meetings m ON m.version = r.version;

-- Agreements, pledges, demands, warnings, red lines.
CREATE VIEW vowed AS
SELECT c.id, c.day, c.kind,
  (SELECT string_agg(n.name, '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = c.version AND i.item = c.id AND i.part = 'party') AS parties,
  (SELECT string_agg(n.name, '; ' ORDER BY i.n) FROM involved i JOIN names n USING (name_key) WHERE i.version = c.version AND i.item = c.id AND i.part = 'to') AS "to",
  c.topic, c.condition, c.due, c.words, r.outlet, r.document, c.version
FROM reports r JOIN commitments c ON c.version = r.version;

-- Coded events.
CREATE VIEW coded AS
SELECT e.id, e.day, e.source, e.target, e.event, e.mode, e.cameo, e.quad, e.goldstein, e.status, e.words, r.outlet, r.document, e.version
FROM reports r JOIN events e ON e.version = r.version;

-- How often two sides appear together, by day and kind of item; each story counts once.
CREATE VIEW pair_days AS
SELECT p.a, p.b, p.day, p.kind, count(DISTINCT v.story) AS stories, count(*) AS items
FROM pairs p JOIN documents d ON d.version = p.version JOIN versions v ON v.version = p.version
GROUP BY p.a, p.b, p.day, p.kind;

