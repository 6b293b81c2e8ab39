package temporal

import "readout/record"

// ZoneFromPair is the offset of the zone in which a clock time is told, when another one tells the same
// moment in a known zone: 16:30 and 08:30Z give "+08:00". Offsets lie between -12:00 and +14:00 and are
// multiples of 15 minutes (ISO 8601, IANA time zones); ok is false for others.
func ZoneFromPair(local, known Time) (offset string, ok bool) {
	here, okHere := minutes(local.clock())
	there, okThere := minutes(known.clock())
	base, okBase := offsetMinutes(known.zone())
	if !okHere || !okThere || !okBase || local.zone() != "" {
		return "", false
	}
	const dayLong = 24 * 60
	diff := ((here-there+base)%dayLong + dayLong) % dayLong
	if diff > 14*60 {
		diff -= dayLong
	}
	if diff < -12*60 || diff%15 != 0 {
		return "", false
	}
	sign := "+"
	if diff < 0 {
		sign, diff = "-", -diff
	}
	return sign + pad2(diff/60) + ":" + pad2(diff%60), true
}

// At is the first moment of entry i of times, with the zone that a clock time beside it gives away
// ("4:30 pm (0830 GMT)"), and then the words and the rule that the zone rests on.
func At(times []Time, i int) (*record.Moment, *record.Because) {
	m := times[i].Start()
	if m == nil || times[i].clock() == "" || times[i].zone() != "" {
		return m, nil
	}
	for _, k := range [2]int{i + 1, i - 1} {
		if k < 0 || k >= len(times) || !beside(times[min(i, k)], times[max(i, k)]) {
			continue
		}
		if zone, ok := ZoneFromPair(times[i], times[k]); ok {
			m.Value += zone
			span := record.Span{Start: times[min(i, k)].Span.Start, End: times[max(i, k)].Span.End}
			return m, &record.Because{Evidence: []record.Span{span}, Why: "temporal.zone_from_gmt"}
		}
	}
	return m, nil
}

// sameMoment is the day of a clock time in a known zone that tells the same moment as a local one: 01:30
// in +08:00 is 17:30Z of the day before. Where they tell different moments the day stays as given.
func sameMoment(local, known Time, day point) point {
	offset, ok := ZoneFromPair(local, known)
	if !ok || local.at.year == 0 || local.at.gran != day.gran {
		return day
	}
	here, _ := minutes(local.clock())
	diff, _ := offsetMinutes(offset)
	base, _ := offsetMinutes(known.zone())
	switch utc := here - diff + base; {
	case utc < 0:
		return shift(local.at.first(), -1, "D")
	case utc >= 24*60:
		return shift(local.at.first(), 1, "D")
	}
	return local.at
}

// beside says whether two expressions stand side by side, a bracket, comma or "or" between them.
func beside(a, b Time) bool { return b.First-a.Last <= 1 }

func minutes(clock string) (int, bool) {
	if len(clock) < 5 {
		return 0, false
	}
	h, okH := integer(clock[:2])
	m, okM := integer(clock[3:5])
	return 60*h + m, okH && okM
}

func offsetMinutes(zone string) (int, bool) {
	if zone == "Z" {
		return 0, true
	}
	if len(zone) != 6 {
		return 0, false
	}
	n, ok := minutes(zone[1:])
	if zone[0] == '-' {
		n = -n
	}
	return n, ok
}
