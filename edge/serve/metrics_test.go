package serve

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestMetricsAndLog: a request is counted under its route, and is a line of the log that a program reads.
func TestMetricsAndLog(t *testing.T) {
	var log bytes.Buffer
	d, _ := stand(t, func(o *Options) { o.Log = slog.New(slog.NewJSONHandler(&log, nil)) })
	for _, address := range []string{"/reports/unknown", "/api/v1/documents/unknown", "/nowhere", "/sources"} {
		get(d, address)
	}
	_, body := get(d, "/metrics")
	for _, want := range []string{
		`readout_desk_requests_total{route="GET /reports/{id}",status="404"} 1`,
		`readout_desk_requests_total{route="GET /api/v1/documents/{id}",status="404"} 1`,
		`readout_desk_requests_total{route="/",status="404"} 1`,
		`readout_desk_seconds_count{route="GET /sources"} 1`,
		`readout_desk_open 1`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	line, _, _ := strings.Cut(log.String(), "\n")
	var said struct {
		Path, Route string
		Status, MS  int
	}
	if err := json.Unmarshal([]byte(line), &said); err != nil || said.Status != 404 || said.Route != "GET /reports/{id}" {
		t.Errorf("%s: %v", line, err)
	}
}

func TestRateLimits(t *testing.T) {
	d, _ := stand(t, nil)
	limited := 0
	for range postsAtOnce + 5 {
		r := httptest.NewRequest("POST", "/seen", strings.NewReader(""))
		w := httptest.NewRecorder()
		if d.ServeHTTP(w, r); w.Code == 429 && w.Header().Get("Retry-After") != "" {
			limited++
		}
	}
	if limited == 0 {
		t.Error("posts are not limited")
	}
	for range poursAtOnce {
		d.pouring <- struct{}{}
	}
	if code, body := get(d, "/api/v1/export/records"); code != 429 || !strings.Contains(body, "under way") {
		t.Errorf("a fifth export: %d", code)
	}
}
