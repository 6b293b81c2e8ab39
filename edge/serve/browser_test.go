//go:build !race

package serve

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"readout/edge/archive"
)

// `make tools` puts a browser and axe-core there; the screenshots of a run stand in bin/screenshots.
const (
	axePath     = "../../bin/axe/axe.min.js"
	screenshots = "../../bin/screenshots"
)

// missing skips a test that wants what is not installed; where CI is set, it fails.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is not there: make tools", what)
	}
	t.Skipf("%s is not there: make tools", what)
}

// patience is how long a test may take that waits for something on a page.
const patience = 5 * time.Minute

// browser is a tab open on a desk with the examples.
type browser struct {
	*testing.T
	ctx       context.Context
	desk      string // its address
	axe       string // axe-core
	statement archive.Statement
	meeting   archive.Meeting
}

func browse(t *testing.T) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		missing(t, "chromium")
	}
	axe, err := os.ReadFile(axePath)
	if err != nil {
		missing(t, "axe-core")
	}
	d, store := stand(t, nil)
	server := httptest.NewServer(d)
	t.Cleanup(server.Close)
	said, err := store.Statements(context.Background(), archive.Query{Act: "threaten", Limit: 1})
	if err != nil || len(said) == 0 {
		t.Fatal("no statement", err)
	}
	met, err := store.Meetings(context.Background(), archive.Query{Pair: [2]string{"JPN", "KOR"}, Limit: 1})
	if err != nil || len(met) == 0 {
		t.Fatal("no meeting", err)
	}
	all, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(all)
	t.Cleanup(cancel)
	gaveUp := time.AfterFunc(patience, cancel)
	t.Cleanup(func() { gaveUp.Stop() })
	return &browser{t, ctx, server.URL, string(axe), said[0], met[0]}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// ask gives the words that an expression in the page has for its value, or its promise.
func (b *browser) ask(expression string) string {
	b.Helper()
	words, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%.80s: %v", expression, err)
	}
	return words
}

// serious lists what axe-core finds serious or worse, each with its first element.
const serious = `axe.run().then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + ": " + v.nodes[0].html).join("\n"))`

// shifted is how far things on the page moved while it was drawn (web.dev/cls), in thousandths.
const shifted = `new Promise(done => {
	let sum = 0;
	new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
	setTimeout(() => done(String(Math.round(1000 * sum))), 100);
})`

// mostShifted is what nobody sees; web.dev calls a hundred good.
const mostShifted = 10

