package meeting

// offsetOf is the zone of a local time that is the same moment as a time in GMT: "+08:00". Whole quarters
// of an hour between -12 and +14 are zones.
func offsetOf(local, zulu string) (string, bool) {
	l, ok1 := minutes(local)
	z, ok2 := minutes(zulu)
	if !ok1 || !ok2 {
		return "", false
	}
	d := l - z
	if d > 14*60 {
		d -= 24 * 60
	}
	if d < -12*60 {
		d += 24 * 60
	}
	if d%15 != 0 || d < -12*60 || d > 14*60 {
		return "", false
	}
	sign := byte('+')
	if d < 0 {
		sign, d = '-', -d
	}
	return string([]byte{sign, digit(d / 600), digit(d / 60 % 10), ':', digit(d % 60 / 10), digit(d % 10)}), true
}

func digit(n int) byte { return byte('0' + n%10) }

// minutes since midnight of "2023-06-19T16:30".
func minutes(v string) (int, bool) {
	if len(v) < 16 || v[10] != 'T' || v[13] != ':' {
		return 0, false
	}
	n := 0
	for _, i := range []int{11, 12, 14, 15} {
		if v[i] < '0' || v[i] > '9' {
			return 0, false
		}
	}
	n = (int(v[11]-'0')*10+int(v[12]-'0'))*60 + int(v[14]-'0')*10 + int(v[15]-'0')
	return n, true
}
