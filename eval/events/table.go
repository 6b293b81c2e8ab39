package events

import (
	"fmt"
	"strings"
)

// Table is who was taken for what, a line an event of gold: its sentences, its F1, and the events found, most
// frequent columns in the order of Roots; the last column is nothing found.
func (r *Result) Table(title string) []string {
	count := make([][]int, len(Roots)+1)
	for i := range count {
		count[i] = make([]int, len(Roots)+1)
	}
	for i := range r.Gold {
		count[r.Gold[i]][r.Found[i]]++
	}
	head := fmt.Sprintf("%-10s %4s %6s ", title, "all", "F1")
	for _, name := range Roots {
		head += fmt.Sprintf(" %4s", name[:min(4, len(name))])
	}
	lines := []string{head + " none"}
	for k, name := range Roots {
		all, found := 0, 0
		for j := range count {
			all += count[k][j]
			found += count[j][k]
		}
		line := fmt.Sprintf("%-10s %4d %6.1f ", name, all, 200*float64(count[k][k])/float64(max(1, all+found)))
		for _, n := range count[k] {
			line += fmt.Sprintf(" %4s", dot(n))
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

func dot(n int) string {
	if n == 0 {
		return "."
	}
	return fmt.Sprint(n)
}
