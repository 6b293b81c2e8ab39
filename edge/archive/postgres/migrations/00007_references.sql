-- The rows of a version are written in the transaction that writes the version, and no version is ever deleted: the server
-- need not look for each of two hundred rows whether its version is there, which took half of adding. readout check looks.

-- +goose Up
-- +goose StatementBegin
DO $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT conrelid::regclass AS referring, conname FROM pg_constraint
    WHERE contype = 'f' AND confrelid IN ('versions'::regclass, 'names'::regclass, 'wordings'::regclass)
      AND conrelid NOT IN ('documents'::regclass, 'stories'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.referring, r.conname);
  END LOOP;
END $$;
-- +goose StatementEnd
