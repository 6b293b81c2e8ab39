package integer

// sums4 adds to 4 rows and 16 columns of out, sums1 to one row: x in rows of xs bytes, out in rows of os
// bytes, w a panel, eights the number of inputs by eight.
//
//go:noescape
func sums4(out *int32, os int, x *int16, xs int, w *int16, eights int)

//go:noescape
func sums1(out *int32, os int, x *int16, xs int, w *int16, eights int)

func sums(out []int32, x []int16, stride int, w []int16, m, n, k int) {
	if k%8 != 0 {
		sumsPlain(out, x, stride, w, m, n, k)
		return
	}
	for j := 0; j < n; j += 16 {
		i := 0
		for ; i+4 <= m; i += 4 {
			sums4(&out[i*n+j], n*4, &x[i*stride], stride*2, &w[j*k], k/8)
		}
		for ; i < m; i++ {
			sums1(&out[i*n+j], n*4, &x[i*stride], stride*2, &w[j*k], k/8)
		}
	}
}

func values(out []int16, sums []int32, low int32) { valuesPlain(out, sums, low) }

func gate(h, prev, z, f []int16) { gatePlain(h, prev, z, f) }

func add(to, x []int16, low int32) { addPlain(to, x, low) }
