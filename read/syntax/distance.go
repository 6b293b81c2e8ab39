package syntax

// Distances is the number of classes of the distance between a token and its head.
const Distances = 24

// Distance is the class of an arc's length and direction.
func Distance(dependent, head int) int {
	d, side := head-dependent, 0
	if d < 0 {
		d, side = -d, Distances/2
	}
	switch {
	case d <= 6:
		return side + d - 1
	case d <= 8:
		return side + 6
	case d <= 11:
		return side + 7
	case d <= 15:
		return side + 8
	case d <= 22:
		return side + 9
	case d <= 35:
		return side + 10
	}
	return side + 11
}
