package integer

func hasAVX2() bool

func hasVNNI() bool

var (
	fast   = hasAVX2()
	faster = fast && hasVNNI()
)

// sums4 adds to 4 rows and 16 columns of out, sums1 to one row: x in rows of xs bytes, out in rows of os
// bytes, w a panel of that many pairs.
//
//go:noescape
func sums4(out *int32, os int, x *int16, xs int, w *int16, pairs int)

//go:noescape
func dots8(out *int32, os int, x *int16, xs int, w *int16, pairs int)

//go:noescape
func sums1(out *int32, x *int16, w *int16, pairs int)

//go:noescape
func values16(out *int16, sums *int32, blocks int, low int32)

//go:noescape
func gate16(h, prev, z, f *int16, blocks int)

func sums(out []int32, x []int16, stride int, w []int16, m, n, k int) {
	if !fast {
		sumsPlain(out, x, stride, w, m, n, k)
		return
	}
	for j := 0; j < n; j += 16 {
		i := 0
		for ; faster && i+8 <= m; i += 8 {
			dots8(&out[i*n+j], n*4, &x[i*stride], stride*2, &w[j*k], k/2)
		}
		for ; i+4 <= m; i += 4 {
			sums4(&out[i*n+j], n*4, &x[i*stride], stride*2, &w[j*k], k/2)
		}
		for ; i < m; i++ {
			sums1(&out[i*n+j], &x[i*stride], &w[j*k], k/2)
		}
	}
}

func values(out []int16, sums []int32, low int32) {
	if !fast {
		valuesPlain(out, sums, low)
		return
	}
	if len(out) >= 16 {
		values16(&out[0], &sums[0], len(out)/16, low)
	}
}

func gate(h, prev, z, f []int16) {
	if !fast {
		gatePlain(h, prev, z, f)
		return
	}
	if len(h) >= 16 {
		gate16(&h[0], &prev[0], &z[0], &f[0], len(h)/16)
	}
}

//go:noescape
func add16(to, x *int16, blocks int, low int32)

func add(to, x []int16, low int32) {
	if !fast {
		addPlain(to, x, low)
		return
	}
	if len(to) >= 16 {
		add16(&to[0], &x[0], len(to)/16, low)
	}
}
