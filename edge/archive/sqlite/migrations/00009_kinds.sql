-- Commitments of a kind are listed by their days.

-- +goose Up
PRAGMA user_version = 9;

CREATE INDEX commitments_kind ON commitments (kind, day, version);
