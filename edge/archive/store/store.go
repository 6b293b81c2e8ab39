// Package store opens an archive by its name: the path of an SQLite file, or the URL of a PostgreSQL database.
package store

import (
	"context"
	"strings"

	"readout/edge/archive"
	"readout/edge/archive/postgres"
	"readout/edge/archive/sqlite"
)

// IsURL is true of the address of a server, false of a path.
func IsURL(name string) bool {
	return strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://")
}

// Create opens an archive and makes it where there is none.
func Create(ctx context.Context, name string) (archive.Archive, error) {
	if IsURL(name) {
		return orNil(postgres.Create(ctx, name))
	}
	return orNil(sqlite.Create(ctx, name))
}

// Open opens an archive for questions. One that is not there is an error with code NotThere.
func Open(ctx context.Context, name string) (archive.Archive, error) {
	if IsURL(name) {
		return orNil(postgres.Open(ctx, name))
	}
	return orNil(sqlite.Open(ctx, name))
}

// orNil keeps a nil store from becoming an archive that is not nil.
func orNil[S archive.Archive](s S, err error) (archive.Archive, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
