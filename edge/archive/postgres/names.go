package postgres

import (
	"context"
	"sync"

	"readout/edge/archive/rows"
)

// learn finds the keys of all names in the rows that are queued, and makes those of names not seen before.
func (w *writer) learn(ctx context.Context) error {
	var asked []string
	for _, q := range w.queued {
		for _, name := range q.items.names {
			if _, ok := w.keys[name]; ok {
				continue
			}
			key, ok := w.names.get(name)
			if w.keys[name] = key; !ok {
				asked = append(asked, name)
			}
		}
	}
	if err := w.ask(ctx, `SELECT name, name_key FROM names WHERE name = ANY($1::text[])`, asked); err != nil {
		return err
	}
	var fresh, folded []string
	for _, name := range asked {
		if w.keys[name] == 0 {
			fresh, folded = append(fresh, name), append(folded, rows.Folded(name))
		}
	}
	return w.ask(ctx, `INSERT INTO names (name, folded) SELECT * FROM unnest($1::text[], $2::text[]) RETURNING name, name_key`, fresh, folded)
}

// ask takes in the keys that a query about names gives.
func (w *writer) ask(ctx context.Context, query string, names ...[]string) error {
	if len(names[0]) == 0 {
		return nil
	}
	args := make([]any, len(names))
	for i, list := range names {
		args[i] = list
	}
	found, err := w.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		var name string
		var key int64
		if err := found.Scan(&name, &key); err != nil {
			return err
		}
		w.keys[name] = key
	}
	return found.Err()
}

// names are keys of names that are committed.
type names struct {
	mu   sync.Mutex
	keys map[string]int64
}

// mostNames is how many of them are remembered.
const mostNames = 200_000

func newNames() *names { return &names{keys: map[string]int64{}} }

func (n *names) get(name string) (int64, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	key, ok := n.keys[name]
	return key, ok
}

// put takes in names that are committed.
func (n *names) put(keys map[string]int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.keys) > mostNames {
		clear(n.keys)
	}
	for name, key := range keys {
		n.keys[name] = key
	}
}
