package serve

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"readout"
	"readout/corpus/relation"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/record"
)

// instructions tell a model how the tools go together.
const instructions = "An archive of reports of what states say and do to each other. search and statements find words, meetings finds " +
	"meetings, compare sets the accounts of one meeting (its id) side by side, timeline shows what passed between two states, record " +
	"gives a report whole, trace (the id of any item) shows on which words and rule each field rests. Every answer carries the words of " +
	"its reports: quote them, with the outlet and the day. What no tool gives, the archive does not have."

// MCP is the desk for language models, by the Model Context Protocol (modelcontextprotocol.io): tools that ask the
// archive. Each answer carries the words that it rests on.
func (d *Desk) MCP() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "readout", Version: readout.Version}, &mcp.ServerOptions{Instructions: instructions})
	tool(s, "search", "Sentences of the archive's reports that hold words, with who said them, best match first.", d.mcpSearch)
	tool(s, "statements", "What was said in the archive's reports: who, to whom, the act, the words, the report; newest first.", d.mcpStatements)
	tool(s, "meetings", "Meetings and calls that the archive's reports tell of: who, which sides, when, where, the words, the report; newest first. Their ids go to compare.", d.mcpMeetings)
	tool(s, "record", "The record of a report, with its text; every span is [start, end) in bytes of that text.", d.mcpRecord)
	tool(s, "trace", "An item of a record laid open: each field with the words and the rule that it rests on.", func(ctx context.Context, in mcpItem) (any, error) { return d.openItem(ctx, in.ID) })
	tool(s, "compare", "The accounts of one meeting side by side, by issue: what all say, what one says, where they differ, with the words of each.", func(ctx context.Context, in mcpItem) (any, error) { return d.compared(ctx, in.ID) })
	tool(s, "timeline", "What passed between two states: counts by period, turning points, each entry with its words and its report.", d.mcpTimeline)
	return s
}

// mcpHandler answers MCP over HTTP, without sessions.
func (d *Desk) mcpHandler() http.Handler {
	server := d.MCP()
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, &mcp.StreamableHTTPOptions{Stateless: true, JSONResponse: true})
}

// AnswerMCP answers MCP on a pair of streams until in ends.
func (d *Desk) AnswerMCP(ctx context.Context, in io.ReadCloser, out io.WriteCloser) error {
	return d.MCP().Run(ctx, &mcp.IOTransport{Reader: in, Writer: out})
}

// tool adds a tool whose answer is JSON. What goes wrong is told to the model, without details of the program's own faults.
func tool[In any](s *mcp.Server, name, description string, answer func(context.Context, In) (any, error)) {
	t := &mcp.Tool{Name: name, Description: description, Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true}}
	mcp.AddTool(s, t, func(ctx context.Context, _ *mcp.CallToolRequest, in In) (*mcp.CallToolResult, any, error) {
		found, err := answer(ctx, in)
		if err != nil {
			return nil, nil, errors.New(whatOf(err))
		}
		words, err := json.Marshal(found)
		if err != nil {
			return nil, nil, err
		}
		return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: string(words)}}}, nil, nil
	})
}

func whatOf(err error) string {
	if status := huma.StatusError(nil); errors.As(err, &status) {
		return status.Error()
	}
	return problemOf(err).what
}

// mcpID asks for one report.
type mcpID struct {
	ID string `json:"id" jsonschema:"the id of a report, or a beginning of it that only one has"`
}

// mcpItem asks for one item.
type mcpItem struct {
	ID string `json:"id" jsonschema:"the id of an item, such as s53c35391e9; of a meeting m and ten digits"`
}

// mcpQuery narrows a list.
type mcpQuery struct {
	Words string `json:"words,omitempty" jsonschema:"words that must be there; a phrase in quotation marks; dialog* for a beginning"`
	Actor string `json:"actor,omitempty" jsonschema:"a name, part of one in whole words, or a code such as CHN"`
	Pair  string `json:"pair,omitempty" jsonschema:"the codes of two sides: USA CHN"`
	Act   string `json:"act,omitempty" jsonschema:"an act of speech such as warn, promise, reject"`
	Topic string `json:"topic,omitempty"`
	From  string `json:"from,omitempty" jsonschema:"first day, 2023-06-01"`
	To    string `json:"to,omitempty" jsonschema:"last day"`
	Limit int    `json:"limit,omitempty" jsonschema:"at most so many, 20 when left out"`
}

// Lines of an MCP answer when nothing is asked, and at most.
const (
	mcpLines = 20
	mcpMost  = 200
)

func (in mcpQuery) query() (archive.Query, error) {
	list := Narrowing{Q: in.Words, Actor: in.Actor, Pair: in.Pair, From: in.From, To: in.To, Act: in.Act, Topic: in.Topic}
	if in.Act != "" && !slices.Contains(record.Acts, in.Act) {
		return archive.Query{}, problem{http.StatusBadRequest, "No such act", "no act " + in.Act + "; there are " + strings.Join(record.Acts, ", "), ""}
	}
	q, err := list.query()
	if q.Limit = min(in.Limit, mcpMost); q.Limit < 1 {
		q.Limit = mcpLines
	}
	return q, err
}

func (d *Desk) mcpSearch(ctx context.Context, in mcpQuery) (any, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	if len(q.Words) == 0 {
		return nil, problem{http.StatusBadRequest, "No words", "Give words to look for; statements and meetings list without.", ""}
	}
	list, err := d.passages(ctx, q)
	return append([]ask.Passage{}, list[:min(len(list), q.Limit)]...), err
}

func (d *Desk) mcpStatements(ctx context.Context, in mcpQuery) (any, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	list, err := d.Archive.Statements(ctx, q)
	return append([]archive.Statement{}, list...), err
}

func (d *Desk) mcpMeetings(ctx context.Context, in mcpQuery) (any, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	list, err := d.Archive.Meetings(ctx, q)
	return append([]archive.Meeting{}, list...), err
}

// withText is a record with the text that its spans point into.
type withText struct {
	Record *record.Record `json:"record"`
	Text   string         `json:"text"`
}

func (d *Desk) mcpRecord(ctx context.Context, in mcpID) (any, error) {
	rec, err := d.Archive.Document(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return withText{rec, rec.Document.Text}, nil
}

// latestOf is a time-line with its latest entries.
type latestOf struct {
	relation.Line
	Left int `json:"earlier_entries_left_out"`
}

// mcpPair asks for the time-line of two states.
type mcpPair struct {
	A    string `json:"a" jsonschema:"the code of a state or organisation: USA"`
	B    string `json:"b" jsonschema:"the code of the other: CHN"`
	From string `json:"from,omitempty" jsonschema:"first day, 2023-06-01"`
	To   string `json:"to,omitempty" jsonschema:"last day"`
	By   string `json:"by,omitempty" jsonschema:"day, week or month; month when left out"`

	Limit int `json:"limit,omitempty" jsonschema:"at most so many of the latest entries, 20 when left out"`
}

func (d *Desk) mcpTimeline(ctx context.Context, in mcpPair) (any, error) {
	line, err := d.between(ctx, in.A, in.B, in.From, in.To, in.By)
	if err != nil {
		return nil, err
	}
	most := min(in.Limit, mcpMost)
	if most < 1 {
		most = mcpLines
	}
	left := max(0, len(line.Entries)-most)
	line.Entries = line.Entries[left:]
	line.Periods = slices.DeleteFunc(slices.Clone(line.Periods), func(p relation.Period) bool { return p.Stories == 0 })
	return latestOf{line, left}, nil
}
