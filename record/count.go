package record

import (
	"encoding/json"
	"fmt"
)

// Count is how many meetings an entry stands for: a number, or Several where the report does not say.
type Count int

// Several is a count that is more than one and not stated.
const Several Count = -1

// MarshalJSON writes a number, or "several".
func (c Count) MarshalJSON() ([]byte, error) {
	if c == Several {
		return []byte(`"several"`), nil
	}
	return json.Marshal(int(c))
}

// UnmarshalJSON reads a number, or "several".
func (c *Count) UnmarshalJSON(b []byte) error {
	if string(b) == `"several"` {
		*c = Several
		return nil
	}
	var n int
	if err := json.Unmarshal(b, &n); err != nil || n < 1 {
		return fmt.Errorf(`record: count %s: want a number from 1, or "several"`, b)
	}
	*c = Count(n)
	return nil
}
