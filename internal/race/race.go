//go:build race

// Package race tells tests whether the race detector watches, which makes everything ten times slower.
package race

// Fewer divides how much a test reads or asks: make test does all of it without the detector too, where it says so.
const Fewer = 10
