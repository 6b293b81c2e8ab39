//go:build cgo

package main

// killed is how many archives are made under kill -9, ten kills each. Few here: make test runs this package once
// more, without cgo and without the race detector, which makes everything slow.
const killed = 2
