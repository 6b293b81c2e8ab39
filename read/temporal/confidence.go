package temporal

// confidence is how often a rule's value was right where the rule applied (eval/times on TimeBank and
// AQUAINT), with the room that a few hundred cases leave.
func confidence(why string) float64 {
	switch why {
	case "date", "year", "duration":
		return 0.95
	}
	return 0.9
}
