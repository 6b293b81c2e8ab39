package antecedent

// shelf finds mentions by a hash, newest first.
type shelf struct {
	newest map[uint32]int32
	before []int32 // of each mention the one before it with the same hash, or -1
}

func (s *shelf) reset(n int) {
	if s.newest == nil {
		s.newest, s.before = make(map[uint32]int32, n), make([]int32, n)
	}
	clear(s.newest)
}

func (s *shelf) last(key uint32) int32 {
	if m, ok := s.newest[key]; ok {
		return m
	}
	return -1
}

func (s *shelf) put(key uint32, m int32) {
	s.before[m] = s.last(key)
	s.newest[key] = m
}
