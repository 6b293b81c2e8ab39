package record

import "encoding/json"

// Span is a half-open range [Start, End) of bytes in the document's text as given.
// In JSON it is a pair: [start, end].
type Span struct{ Start, End int }

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In cuts the span's words out of the document's text.
func (s Span) In(text string) string { return text[s.Start:s.End] }
