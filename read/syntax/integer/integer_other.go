//go:build !amd64 && !arm64

package integer

func sums(out []int32, x []int16, stride int, w []int16, m, n, k int) {
	sumsPlain(out, x, stride, w, m, n, k)
}

func values(out []int16, sums []int32, low int32) { valuesPlain(out, sums, low) }

func gate(h, prev, z, f []int16) { gatePlain(h, prev, z, f) }

func add(to, x []int16, low int32) { addPlain(to, x, low) }
