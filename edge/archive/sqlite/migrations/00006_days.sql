-- Commitments and visits are listed by their days.

-- +goose Up
PRAGMA user_version = 6;

CREATE INDEX commitments_day ON commitments (day, version);
CREATE INDEX visits_day ON visits (day, version);
