//go:build !race

package serve

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// pictures is where the manual's screenshots are put: make pictures.
var pictures = flag.String("pictures", "", "folder that the manual's screenshots are written to")

// TestPictures makes the pictures of docs/desk.md, each a page of the desk on the examples.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures: make pictures")
	}
	b := browse(t)
	for _, shot := range []struct {
		name, address string
		height        int64
	}{
		{"today", "/", 760},
		{"meeting", "/meetings/" + b.meeting.ID, 760},
		{"report", "/reports/" + b.statement.Document + "?at=" + b.statement.ID, 760},
		{"register-map", "/meetings?view=map", 900},
		{"register-calendar", "/meetings?view=calendar&month=2023-05", 900},
		{"pair", "/pairs/JPN/KOR?by=day", 800},
		{"ledger", "/ledger", 760},
		{"phrase", "/phrases?q=the+two+leaders", 760},
		{"item", "/items/" + b.statement.ID, 760},
		{"everywhere", "/actors/Fumio%20Kishida/correct", 820},
	} {
		b.do(chromedp.EmulateViewport(1200, shot.height), chromedp.Navigate(b.desk+shot.address), chromedp.WaitReady("main"))
		b.ask(`new Promise(done => setTimeout(() => done(""), 500))`) // for the charts
		b.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			made, err := cdp.Call(ctx, tab, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: "webp", Quality: new(int64(70))})
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(*pictures, shot.name+".webp"), made.Data, 0o644)
		}))
	}
}
