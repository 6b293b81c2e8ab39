-- Commitments and visits are listed by their days.

-- +goose Up
CREATE INDEX commitments_day ON commitments (day DESC NULLS LAST, version DESC);
CREATE INDEX visits_day ON visits (day DESC NULLS LAST, version DESC);
