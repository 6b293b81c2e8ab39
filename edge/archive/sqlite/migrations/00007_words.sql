-- Words come into the full text when all documents of a transaction are written, not with each row.

-- +goose Up
PRAGMA user_version = 7;

DROP TRIGGER versions_ai;
DROP TRIGGER statements_ai;
