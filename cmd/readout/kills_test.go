//go:build !cgo

package main

// killed is how many archives are made under kill -9, ten kills each.
const killed = 20
