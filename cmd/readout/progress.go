package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// messages is Err shared by goroutines. While a count is shown, messages go above it.
type messages struct {
	mu sync.Mutex
	w  io.Writer
}

func (m *messages) Write(b []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.w.Write(b)
}

// through sends messages to w from now on, and gives where they went before.
func (m *messages) through(w io.Writer) io.Writer {
	m.mu.Lock()
	defer m.mu.Unlock()
	before := m.w
	m.w = w
	return before
}

// quiet is how long a run may take before its progress is shown.
const quiet = time.Second

// progress counts documents on Err while a long run goes on.
type progress struct {
	shown  bool // somebody watches
	err    *messages
	screen io.Writer // where messages went before the count was shown
	since  time.Time
	count  int64
	group  *mpb.Progress
	bar    *mpb.Bar
}

// progress begins to count; it shows where somebody watches Err and Out does not fill the same terminal.
func (a *App) progress() *progress {
	return &progress{shown: a.Watched && !a.Terminal, err: a.messages, since: time.Now()}
}

// tick counts one document.
func (p *progress) tick() {
	p.count++
	if p.shown && p.bar == nil && time.Since(p.since) > quiet {
		p.start()
	}
	if p.bar != nil {
		p.bar.SetCurrent(p.count)
	}
}

func (p *progress) start() {
	rate := func(s decor.Statistics) string {
		return fmt.Sprintf("%d documents read, %.0f a second", s.Current, float64(s.Current)/time.Since(p.since).Seconds())
	}
	p.screen = p.err.through(io.Discard)
	p.group = mpb.New(mpb.WithOutput(p.screen))
	p.bar = p.group.New(0, mpb.NopStyle(), mpb.PrependDecorators(decor.Any(rate)))
	p.err.through(p.group)
}

// stop takes the count off the screen.
func (p *progress) stop() {
	if p.bar == nil {
		return
	}
	p.err.through(p.screen)
	p.bar.Abort(true)
	p.group.Wait()
	p.bar = nil
	p.shown = false
}
