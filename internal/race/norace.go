//go:build !race

// Package race tells tests whether the race detector watches.
package race

const Fewer = 1
