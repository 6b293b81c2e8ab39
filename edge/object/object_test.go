package object_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"readout/edge/object"
	"readout/internal/s3test"
)

func store(t *testing.T) *object.Store {
	t.Helper()
	s, err := object.Connect()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		path string
		want object.Address
		code object.Code
	}{
		{"s3://news/2023/june.jsonl", object.Address{Bucket: "news", Key: "2023/june.jsonl"}, -1},
		{"s3://news", object.Address{Bucket: "news"}, -1},
		{"s3:///june.jsonl", object.Address{}, object.NotThere},
		{"june.jsonl", object.Address{}, object.NotThere},
	} {
		at, err := object.Parse(c.path)
		if at != c.want || codeOf(err) != c.code {
			t.Errorf("%s: %v, %v", c.path, at, err)
		}
	}
}

// codeOf is the code of an error, -1 where there is none.
func codeOf(err error) object.Code {
	if e, ok := errors.AsType[*object.Error](err); ok {
		return e.Code
	}
	return -1
}

func TestWrittenListedRead(t *testing.T) {
	s3test.Start(t, "news")
	s := store(t)
	large := bytes.Repeat([]byte("The talks went on. "), 2<<20) // more than one part
	for key, content := range map[string]string{"2023/b.txt": "second", "2023/a.txt": "first", "2024/c.txt": "third", "a.txt": "A", "a.txt.old": "B"} {
		if err := s.Write(t.Context(), object.Address{Bucket: "news", Key: key}, strings.NewReader(content)); err != nil {
			t.Fatal(err)
		}
	}
	at := object.Address{Bucket: "news", Key: "large.txt"}
	if err := s.Write(t.Context(), at, bytes.NewReader(large)); err != nil {
		t.Fatal(err)
	}
	for prefix, want := range map[string]string{"2023/": "2023/a.txt 2023/b.txt", "202": "2023/a.txt 2023/b.txt 2024/c.txt", "a.txt": "a.txt", "a.": "a.txt a.txt.old"} {
		var keys []string
		for o, err := range s.List(t.Context(), object.Address{Bucket: "news", Key: prefix}) {
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, o.Key)
		}
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("%s: %s, want %s", prefix, got, want)
		}
	}
	r, err := s.Read(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := io.ReadAll(r); err != nil || !slices.Equal(got, large) {
		t.Errorf("%d bytes, want %d: %v", len(got), len(large), err)
	}
}

func TestWriteThatFailsLeavesNothing(t *testing.T) {
	s3test.Start(t, "news")
	s := store(t)
	at := object.Address{Bucket: "news", Key: "half.parquet"}
	cut := io.MultiReader(bytes.NewReader(make([]byte, 40<<20)), failing{})
	if err := s.Write(t.Context(), at, cut); err == nil {
		t.Error("no error")
	}
	if _, err := s.Read(t.Context(), at); codeOf(err) != object.NotThere {
		t.Errorf("after it: %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

// Errors name bucket and key, and what to look at.
func TestErrors(t *testing.T) {
	addr := s3test.Start(t, "news")
	read := func(t *testing.T, path string) error {
		at, err := object.Parse(path)
		if err != nil {
			return err
		}
		_, err = store(t).Read(t.Context(), at)
		return err
	}
	for _, c := range []struct {
		what, path, variable, value string
		want                        object.Code
	}{
		{"no such object", "s3://news/none.txt", "AWS_REGION", "us-east-1", object.NotThere},
		{"no such bucket", "s3://nobody/none.txt", "AWS_REGION", "us-east-1", object.NotThere},
		{"a stranger's key", "s3://news/none.txt", "AWS_ACCESS_KEY_ID", "stranger", object.Denied},
		{"a wrong secret", "s3://news/none.txt", "AWS_SECRET_ACCESS_KEY", "wrong", object.Denied},
		{"no store", "s3://news/none.txt", "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1", object.Away},
	} {
		t.Run(c.what, func(t *testing.T) {
			s3test.Environment(t, addr)
			t.Setenv(c.variable, c.value)
			err := read(t, c.path)
			e, ok := errors.AsType[*object.Error](err)
			if !ok || e.Code != c.want || !strings.Contains(err.Error(), c.path) || e.Hint == "" {
				t.Errorf("%v, want code %d with the address and a hint", err, c.want)
			}
		})
	}
	for _, err := range store(t).List(context.Background(), object.Address{Bucket: "news", Key: "1914/"}) {
		if codeOf(err) != object.NotThere {
			t.Errorf("a prefix that no object has: %v", err)
		}
	}
}
