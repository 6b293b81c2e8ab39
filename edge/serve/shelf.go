package serve

import (
	lists "container/list"
	"net/http"
	"sync"
)

// The shelf keeps finished answers, in bytes at most; one of more than a part of it is not kept.
const (
	shelfBytes  = 64 << 20
	answerBytes = 2 << 20
)

// shelf keeps what was answered of late, by what it was answered to. Its zero value is empty.
type shelf struct {
	lock  sync.Mutex
	order lists.List // of *response, the one asked for last in front
	at    map[string]*lists.Element
	bytes int
}

// response is a finished answer.
type response struct {
	key     string
	code    int
	header  http.Header
	body    []byte
	pattern string // the route that made it
	tag     string
	fault   any // what the one who made it panicked with

	zip  sync.Once
	zips []byte // the body in gzip's form; nil where that gains nothing
}

// size is about what an answer takes, its compressed form with it.
func (m *response) size() int { return len(m.body) + len(m.body)/4 + len(m.key) + 1000 }

// find gives the answer of a key, nil where there is none.
func (s *shelf) find(key string) *response {
	s.lock.Lock()
	defer s.lock.Unlock()
	e, kept := s.at[key]
	if !kept {
		return nil
	}
	s.order.MoveToFront(e)
	return e.Value.(*response)
}

// keep puts an answer on the shelf; those not asked for the longest make room.
func (s *shelf) keep(m *response) {
	if m.code != http.StatusOK || m.fault != nil || len(m.body) > answerBytes {
		return
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	if _, kept := s.at[m.key]; kept {
		return
	}
	if s.at == nil {
		s.at = map[string]*lists.Element{}
	}
	s.at[m.key] = s.order.PushFront(m)
	for s.bytes += m.size(); s.bytes > shelfBytes; {
		oldest := s.order.Remove(s.order.Back()).(*response)
		delete(s.at, oldest.key)
		s.bytes -= oldest.size()
	}
}
