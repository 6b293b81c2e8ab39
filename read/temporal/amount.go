package temporal

import "strconv"

// amount is a quantity of units, with a smaller one beside it: "two hours and 30 minutes".
type amount struct {
	q     quantity
	u     unit
	small quantity
	below unit
}

// from is the point this amount before (dir -1) or after (dir 1) a day.
func (d amount) from(day Date, dir int) point {
	n, u := d.q.n, d.u
	if d.q.den > 0 {
		switch u {
		case "C":
			n, u = 100*n+100*d.q.num/d.q.den, "Y"
		case "E":
			n, u = 10*n+10*d.q.num/d.q.den, "Y"
		case "Y":
			n, u = 12*n+12*d.q.num/d.q.den, "M"
		}
	}
	if u == "E" {
		n, u = 10*n, "Y"
	}
	if u == "C" {
		n, u = 100*n, "Y"
	}
	return shift(day, dir*n, u)
}

// String is the amount as an ISO 8601 duration, with X for a number that is not known.
func (d amount) String() string {
	n, u := d.q.n, d.u
	switch u {
	case "E", "C":
		if d.q.vague {
			break
		}
		size := 10
		if u == "C" {
			size = 100
		}
		n, u = size*n+part(d.q, size), "Y"
		d.q.den = 0
	case "L":
		n, u = 1000*n, "Y"
	case "Q":
		n, u = 3*n, "M"
	case "F":
		n, u = 2*n, "W"
	case "WE":
		n, u = 2*n, "D"
	}
	if d.q.vague {
		return iso("X", u)
	}
	if d.q.decimal != "" && d.q.den == 0 {
		return iso(d.q.decimal, u)
	}
	s := ""
	if n > 0 {
		s = iso(strconv.Itoa(n), u)
	}
	if d.q.den > 0 {
		below, size := smaller(u)
		s = joinISO(s, iso(strconv.Itoa(part(d.q, size)), below))
	}
	if d.below != "" {
		s = joinISO(s, iso(strconv.Itoa(d.small.n), d.below))
	}
	if s == "" {
		return iso("0", u)
	}
	return s
}

func part(q quantity, size int) int {
	if q.den == 0 {
		return 0
	}
	return size * q.num / q.den
}

// iso writes a number of units: "P5Y", "PT30M".
func iso(n string, u unit) string {
	if u[0] == 'T' {
		return "PT" + n + string(u[1:])
	}
	return "P" + n + string(u)
}

// joinISO joins two durations: "P2Y" and "P6M", "P1D" and "PT12H", "PT5H" and "PT30M".
func joinISO(a, b string) string {
	if a == "" {
		return b
	}
	if len(a) > 1 && a[1] == 'T' {
		return a + b[2:]
	}
	return a + b[1:]
}

// smaller is the unit in which half of a unit is told, and how many make one.
func smaller(u unit) (unit, int) {
	switch u {
	case "Y":
		return "M", 12
	case "M":
		return "D", 30
	case "W":
		return "D", 7
	case "D":
		return "TH", 24
	case "TH":
		return "TM", 60
	}
	return "TS", 60
}

// seconds orders the units by length.
func seconds(u unit) int {
	switch u {
	case "TS":
		return 1
	case "TM":
		return 60
	case "TH":
		return 3600
	case "D", "WE":
		return 86400
	case "W", "F":
		return 7 * 86400
	case "M":
		return 30 * 86400
	case "Q":
		return 91 * 86400
	}
	return 365 * 86400
}
