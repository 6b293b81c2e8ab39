package sqlite

import (
	"context"
	"strconv"
)

// Revision is SQLite's data_version on a connection that writes nothing: it changes when any other commits, of this
// process or another (https://www.sqlite.org/pragma.html#pragma_data_version).
func (s *Store) Revision(ctx context.Context) (string, error) {
	s.watch.Lock()
	defer s.watch.Unlock()
	if s.watcher == nil {
		conn, err := s.db.Conn(ctx)
		if err != nil {
			return "", named("list", s.path, err)
		}
		s.watcher = conn
	}
	var n int64
	err := s.watcher.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&n)
	return strconv.FormatInt(n, 10), named("list", s.path, err)
}
