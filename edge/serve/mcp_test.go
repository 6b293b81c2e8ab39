package serve

import (
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"readout/edge/archive"
)

// The same tools answer on a pair of pipes.
func TestMCPOnPipes(t *testing.T) {
	d, _ := stand(t, nil)
	in, toServer := io.Pipe()
	fromServer, out := io.Pipe()
	go d.AnswerMCP(t.Context(), in, out)
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	session, err := client.Connect(t.Context(), &mcp.IOTransport{Reader: fromServer, Writer: toServer}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	if told := session.InitializeResult().Instructions; !strings.Contains(told, "compare") {
		t.Errorf("instructions: %q", told)
	}
	tools, err := session.ListTools(t.Context(), nil)
	if err != nil || len(tools.Tools) != 7 {
		t.Errorf("%d tools, %v, want 7", len(tools.Tools), err)
	}
}

// A client of the protocol's own library asks each tool over HTTP.
func TestMCP(t *testing.T) {
	d, kept := stand(t, nil)
	server := httptest.NewServer(d)
	defer server.Close()
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	session, err := client.Connect(t.Context(), &mcp.StreamableClientTransport{Endpoint: server.URL + "/mcp", DisableStandaloneSSE: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	meetings, err := kept.Meetings(t.Context(), archive.Query{Pair: [2]string{"JPN", "KOR"}, Limit: 1})
	if err != nil || len(meetings) == 0 {
		t.Fatalf("no meeting: %v", err)
	}
	meeting := meetings[0]
	for _, c := range []struct {
		tool  string
		in    map[string]any
		fails bool
		words string
	}{
		{"search", map[string]any{"words": "summit", "limit": 3}, false, `"words":`},
		{"search", map[string]any{"words": " "}, true, "Give words"},
		{"meetings", map[string]any{"pair": "JPN KOR", "limit": 1}, false, `"id":"` + meeting.ID},
		{"meetings", map[string]any{"pair": "JPN"}, true, "no pair"},
		{"statements", map[string]any{"act": "threaten"}, false, "Omar Touray"},
		{"statements", map[string]any{"act": "sing"}, true, "no act sing"},
		{"statements", map[string]any{"from": "2023-02-31"}, true, "is no day"},
		{"record", map[string]any{"id": meeting.Document}, false, `"text":"`},
		{"record", map[string]any{"id": "unknown"}, true, "No report"},
		{"trace", map[string]any{"id": meeting.ID}, false, `"evidence":`},
		{"compare", map[string]any{"id": meeting.ID}, false, "Kishida"},
		{"timeline", map[string]any{"a": "JPN", "b": "KOR"}, false, `"2023-05`},
		{"timeline", map[string]any{"a": "JPN", "b": "KOR", "limit": 1}, false, `"earlier_entries_left_out":`},
		{"timeline", map[string]any{"a": "JPN", "b": "KOR", "by": "hour"}, true, "day, week or month"},
	} {
		result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: c.tool, Arguments: c.in})
		if err != nil {
			t.Errorf("%s %v: %v", c.tool, c.in, err)
			continue
		}
		text := result.Content[0].(*mcp.TextContent).Text
		if result.IsError != c.fails || !strings.Contains(text, c.words) {
			t.Errorf("%s %v: error %v, want %q:\n%.300s", c.tool, c.in, result.IsError, c.words, text)
		}
	}
}
