// Command scale says from measured costs (costs.tsv) what 1, 10, 100 and 1,000 workers do in a day, and what is full
// first. docs/scale.md has its table and says what is done.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

//go:embed costs.tsv
var costs string

// words are those of an article of news.
const words = 500

func main() {
	c, err := parse(costs)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	write(os.Stdout, c)
}

// parse reads the seconds of each cost by its name.
func parse(table string) (map[string]float64, error) {
	out := map[string]float64{}
	for n, line := range strings.Split(strings.TrimSpace(table), "\n")[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			return nil, fmt.Errorf("costs.tsv:%d: %d cells, want 4", n+2, len(cells))
		}
		seconds, err := strconv.ParseFloat(cells[1], 64)
		if err != nil {
			return nil, fmt.Errorf("costs.tsv:%d: %w", n+2, err)
		}
		out[cells[0]] = seconds
	}
	return out, nil
}

// write prints the table: a worker is one core with --jobs 1.
func write(w io.Writer, costs map[string]float64) {
	m := model{read: costs["read"], keep: costs["keep"], queue: costs["queue"]}
	fmt.Fprintln(w, "| workers | documents a day, one database | full first | databases for all workers | documents a day with them | core-hours a million |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|")
	for _, n := range []int{1, 2, 10, 100, 1000} {
		rate, full := m.rate(n, 1)
		d := m.databases(n)
		all, _ := m.rate(n, d)
		fmt.Fprintf(w, "| %d | %.1f million | %s | %d | %.1f million | %.1f |\n", n, perDay(rate), full, d, perDay(all), m.hours())
	}
}

// perDay is a rate per second as millions a day.
func perDay(rate float64) float64 { return rate * 86400 / 1e6 }
