//go:build !race

package race

const Fewer = 1
