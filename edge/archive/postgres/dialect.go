package postgres

import "readout/edge/archive/tables"

// dialect is PostgreSQL's, whose planner chooses the order of the tables by itself.
var dialect = tables.Dialect{
	Numbered: true,
	Join:     "JOIN",
	Array:    "coalesce(json_agg(name), '[]')::text",
	Each:     "jsonb_array_elements_text(?::jsonb)",
	Objects:  "jsonb_array_elements(?::jsonb)",
	Places:   "(SELECT (value->>'v')::bigint AS version, value->>'i' AS item FROM jsonb_array_elements(?::jsonb))",
	Row:      "json_build_array",
	Rows:     "coalesce(json_agg(name), '[]')::text",
	Position: "strpos",
	Contains: "jsonb_exists(x.acts, ?)",
	Monday:   "to_char(date_trunc('week', day::date), 'YYYY-MM-DD')",
	Exact:    "v.exact",
	Value:    column,
	Holding:  holding,
	Added:    "x.version",
}
