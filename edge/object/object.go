// Package object reads and writes the objects of stores that speak S3's protocol: Amazon's, MinIO, Ceph, VersityGW and
// others.
//
// Where the store is and who asks comes from the environment variables that Amazon's own programs read:
// AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL (Amazon's store where unset), AWS_REGION or AWS_DEFAULT_REGION,
// AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, else the profile AWS_PROFILE of the file
// ~/.aws/credentials; without any of them one asks as anybody may.
package object

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// scheme is how an address in a store begins.
const scheme = "s3://"

// Is says whether a path is an address in a store.
func Is(path string) bool { return strings.HasPrefix(path, scheme) }

// Address is that of an object, or of all whose keys begin with Key.
type Address struct{ Bucket, Key string }

func (a Address) String() string { return scheme + a.Bucket + "/" + a.Key }

// Parse reads s3://bucket/key.
func Parse(path string) (Address, error) {
	rest, ours := strings.CutPrefix(path, scheme)
	bucket, key, _ := strings.Cut(rest, "/")
	if !ours || bucket == "" {
		return Address{}, &Error{Op: "open", Where: path, Code: NotThere, Err: fmt.Errorf("no address of an object"), Hint: "write s3://BUCKET/KEY"}
	}
	return Address{bucket, key}, nil
}

// Object is one that a list has found.
type Object struct {
	Address
	Size int64  // bytes
	ETag string // changes with the contents
}

// Store is a connection to a store. It may be used by many goroutines.
type Store struct{ client minio.Core }

// tries is how often the client asks before it gives up on a request.
const tries = 4

// amazon is where the store is when the environment does not say.
const amazon = "https://s3.amazonaws.com"

// Connect reads the environment; it asks nothing of the store yet.
func Connect() (*Store, error) {
	at := cmp.Or(os.Getenv("AWS_ENDPOINT_URL_S3"), os.Getenv("AWS_ENDPOINT_URL"), amazon)
	endpoint, err := url.Parse(at)
	if err != nil || endpoint.Host == "" {
		return nil, &Error{Op: "open", Where: at, Code: NotThere, Err: fmt.Errorf("no address of a store"), Hint: "AWS_ENDPOINT_URL=https://host:port"}
	}
	client, err := minio.NewCore(endpoint.Host, &minio.Options{
		Creds: credentials.NewChainCredentials([]credentials.Provider{
			&credentials.EnvAWS{}, &credentials.FileAWSCredentials{},
		}),
		Secure: endpoint.Scheme != "http", Region: cmp.Or(os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION")), MaxRetries: tries,
	})
	if err != nil {
		return nil, &Error{Op: "open", Where: at, Code: NotThere, Err: err}
	}
	return &Store{*client}, nil
}

// List gives the object of that key, or where there is none all whose keys begin with it, in the order of their keys.
// What only marks a folder is left out. That there is nothing is an error.
func (s *Store) List(ctx context.Context, at Address) iter.Seq2[Object, error] {
	return func(yield func(Object, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		found := false
		for o := range s.client.Client.ListObjects(ctx, at.Bucket, minio.ListObjectsOptions{Prefix: at.Key, Recursive: true}) {
			if o.Err != nil {
				yield(Object{}, failed("list", at, o.Err))
				return
			}
			if o.Size == 0 && strings.HasSuffix(o.Key, "/") {
				continue
			}
			found = true
			if !yield(Object{Address{at.Bucket, o.Key}, o.Size, o.ETag}, nil) || o.Key == at.Key {
				return
			}
		}
		if !found && ctx.Err() == nil {
			yield(Object{}, &Error{Op: "list", Where: at.String(), Code: NotThere, Err: fmt.Errorf("no object begins so")})
		}
	}
}

// Write puts an object whose bytes come from r, however many they are. It is there whole or, where r fails or ctx ends,
// not at all.
func (s *Store) Write(ctx context.Context, at Address, r io.Reader) error {
	_, err := s.client.Client.PutObject(ctx, at.Bucket, at.Key, r, -1, minio.PutObjectOptions{PartSize: partBytes})
	return failed("write", at, err)
}

// partBytes are held in memory on the way to a store, which takes at most 10,000 parts: 160 GB.
const partBytes = 16 << 20
