package postgres

import "readout/edge/archive/tables"

// dialect is PostgreSQL's, whose planner chooses the order of the tables by itself.
var dialect = tables.Dialect{
	Numbered: true,
	Join:     "JOIN",
	Array:    "coalesce(json_agg(name), '[]')::text",
	Position: "strpos",
	Contains: "jsonb_exists(x.acts, ?)",
	Exact:    "v.exact",
	Value:    column,
	Holding:  holding,
	Ranked:   ranked,
}
