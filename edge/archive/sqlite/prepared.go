package sqlite

import (
	"context"
	"database/sql"
)

// prepared is a connection that prepares each query once: those of stories are asked for every document.
type prepared struct {
	conn  *sql.Conn
	known map[string]*sql.Stmt
}

// mostPrepared is how many queries are kept prepared.
const mostPrepared = 100

func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

func (p *prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt, ok := p.known[query]; ok {
		return stmt, nil
	}
	if len(p.known) >= mostPrepared {
		p.close()
	}
	stmt, err := p.conn.PrepareContext(ctx, query)
	if err == nil {
		p.known[query] = stmt
	}
	return stmt, err
}

func (p *prepared) close() {
	for _, stmt := range p.known {
		stmt.Close()
	}
	clear(p.known)
}
