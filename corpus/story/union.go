package story

// union keeps disjoint sets of numbers; the least number stands for its set.
type union struct{ parent []int }

func newUnion(n int) *union {
	u := &union{parent: make([]int, n)}
	for i := range u.parent {
		u.parent[i] = i
	}
	return u
}

func (u *union) find(i int) int {
	for u.parent[i] != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = u.parent[i]
	}
	return i
}

func (u *union) join(i, j int) {
	i, j = u.find(i), u.find(j)
	u.parent[max(i, j)] = min(i, j)
}

// all gives for each number the one that stands for it.
func (u *union) all() []int {
	list := make([]int, len(u.parent))
	for i := range list {
		list[i] = u.find(i)
	}
	return list
}
