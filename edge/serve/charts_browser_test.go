//go:build !race

package serve

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"
)

// TestChartsInABrowser: charts are drawn without a complaint of the browser, and every bar is a link.
func TestChartsInABrowser(t *testing.T) {
	b := browse(t)
	faults := make(chan string, 100)
	chromedp.Listen(b.ctx, func(event any) {
		if e, ok := event.(*log.EventEntryAdded); ok {
			faults <- e.Entry.Text
		}
	})
	b.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, log.Enable, cdp.Empty{})
		return err
	}))
	for _, page := range []string{"/pairs/JPN/KOR", "/meetings?view=map", "/phrases?q=summit"} {
		b.do(chromedp.Navigate(b.desk+page), chromedp.WaitVisible("figure svg a"))
		if dead := b.ask(`String(document.querySelectorAll("figure svg a:not([*|href])").length)`); dead != "0" {
			t.Errorf("%s: %s marks lead nowhere", page, dead)
		}
	}
	close(faults)
	for fault := range faults {
		t.Error(fault)
	}
}

// TestPairByKeys comes closer by a button, and goes from a bar to its words, with the keyboard alone.
func TestPairByKeys(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/pairs/JPN/KOR?by=month"), chromedp.WaitVisible("figure svg a"), chromedp.Focus(".chart-tools button"), chromedp.KeyEvent("\r"), chromedp.WaitVisible("figure svg a"))
	b.do(chromedp.Focus("figure svg a"), chromedp.KeyEvent("\r"))
	at := b.ask("location.hash")
	if !strings.HasPrefix(at, "#p-") {
		t.Fatalf("a bar led to %q", at)
	}
	b.do(chromedp.Focus(`[id="`+at[1:]+`"] + ol .words a`), chromedp.KeyEvent("\r"), chromedp.WaitVisible("mark.lit"))
}

// TestZoomByMouse drags over a part of the chart, which then fills it.
func TestZoomByMouse(t *testing.T) {
	b := browse(t)
	b.do(chromedp.EmulateViewport(1280, 900), chromedp.Navigate(b.desk+"/pairs/JPN/KOR?by=day"), chromedp.WaitVisible("figure svg a"))
	const bars = `String(document.querySelectorAll("figure svg:first-of-type a").length)`
	before, _ := strconv.Atoi(b.ask(bars))
	place := strings.Fields(b.ask(`(r => [r.x, r.y, r.width].join(" "))(document.querySelector("figure svg").getBoundingClientRect())`))
	number := func(s string) float64 { n, _ := strconv.ParseFloat(s, 64); return n }
	x, y, width := number(place[0]), number(place[1])+30, number(place[2])
	b.do(chromedp.MouseEvent("mousePressed", x+width*0.6, y, chromedp.ButtonLeft), chromedp.MouseEvent("mouseMoved", x+width*0.8, y, chromedp.ButtonLeft),
		chromedp.MouseEvent("mouseReleased", x+width*0.8, y, chromedp.ButtonLeft))
	if after, _ := strconv.Atoi(b.ask(bars)); after >= before {
		t.Errorf("%d bars before, %d after", before, after)
	}
}

// TestWithoutScripts: where no script runs, no room is kept for a chart, and what it would show stands in a table.
func TestWithoutScripts(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	for page, row := range map[string]string{"/pairs/JPN/KOR": "#periods tbody tr", "/meetings?view=map": "#places tbody tr", "/meetings?view=calendar": ".month li", "/ledger": ".ledger > li", "/phrases?q=summit": ".concordance li"} {
		b.do(chromedp.Navigate(b.desk+page), chromedp.WaitVisible(row))
		if room := b.ask(`String(document.querySelector("figure")?.offsetHeight ?? 0)`); room != "0" {
			t.Errorf("%s keeps %s pixels for a chart", page, room)
		}
	}
}

// TestChartAsPicture saves a chart: a file in which colours are colours, not names of the style sheet.
func TestChartAsPicture(t *testing.T) {
	b := browse(t)
	b.do(chromedp.Navigate(b.desk+"/pairs/JPN/KOR"), chromedp.WaitVisible("figure svg a"))
	got := b.ask(`new Promise(done => {
		const make = URL.createObjectURL;
		URL.createObjectURL = blob => { blob.text().then(done); return make(blob); };
		document.querySelector(".chart-tools button:last-child").click();
	})`)
	if !strings.HasPrefix(got, "<svg") || strings.Contains(got, "var(--") || !strings.Contains(got, "#15664a") {
		t.Errorf("the picture is %.300q", got)
	}
}
