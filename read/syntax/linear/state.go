package linear

// Move is a transition of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
type Move uint8

// The moves. Left makes the top of the stack depend on the next token; Right makes it depend on the one
// below it on the stack.
const (
	Shift Move = iota
	Left
	Right
	Moves
)

// State is a sentence being parsed: a stack of tokens, the next token, and the heads given so far. The
// token after the last is the root, so that one token alone can depend on it.
type State struct {
	Stack                                  []int32
	Next                                   int32
	N                                      int32
	Head                                   []int32
	LeftKid, LeftKid2, RightKid, RightKid2 []int32 // outermost dependents on each side, -1 for none
	LeftN, RightN                          []uint8 // how many, up to 3
}

// Reset makes ready for a sentence of n tokens.
func (s *State) Reset(n int) {
	s.Stack = s.Stack[:0]
	s.Next, s.N = 0, int32(n)
	for _, t := range []*[]int32{&s.Head, &s.LeftKid, &s.LeftKid2, &s.RightKid, &s.RightKid2} {
		if cap(*t) < n+1 {
			*t = make([]int32, n+1, 2*n+1)
		}
		*t = (*t)[:n+1]
		for i := range *t {
			(*t)[i] = -1
		}
	}
	for _, t := range []*[]uint8{&s.LeftN, &s.RightN} {
		if cap(*t) < n+1 {
			*t = make([]uint8, n+1, 2*n+1)
		}
		*t = (*t)[:n+1]
		clear(*t)
	}
}

// Done says whether every token has its head.
func (s *State) Done() bool { return s.Next == s.N && len(s.Stack) == 0 }

// Can says whether a move is open. One token alone may take the root as its head.
func (s *State) Can(m Move) bool {
	switch m {
	case Shift:
		return s.Next < s.N
	case Left:
		return len(s.Stack) > 1 && s.Next < s.N || len(s.Stack) == 1
	}
	return len(s.Stack) > 1
}

// Apply makes a move that is open.
func (s *State) Apply(m Move) {
	if m == Shift {
		s.Stack = append(s.Stack, s.Next)
		s.Next++
		return
	}
	top := s.Stack[len(s.Stack)-1]
	s.Stack = s.Stack[:len(s.Stack)-1]
	if m == Left {
		s.Head[top] = s.Next
		s.LeftKid2[s.Next], s.LeftKid[s.Next] = s.LeftKid[s.Next], top
		s.LeftN[s.Next] = min(s.LeftN[s.Next]+1, 3)
		return
	}
	head := s.Stack[len(s.Stack)-1]
	s.Head[top] = head
	s.RightKid2[head], s.RightKid[head] = s.RightKid[head], top
	s.RightN[head] = min(s.RightN[head]+1, 3)
}

// Top is the stack's item k from the top, or -1.
func (s *State) Top(k int) int32 {
	if k >= len(s.Stack) {
		return -1
	}
	return s.Stack[len(s.Stack)-1-k]
}
