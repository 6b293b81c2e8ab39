package client

import (
	"readout/corpus/account"
	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/relation"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/record/correction"
)

// What the desk answers with, in the types that it is made of.
type (
	Document   = archive.Document
	Meeting    = archive.Meeting
	Visit      = archive.Visit
	Statement  = archive.Statement
	Version    = archive.Version
	Passage    = ask.Passage
	Line       = ledger.Line
	Accounts   = account.Table
	Entry      = relation.Entry
	Turn       = phrase.Turn
	Correction = correction.Correction
)

// Actor is who spoke or met of late, with how often.
type Actor struct {
	Name       string `json:"name"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
	Last       string `json:"last,omitempty"`
	Role       string `json:"role,omitempty"` // at the last day, as the dictionary knows
	Of         string `json:"of,omitempty"`   // ISO 3166 alpha-3, or an organisation
}

// Source is an outlet with what it sent.
type Source struct {
	Outlet     string `json:"outlet"`
	Reports    int    `json:"reports"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
	First      string `json:"first,omitempty"`
	Last       string `json:"last,omitempty"`
}

// Pair is two sides that met, with on how many days.
type Pair struct {
	A     string `json:"a"`
	B     string `json:"b"`
	AName string `json:"a_name,omitempty"`
	BName string `json:"b_name,omitempty"`
	Days  int    `json:"days"`
	First string `json:"first"`
	Last  string `json:"last"`
}

// Timeline is what passed between two sides. Periods and turning points are those of the whole time.
type Timeline struct {
	Sides   [2]string         `json:"sides"`
	By      relation.Step     `json:"by"`
	Periods []relation.Period `json:"periods"`
	Turns   []relation.Turn   `json:"turning_points"`
	Undated int               `json:"undated"` // facts between the two without a day
}

// Formula is the history of words in a row.
type Formula struct {
	Words    string           `json:"words"`
	Stories  int              `json:"stories"`
	Users    []phrase.User    `json:"users"`
	Variants []phrase.Variant `json:"variants"`
	Since    string           `json:"since,omitempty"` // the day of the oldest report looked into, where there are older ones
	Uses     []phrase.Use     `json:"items"`           // the latest
}

// Citation is an item for a list of sources.
type Citation struct {
	BibTeX string         `json:"bibtex"`
	CSL    map[string]any `json:"csl"`
}

// Today is what is new, and what deserves a look.
type Today struct {
	Reports  []Document  `json:"reports"`
	Sharp    []Statement `json:"sharp"`
	Promised []Statement `json:"promised"`
	Told     []Told      `json:"told"` // by more than one
	News     struct {
		Week     string  `json:"week,omitempty"` // its last day
		Pairs    []Count `json:"pairs"`
		Topics   []Count `json:"topics"`
		RedLines []Line  `json:"red_lines"` // and warnings and refusals
		Formulas []Turn  `json:"formulas"`
	} `json:"news"`
}

// Told is a meeting that several reports tell of.
type Told struct {
	Meeting
	Stories int      `json:"stories"`
	Differ  []string `json:"differ"` // fields and issues
}

// Count is in how many of the week's reports a pair meets or a topic is spoken of.
type Count struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}
