package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"readout/edge/archive"
)

// page is a page that readers ask for.
type page struct {
	name, address string
	bytes         int64
}

// pagesOf chooses the pages by what the archive has: its latest report, meeting and statement, its busiest pair. It
// also counts the documents.
func pagesOf(ctx context.Context, a archive.Archive) ([]*page, int, error) {
	docs, err := a.Documents(ctx, archive.Query{})
	if err != nil {
		return nil, 0, err
	}
	said, err := a.Statements(ctx, archive.Query{Limit: 1})
	if err != nil {
		return nil, 0, err
	}
	days, err := a.Busiest(ctx, 1)
	if err != nil {
		return nil, 0, err
	}
	if len(docs) == 0 || len(said) == 0 || len(days) == 0 {
		return nil, 0, errors.New("the archive has no report, statement or meeting")
	}
	pair := days[0].Pair
	met, err := a.Meetings(ctx, archive.Query{Pair: pair, From: days[0].Day, To: days[0].Day, Limit: 1})
	if err != nil || len(met) == 0 {
		return nil, 0, errors.Join(errors.New("no meeting of the busiest pair"), err)
	}
	words := url.QueryEscape(said[0].Words[:min(len(said[0].Words), 12)])
	return []*page{
		{name: "Today", address: "/"},
		{name: "Reports", address: "/reports"},
		{name: "Report", address: "/reports/" + url.PathEscape(docs[0].ID)},
		{name: "Register", address: "/meetings"},
		{name: "Meeting", address: "/meetings/" + met[0].ID},
		{name: "Pair", address: "/pairs/" + pair[0] + "/" + pair[1]},
		{name: "Statements", address: "/statements"},
		{name: "Statements of an actor", address: "/statements?actor=" + pair[0]},
		{name: "Item", address: "/items/" + said[0].ID},
		{name: "Actors", address: "/actors"},
		{name: "Sources", address: "/sources"},
		{name: "Ledger", address: "/ledger"},
		{name: "Search", address: "/search?q=" + words},
		{name: "Watch-list", address: "/watch?actor=" + pair[0] + "&actor=" + pair[1]},
		{name: "API: statements", address: "/api/v1/statements"},
	}, len(docs), nil
}

// ask lets readers ask for all pages, so many rounds, and gives the times of each page in order of length.
func ask(home string, pages []*page, readers, rounds int) (map[string][]time.Duration, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers}}
	var lock sync.Mutex
	var failed error
	times := map[string][]time.Duration{}
	var group sync.WaitGroup
	for n := range readers {
		group.Go(func() {
			for i := range rounds * len(pages) {
				p := pages[(n+i)%len(pages)]
				start := time.Now()
				size, err := load(client, home+p.address)
				took := time.Since(start)
				lock.Lock()
				times[p.name], p.bytes, failed = append(times[p.name], took), size, errors.Join(failed, err)
				lock.Unlock()
			}
		})
	}
	group.Wait()
	for _, list := range times {
		slices.Sort(list)
	}
	return times, failed
}

func load(client *http.Client, address string) (int64, error) {
	answer, err := client.Get(address)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	size, err := io.Copy(io.Discard, answer.Body)
	if answer.StatusCode != http.StatusOK {
		err = errors.Join(err, fmt.Errorf("%s: %s", address, answer.Status))
	}
	return size, err
}

// at is the time that so many of a hundred stay below.
func at(times []time.Duration, percent int) time.Duration { return times[(len(times)-1)*percent/100] }
