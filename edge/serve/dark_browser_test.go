//go:build !race

package serve

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestInTheDark: axe-core finds nothing serious, contrast above all, where the reader's system is dark.
func TestInTheDark(t *testing.T) {
	b := browse(t)
	if err := os.MkdirAll(screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	dark := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
	b.do(chromedp.EmulateViewport(1280, 900), chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: dark})
		return err
	}))
	for name, address := range map[string]string{
		"today": "/", "report": "/reports/" + b.statement.Document + "?at=" + b.statement.ID, "meeting": "/meetings/" + b.meeting.ID, "register": "/meetings",
		"calendar": "/meetings?view=calendar&month=2023-05", "map": "/meetings?view=map", "pair": "/pairs/JPN/KOR", "ledger": "/ledger", "formula": "/phrases?q=summit",
	} {
		b.do(chromedp.Navigate(b.desk+address), chromedp.WaitReady("main"))
		b.ask(b.axe + `; ""`)
		if found := b.ask(serious); found != "" {
			t.Errorf("%s: %s", name, found)
		}
		picture, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(screenshots, name+"-dark.png"), picture, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
