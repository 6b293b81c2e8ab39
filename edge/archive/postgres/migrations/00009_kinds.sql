-- Commitments of a kind are listed by their days.

-- +goose Up
CREATE INDEX commitments_kind ON commitments (kind, day DESC NULLS LAST, version DESC);
