package object

import (
	"context"
	"errors"
	"fmt"

	"github.com/minio/minio-go/v7"
)

// Code is the kind of an error.
type Code int

const (
	Away     Code = iota // the store does not answer, or not now
	NotThere             // no such object, bucket or store
	Denied               // the store knows us not, or does not let us
)

// Error says what was done, with which bucket and key, what went wrong and what helps.
type Error struct {
	Op    string // open, list, read, write
	Where string // s3://bucket/key
	Code  Code
	Err   error
	Hint  string // what to do, or ""
}

func (e *Error) Error() string { return fmt.Sprintf("%s %s: %v", e.Op, e.Where, e.Err) }

func (e *Error) Unwrap() error { return e.Err }

// causes are the store's codes: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
var causes = map[string]struct {
	code      Code
	say, hint string
}{
	"NoSuchKey":             {NotThere, "no such object", "aws s3 ls shows what is there"},
	"NoSuchBucket":          {NotThere, "no such bucket", "aws s3 mb makes one; is AWS_ENDPOINT_URL the right store?"},
	"InvalidBucketName":     {NotThere, "no name for a bucket", "write s3://BUCKET/KEY"},
	"PreconditionFailed":    {Away, "the object has changed while it was read", "the same command again reads the new one"},
	"AccessDenied":          {Denied, "access denied", "see AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, and what the store allows that key"},
	"InvalidAccessKeyId":    {Denied, "the store does not know this key", "see AWS_ACCESS_KEY_ID"},
	"SignatureDoesNotMatch": {Denied, "the secret does not fit the key", "see AWS_SECRET_ACCESS_KEY"},
}

// failed gives an error its operation, place and meaning; nil stays nil.
func failed(op string, at Address, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if ours, ok := errors.AsType[*Error](err); ok {
		return ours
	}
	e := &Error{Op: op, Where: at.String(), Code: Away, Err: err, Hint: "see whether the store is up, and AWS_ENDPOINT_URL"}
	answer, _ := errors.AsType[minio.ErrorResponse](err)
	if c, ok := causes[answer.Code]; ok {
		e.Code, e.Err, e.Hint = c.code, fmt.Errorf("%s (%w)", c.say, err), c.hint
	} else if answer.StatusCode/100 == 4 && answer.StatusCode != 429 {
		e.Code, e.Hint = Denied, "see AWS_ACCESS_KEY_ID, AWS_REGION and AWS_ENDPOINT_URL"
	}
	return e
}
