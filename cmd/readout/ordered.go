package main

import (
	"context"
	"iter"
)

// ordered applies work to the values of in, jobs at a time, and yields the results in the order of in.
// At most 2×jobs values are under way. It ends early when ctx does, even where in blocks.
func ordered[In, Out any](ctx context.Context, jobs int, in iter.Seq[In], work func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		type task struct {
			value In
			slot  chan Out
		}
		tasks := make(chan task)
		slots := make(chan chan Out, 2*jobs)
		for range jobs {
			go func() {
				for t := range tasks {
					t.slot <- work(t.value)
				}
			}()
		}
		go func() {
			defer close(slots)
			defer close(tasks)
			for value := range in {
				slot := make(chan Out, 1)
				select {
				case slots <- slot:
				case <-ctx.Done():
					return
				}
				tasks <- task{value, slot}
			}
		}()
		for {
			slot, more := receive(ctx, slots)
			if !more {
				return
			}
			result, more := receive(ctx, slot)
			if !more || !yield(result) {
				return
			}
		}
	}
}

// receive takes the next value of c; there is none once c is closed or ctx has ended.
func receive[T any](ctx context.Context, c <-chan T) (value T, more bool) {
	select {
	case value, more = <-c:
		return value, more
	case <-ctx.Done():
		return value, false
	}
}