// TestEveryPageInABrowser: axe-core finds nothing serious on any page, wide or narrow, no page is wider than a phone, and
// nothing moves while it is drawn.
func TestEveryPageInABrowser(t *testing.T) {
	b := browse(t)
	if err := os.MkdirAll(screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, page := range []struct{ name, address string }{
		{"today", "/"}, {"reports", "/reports"}, {"report", "/reports/" + b.statement.Document + "?at=" + b.statement.ID},
		{"register", "/meetings"}, {"calendar", "/meetings?view=calendar&month=2023-05"}, {"map", "/meetings?view=map"}, {"visits", "/meetings?kind=visit"}, {"meeting", "/meetings/" + b.meeting.ID}, {"statements", "/statements"}, {"item", "/items/" + b.statement.ID},
		{"pairs", "/pairs"}, {"pair", "/pairs/JPN/KOR"}, {"ledger", "/ledger"}, {"phrases", "/phrases"}, {"formula", "/phrases?q=summit"}, {"changes", "/reports/" + b.statement.Document + "/changes"}, {"actors", "/actors"}, {"actor", "/actors/Emmanuel%20Macron"}, {"everywhere", "/actors/Emmanuel%20Macron/correct"}, {"sources", "/sources"}, {"search", "/search?q=summit"}, {"correct", "/items/" + b.statement.ID + "/correct"}, {"corrections", "/corrections"}, {"watch", "/watch?actor=Emmanuel+Macron&pair=JPN+KOR"}, {"read", "/read"}, {"problem", "/nowhere"},
	} {
		for suffix, width := range map[string]int64{"": 1280, "-narrow": 360} {
			b.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(b.desk+page.address), chromedp.WaitReady("main"))
			if moved, err := strconv.Atoi(b.ask(shifted)); err != nil || moved > mostShifted {
				t.Errorf("%s at %d: layout shift of %d thousandths", page.name, width, moved)
			}
			b.ask(b.axe + `; ""`)
			if found := b.ask(serious); found != "" {
				t.Errorf("%s at %d: %s", page.name, width, found)
			}
			if over := b.ask(`String(document.documentElement.scrollWidth - innerWidth)`); !strings.HasPrefix(over, "-") && over != "0" {
				t.Errorf("%s is %s wider than %d", page.name, over, width)
			}
			picture, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(screenshots, page.name+suffix+".png"), picture, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestFactAndWordsInABrowser follows words to their fact by the mouse, and goes on by keys alone.
func TestFactAndWordsInABrowser(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/reports/"+b.statement.Document), chromedp.Click(`mark[data-facts~="`+b.statement.ID+`"] a[href$="#`+b.statement.ID+`"]`))
	const lit = `document.querySelector(".fact.lit").id`
	if got := b.ask(lit); got != b.statement.ID {
		t.Errorf("%s is lit, want %s", got, b.statement.ID)
	}
	b.do(chromedp.KeyEvent("j"))
	if got := b.ask(lit); got == b.statement.ID {
		t.Error("the key j went nowhere")
	}
}

// TestReadInABrowser pastes a report, sees its record and keeps it.
func TestReadInABrowser(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/read"), chromedp.SetValue("#text", report), chromedp.Click("button.main"), chromedp.WaitVisible("form.keep"),
		chromedp.Click("form.keep button"), chromedp.WaitVisible(".tools a"))
	if at := b.ask("location.pathname"); !strings.HasPrefix(at, "/reports/") {
		t.Errorf("after keeping at %s", at)
	}
}

// TestCorrectInABrowser goes from a fact to its form, corrects it and takes the correction back, by keys and forms alone.
func TestCorrectInABrowser(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/reports/"+b.statement.Document), chromedp.Click(`#`+b.statement.ID+` a[href$="/correct"]`), chromedp.WaitVisible("form.correct"),
		chromedp.SetValue(`[name="by"]`, "Ada"), chromedp.SetValue(`[name="field.acts"]`, "demand"), chromedp.Click(`button[value="set"]`), chromedp.WaitVisible("#"+b.statement.ID+" .marks"))
	if said := b.ask(`document.querySelector("#` + b.statement.ID + ` .marks").innerText`); !strings.Contains(said, "acts: demand, not threaten") {
		t.Errorf("the report says %q", said)
	}
	b.do(chromedp.Click("#"+b.statement.ID+" .undo button"), chromedp.WaitVisible("#"+b.statement.ID+" .marks .undone"))
	if said := b.ask(`document.querySelector("#` + b.statement.ID + ` .marks").innerText`); !strings.Contains(said, "undone by Ada") {
		t.Errorf("after undo the report says %q", said)
	}
}

// TestSortInABrowser puts the actors in the order of a column and back, by the keyboard.
func TestSortInABrowser(t *testing.T) {
	b := browse(t)
	const met = `[...document.querySelectorAll("table[data-sort] tbody tr")].map(row => row.cells[3].textContent).join()`
	b.do(chromedp.EmulateViewport(1280, 900), chromedp.Navigate(b.desk+"/actors"), chromedp.WaitVisible("button.order"))
	for _, way := range []string{"descending", "ascending"} {
		b.ask(`document.querySelectorAll("button.order")[3].focus(); ""`)
		b.do(chromedp.KeyEvent("\r"))
		if got := b.ask(`document.querySelectorAll("table[data-sort] th")[3].ariaSort`); got != way {
			t.Errorf("the column is %s, want %s", got, way)
		}
		numbers := strings.Split(b.ask(met), ",")
		sorted := slices.IsSortedFunc(numbers, func(x, y string) int {
			a, _ := strconv.Atoi(x)
			c, _ := strconv.Atoi(y)
			if way == "descending" {
				return c - a
			}
			return a - c
		})
		if !sorted || len(numbers) < 10 {
			t.Errorf("%s: %v", way, numbers)
		}
	}
}

// TestCorrectEverywhereInABrowser: from an actor's page to who is meant everywhere, and back.
func TestCorrectEverywhereInABrowser(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/actors/Emmanuel%20Macron"), chromedp.Click(`.tools a[href$="/correct"]`), chromedp.WaitVisible("form.correct"),
		chromedp.SetValue(`[name="by"]`, "Ada"), chromedp.SetValue(`[name="same"]`, "E. Macron"), chromedp.Click("form.correct button.main"), chromedp.WaitVisible(".marks"))
	if title := b.ask(`document.querySelector("h1").innerText`); title != "E. Macron" {
		t.Errorf("after the correction at %s", title)
	}
	b.do(chromedp.Click(".undo button"), chromedp.WaitVisible(".marks .undone"))
	if title := b.ask(`document.querySelector("h1").innerText`); title != "Emmanuel Macron" {
		t.Errorf("after undo at %s", title)
	}
}

// TestDropInABrowser drops a file on the form and has it read.
func TestDropInABrowser(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk + "/read"))
	dropped := b.ask(`(() => {
		const files = new DataTransfer();
		files.items.add(new File(["Ann Lee met Bo Li in Paris on Monday."], "talks.txt", { type: "text/plain" }));
		document.getElementById("text").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
		return document.querySelector("[name=file]").files[0]?.name ?? "nothing";
	})()`)
	if dropped != "talks.txt" {
		t.Fatalf("the form has %s", dropped)
	}
	b.do(chromedp.Click("button.main"), chromedp.WaitVisible("form.keep"))
	if words := b.ask(`document.querySelector(".read").innerText`); !strings.Contains(words, "Ann Lee met Bo Li") {
		t.Errorf("read: %.200s", words)
	}
}
