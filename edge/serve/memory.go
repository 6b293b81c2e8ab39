package serve

import (
	"context"
	"slices"
	"sync"
)

// mostKept is how much is kept of what many reports were read for: pages of one question share it.
const mostKept = 32

// memory keeps what was found lately. Its zero value is empty.
type memory struct {
	lock sync.Mutex
	kept []*kept // oldest first
}

// kept is what was found under a key, once it has been.
type kept struct {
	key   string
	once  sync.Once
	value any
	err   error
}

// known gives what was found for a question at the archive's revision, else finds it.
func known[T any](ctx context.Context, d *Desk, question string, find func(context.Context) (T, error)) (T, error) {
	revision, err := d.Archive.Revision(ctx)
	if err != nil {
		var none T
		return none, err
	}
	return remember(ctx, &d.memory, revision+"\n"+question, find)
}

// remember gives what was found under a key lately, else finds it. Those who ask meanwhile wait for the one who finds,
// who goes on when nobody waits any more, for a page's time at most.
func remember[T any](ctx context.Context, m *memory, key string, find func(context.Context) (T, error)) (T, error) {
	k := m.at(key)
	k.once.Do(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), pageTime)
		defer cancel()
		k.value, k.err = find(ctx)
	})
	value, found := k.value.(T)
	if k.err != nil || !found {
		m.forget(k)
	}
	return value, k.err
}

// at is the place of a key, a new one where it has none.
func (m *memory) at(key string) *kept {
	m.lock.Lock()
	defer m.lock.Unlock()
	for _, k := range m.kept {
		if k.key == key {
			return k
		}
	}
	m.kept = append(m.kept[max(0, len(m.kept)-mostKept+1):], &kept{key: key})
	return m.kept[len(m.kept)-1]
}

func (m *memory) forget(gone *kept) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.kept = slices.DeleteFunc(m.kept, func(k *kept) bool { return k == gone })
}
