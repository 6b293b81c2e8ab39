package record

// History of the record's format:
//
//	1  the first: actors, times, places, statements, meetings, visits, commitments, events, relations, gaps
