-- The archive of Readout, first form. docs/archive.md describes every column, and a test holds it to that.
-- "version" is always versions.version: one reading of one text. Ids of items are unique in a version.

-- +goose Up
PRAGMA application_id = 0x52454144; -- "READ", see Open
PRAGMA user_version = 1; -- the number of the last migration

CREATE TABLE versions (
  version     INTEGER PRIMARY KEY,
  document    TEXT NOT NULL,
  number      INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  story       TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  title       TEXT,
  outlet      TEXT,
  outlet_kind TEXT,
  country     TEXT,
  url         TEXT,
  published   TEXT,
  language    TEXT,
  source      TEXT,
  added       TEXT NOT NULL,
  run_version TEXT,
  knowledge   TEXT,
  text        TEXT NOT NULL,
  record      TEXT NOT NULL,
  UNIQUE (document, number)
);
CREATE INDEX versions_story ON versions (story);
CREATE INDEX versions_published ON versions (published, version);

CREATE TABLE documents (
  id      TEXT PRIMARY KEY,
  version INTEGER NOT NULL UNIQUE REFERENCES versions
) WITHOUT ROWID;

CREATE TABLE names (
  name_key INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  folded   TEXT NOT NULL
);

CREATE TABLE items (
  id         TEXT NOT NULL,
  version    INTEGER NOT NULL REFERENCES versions,
  kind       TEXT NOT NULL,
  day        TEXT,
  why        TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX items_version ON items (version, kind);

CREATE TABLE spans (
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  field   TEXT NOT NULL,
  n       INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  why     TEXT,
  PRIMARY KEY (version, item, field, n)
) WITHOUT ROWID;

CREATE TABLE actors (
  version    INTEGER NOT NULL REFERENCES versions,
  id         TEXT NOT NULL,
  name_key   INTEGER NOT NULL REFERENCES names,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  role       TEXT,
  represents TEXT,
  cameo      TEXT,
  plover     TEXT,
  as_of      TEXT,
  entry      TEXT,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE INDEX actors_name ON actors (name_key);

CREATE TABLE mentions (
  version INTEGER NOT NULL REFERENCES versions,
  actor   TEXT NOT NULL,
  n       INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT NOT NULL,
  PRIMARY KEY (version, actor, n)
) WITHOUT ROWID;

CREATE TABLE times (
  version INTEGER NOT NULL REFERENCES versions,
  id      TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT NOT NULL,
  type    TEXT NOT NULL,
  value   TEXT NOT NULL,
  mod     TEXT,
  reason  TEXT,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE places (
  version     INTEGER NOT NULL REFERENCES versions,
  id          TEXT NOT NULL,
  start       INTEGER NOT NULL,
  "end"       INTEGER NOT NULL,
  name        TEXT NOT NULL,
  geonames_id INTEGER,
  country     TEXT,
  lat         REAL,
  lon         REAL,
  precision   TEXT,
  used_as     TEXT NOT NULL,
  actor       TEXT,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE statements (
  key       INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL REFERENCES versions,
  id        TEXT NOT NULL,
  form      TEXT NOT NULL,
  acts      TEXT NOT NULL,
  topics    TEXT NOT NULL,
  negated   INTEGER NOT NULL,
  nested_in TEXT,
  time      TEXT,
  day       TEXT,
  cue       TEXT NOT NULL,
  words     TEXT NOT NULL,
  UNIQUE (version, id)
);
CREATE INDEX statements_day ON statements (day, version);

CREATE TABLE meetings (
  version      INTEGER NOT NULL REFERENCES versions,
  id           TEXT NOT NULL,
  format       TEXT NOT NULL,
  level        TEXT,
  city         TEXT,
  venue        TEXT,
  start        TEXT,
  start_mod    TEXT,
  "end"        TEXT,
  end_mod      TEXT,
  duration     TEXT,
  duration_mod TEXT,
  count        TEXT NOT NULL,
  status       TEXT NOT NULL,
  day          TEXT,
  words        TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;
CREATE INDEX meetings_day ON meetings (day);

CREATE TABLE participants (
  version INTEGER NOT NULL REFERENCES versions,
  meeting TEXT NOT NULL,
  n       INTEGER NOT NULL,
  actor   TEXT NOT NULL,
  side    TEXT,
  host    INTEGER,
  role    TEXT,
  PRIMARY KEY (version, meeting, n)
) WITHOUT ROWID;

CREATE TABLE visits (
  version   INTEGER NOT NULL REFERENCES versions,
  id        TEXT NOT NULL,
  country   TEXT,
  city      TEXT,
  start     TEXT,
  start_mod TEXT,
  "end"     TEXT,
  end_mod   TEXT,
  claim     TEXT,
  claim_by  TEXT,
  status    TEXT NOT NULL,
  day       TEXT,
  words     TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE commitments (
  version   INTEGER NOT NULL REFERENCES versions,
  id        TEXT NOT NULL,
  kind      TEXT NOT NULL,
  topic     TEXT,
  condition TEXT,
  due       TEXT,
  day       TEXT,
  words     TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE events (
  version         INTEGER NOT NULL REFERENCES versions,
  id              TEXT NOT NULL,
  source          TEXT NOT NULL,
  target          TEXT NOT NULL,
  event           TEXT,
  mode            TEXT,
  contexts        TEXT,
  cameo           TEXT NOT NULL,
  quad_scheme     TEXT,
  quad            INTEGER,
  goldstein_table TEXT,
  goldstein       REAL,
  status          TEXT NOT NULL,
  day             TEXT,
  place           TEXT,
  words           TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE relations (
  version   INTEGER NOT NULL REFERENCES versions,
  id        TEXT NOT NULL,
  direction TEXT NOT NULL,
  by        TEXT NOT NULL,
  day       TEXT,
  words     TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

CREATE TABLE gaps (
  version INTEGER NOT NULL REFERENCES versions,
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  words   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  PRIMARY KEY (version, id)
) WITHOUT ROWID;

-- Who has a part in an item, and which: a speaker, an addressee, a participant, a source.
CREATE TABLE involved (
  version  INTEGER NOT NULL REFERENCES versions,
  item     TEXT NOT NULL,
  part     TEXT NOT NULL,
  n        INTEGER NOT NULL,
  actor    TEXT,
  name_key INTEGER REFERENCES names,
  code     TEXT,
  how      TEXT,
  day      TEXT,
  PRIMARY KEY (version, item, part, n)
) WITHOUT ROWID;
CREATE INDEX involved_name ON involved (name_key, part, day);
CREATE INDEX involved_code ON involved (code, part, day);

-- Two sides of an item in the order of the alphabet: a < b.
CREATE TABLE pairs (
  a       TEXT NOT NULL,
  b       TEXT NOT NULL,
  kind    TEXT NOT NULL,
  day     TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  PRIMARY KEY (a, b, kind, day, version, item)
) WITHOUT ROWID;
CREATE INDEX pairs_item ON pairs (version, item);

CREATE TABLE topics (
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  topic   TEXT NOT NULL,
  PRIMARY KEY (version, item, topic)
) WITHOUT ROWID;

CREATE TABLE links (
  version INTEGER NOT NULL REFERENCES versions,
  item    TEXT NOT NULL,
  field   TEXT NOT NULL,
  n       INTEGER NOT NULL,
  target  TEXT NOT NULL,
  PRIMARY KEY (version, item, field, n)
) WITHOUT ROWID;

-- Words of reports and of statements, for MATCH; the words themselves stay in the tables they come from.
CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text, content = 'versions', content_rowid = 'version', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, content = 'statements', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');

-- +goose StatementBegin
CREATE TRIGGER versions_ai AFTER INSERT ON versions BEGIN
  INSERT INTO report_words (rowid, title, text) VALUES (new.version, new.title, new.text);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER versions_au AFTER UPDATE OF title, text ON versions BEGIN
  INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.version, old.title, old.text);
  INSERT INTO report_words (rowid, title, text) VALUES (new.version, new.title, new.text);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER statements_ai AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (new.key, new.words);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER statements_ad AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', old.key, old.words);
END;
-- +goose StatementEnd

-- Views for the usual questions; each shows the current version of every document.

-- The reports.
CREATE VIEW reports AS
SELECT v.document, v.number, v.published, v.outlet, v.outlet_kind, v.title, v.url, v.bytes, v.source, v.added, v.version
FROM documents d JOIN versions v ON v.version = d.version;

-- Who said what to whom, through whom.
CREATE VIEW said AS
SELECT s.id, s.day,
  (SELECT group_concat(n.name, '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'speaker') AS speaker,
  (SELECT group_concat(n.name, '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'to') AS "to",
  (SELECT group_concat(n.name || ' (' || i.how || ')', '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = s.version AND i.item = s.id AND i.part = 'via') AS via,
  s.acts, s.topics, s.form, s.negated, s.cue, s.words, r.outlet, r.document, s.version, s.key
FROM reports r JOIN statements s ON s.version = r.version;

-- Who met whom, when and where.
CREATE VIEW met AS
SELECT m.id, m.day, m.format, m.level, m.city, m.venue, m.start, m.start_mod, m.duration, m.duration_mod, m.count, m.status,
  (SELECT group_concat(n.name || coalesce(' (' || i.code || ')', ''), '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = m.version AND i.item = m.id AND i.part = 'participant') AS participants,
  m.words, r.outlet, r.document, m.version
FROM reports r JOIN meetings m ON m.version = r.version;

-- Agreements, pledges, demands, warnings, red lines.
CREATE VIEW vowed AS
SELECT c.id, c.day, c.kind,
  (SELECT group_concat(n.name, '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = c.version AND i.item = c.id AND i.part = 'party') AS parties,
  (SELECT group_concat(n.name, '; ') FROM involved i JOIN names n USING (name_key) WHERE i.version = c.version AND i.item = c.id AND i.part = 'to') AS "to",
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

