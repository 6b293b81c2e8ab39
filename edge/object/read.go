package object

import (
	"context"
	"io"
	"time"

	"github.com/minio/minio-go/v7"
)

// Read opens an object. Where the connection breaks in the middle, the rest is asked for anew, as long as the object is
// still the same.
func (s *Store) Read(ctx context.Context, at Address) (io.ReadCloser, error) {
	r := &reader{ctx: ctx, store: s, at: at}
	if err := r.open(); err != nil {
		return nil, err
	}
	return r, nil
}

// reader reads one object through breaks of the connection.
type reader struct {
	ctx    context.Context
	store  *Store
	at     Address
	body   io.ReadCloser
	etag   string
	read   int64 // bytes so far
	size   int64
	breaks int // since the last byte came
}

// breakWait is the pause before the rest is asked for again, longer each time.
const breakWait = 200 * time.Millisecond

func (r *reader) open() error {
	var opts minio.GetObjectOptions
	if r.read > 0 {
		if err := opts.SetRange(r.read, 0); err != nil {
			return err
		}
		if err := opts.SetMatchETag(r.etag); err != nil {
			return err
		}
	}
	body, info, _, err := r.store.client.GetObject(r.ctx, r.at.Bucket, r.at.Key, opts)
	if err != nil {
		return failed("read", r.at, err)
	}
	if r.read == 0 {
		r.etag, r.size = info.ETag, info.Size
	}
	r.body = body
	return nil
}

func (r *reader) Read(p []byte) (int, error) {
	for {
		n, err := r.body.Read(p)
		r.read += int64(n)
		if n > 0 {
			r.breaks = 0
			return n, nil
		}
		if err == nil || err == io.EOF && r.read >= r.size {
			return 0, err
		}
		if err := r.again(err); err != nil {
			return 0, err
		}
	}
}

// again opens the object at the byte that comes next, after a break for that reason.
func (r *reader) again(cause error) error {
	for ; r.breaks < tries; r.breaks++ {
		select {
		case <-r.ctx.Done():
			return r.ctx.Err()
		case <-time.After(breakWait << r.breaks):
		}
		r.body.Close()
		if cause = r.open(); cause == nil {
			r.breaks++
			return nil
		}
	}
	return failed("read", r.at, cause)
}

func (r *reader) Close() error { return r.body.Close() }
