//go:build !race

package serve

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"readout/edge/work"
)

// TestWorkInABrowser: nothing serious on the page, wide or narrow, and it goes on by itself.
func TestWorkInABrowser(t *testing.T) {
	b := browse(t)
	queue := &moving{now: underWay}
	d, _ := stand(t, func(o *Options) { o.Queue = queue })
	server := httptest.NewServer(d)
	t.Cleanup(server.Close)
	for name, width := range map[string]int64{"work": 1280, "work-narrow": 360} {
		b.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(server.URL+"/work"), chromedp.WaitReady("main"))
		b.ask(b.axe + `; ""`)
		if found := b.ask(serious); found != "" {
			t.Errorf("%s: %s", name, found)
		}
		if over := b.ask(`String(document.documentElement.scrollWidth - innerWidth)`); !strings.HasPrefix(over, "-") && over != "0" {
			t.Errorf("%s is %s wider than %d", name, over, width)
		}
		picture, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
		if err == nil {
			err = os.MkdirAll(screenshots, 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(screenshots, name+".png"), picture, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	queue.set(work.State{Submitted: 200})
	b.do(chromedp.WaitVisible("span.whole"))
}

// moving is a queue that a test moves on.
type moving struct {
	lock sync.Mutex
	now  work.State
}

func (m *moving) set(s work.State) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.now = s
}

func (m *moving) State(context.Context, int) (work.State, error) {
	m.lock.Lock()
	defer m.lock.Unlock()
	return m.now, nil
}
