package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"readout/edge/archive"
)

// page is a page that readers ask for: at one address, or at many that differ in what they show.
type page struct {
	name      string
	addresses []string
	bytes     int64
}

// several is how many addresses a page has at most.
const several = 60

// pagesOf chooses the pages by what the archive has: reports and statements spread over all of it, its busiest pairs and
// their meetings. It also counts the documents.
func pagesOf(ctx context.Context, a archive.Archive) ([]*page, int, error) {
	docs, err := a.Documents(ctx, archive.Query{})
	if err != nil {
		return nil, 0, err
	}
	days, err := a.Busiest(ctx, several)
	if err != nil {
		return nil, 0, err
	}
	if len(docs) == 0 || len(days) == 0 {
		return nil, 0, errors.New("the archive has no report or no meeting")
	}
	var reports, items, meetings, pairs, words, watched, of []string
	for i := range min(several, len(docs)) {
		doc := docs[i*len(docs)/several%len(docs)].ID
		reports = append(reports, "/reports/"+url.PathEscape(doc))
		said, err := a.Statements(ctx, archive.Query{Document: doc, Limit: 1})
		if err != nil {
			return nil, 0, err
		}
		for _, s := range said {
			items = append(items, "/items/"+s.ID)
			if list := strings.Fields(s.Words); len(list) > 2 {
				words = append(words, "/search?q="+url.QueryEscape(strings.Join(list[:2], " ")))
			}
		}
	}
	for _, day := range days {
		met, err := a.Meetings(ctx, archive.Query{Pair: day.Pair, From: day.Day, To: day.Day, Limit: 1})
		if err != nil {
			return nil, 0, err
		}
		for _, m := range met {
			meetings = append(meetings, "/meetings/"+m.ID)
		}
		pairs = append(pairs, "/pairs/"+day.Pair[0]+"/"+day.Pair[1])
		watched = append(watched, "/watch?actor="+day.Pair[0]+"&actor="+day.Pair[1])
		of = append(of, "/statements?actor="+day.Pair[0])
	}
	return []*page{
		{name: "Today", addresses: []string{"/"}},
		{name: "Reports", addresses: []string{"/reports"}},
		{name: "Report", addresses: reports},
		{name: "Register", addresses: []string{"/meetings"}},
		{name: "Register: visits", addresses: []string{"/meetings?kind=visit"}},
		{name: "Register: calendar", addresses: []string{"/meetings?view=calendar"}},
		{name: "Register: map", addresses: []string{"/meetings?view=map"}},
		{name: "Meeting", addresses: meetings},
		{name: "Pair", addresses: pairs},
		{name: "Statements", addresses: []string{"/statements"}},
		{name: "Statements of an actor", addresses: of},
		{name: "Item", addresses: items},
		{name: "Actors", addresses: []string{"/actors"}},
		{name: "Sources", addresses: []string{"/sources"}},
		{name: "Ledger", addresses: []string{"/ledger"}},
		{name: "Phrases", addresses: []string{"/phrases"}},
		{name: "Search", addresses: words},
		{name: "Watch-list", addresses: watched},
		{name: "API: statements", addresses: []string{"/api/v1/statements"}},
	}, len(docs), nil
}

// way is how readers ask: how long they look at a page before the next, and the numbers that make each address another, so that
// nothing kept answers.
type way struct {
	look time.Duration
	anew *atomic.Int64 // the last number, nil where an address is asked for again
}

// The ways that are measured. Without a pause 50 readers ask for kept answers oftener than a desk allows.
var (
	numbers  atomic.Int64
	reading  = way{time.Second, &numbers}
	flooding = way{0, &numbers}
	again    = way{60 * time.Millisecond, nil}
)

// ask lets readers ask for all pages, so many rounds, and gives the times of each page in order of length.
func ask(home string, pages []*page, readers, rounds int, how way) (map[string][]time.Duration, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers}}
	var lock sync.Mutex
	var failed error
	times := map[string][]time.Duration{}
	var group sync.WaitGroup
	for n := range readers {
		group.Go(func() {
			time.Sleep(how.look * time.Duration(n) / time.Duration(readers))
			for i := range rounds * len(pages) {
				p := pages[(n+i)%len(pages)]
				address := p.addresses[0]
				time.Sleep(how.look)
				if how.anew != nil {
					number := how.anew.Add(1)
					address = p.addresses[int(number)%len(p.addresses)]
					sign := "?"
					if strings.Contains(address, "?") {
						sign = "&"
					}
					address += sign + "anew=" + strconv.FormatInt(number, 10)
				}
				start := time.Now()
				size, err := load(client, home+address)
				took := time.Since(start)
				lock.Lock()
				times[p.name], p.bytes, failed = append(times[p.name], took), max(p.bytes, size), errors.Join(failed, err)
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
