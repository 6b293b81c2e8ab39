package cluster

import (
	"context"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"readout/edge/archive"
)

// Metrics are a worker's measures in Prometheus's form.
type Metrics struct {
	registry  *prometheus.Registry
	documents *prometheus.CounterVec
	bytes     prometheus.Counter
	words     prometheus.Counter
	failed    *prometheus.CounterVec
	seconds   *prometheus.HistogramVec
}

// NewMetrics measures the worker, and the queue each time it is asked.
func NewMetrics(q *Queue) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		documents: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "readout_documents_total", Help: "Documents that are in the archive, by what became of them."}, []string{"fate"}),
		bytes: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "readout_text_bytes_total", Help: "Bytes of text that were read and kept."}),
		words: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "readout_words_total", Help: "Words that were read and kept."}),
		failed: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "readout_failed_total", Help: "Pieces that went to the dead letters, by reason."}, []string{"reason"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "readout_piece_seconds", Help: "Time of a piece in a stage: wait (in the queue), read, keep, acknowledge.", Buckets: prometheus.ExponentialBuckets(.001, 4, 12)}, []string{"stage"}),
	}
	m.registry.MustRegister(m.documents, m.bytes, m.words, m.failed, m.seconds)
	gauge := func(name, help string, value func(Status) float64) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			s, err := q.Status(ctx)
			if err != nil {
				return -1
			}
			return value(s)
		}))
	}
	gauge("readout_queue_waiting", "Pieces that no worker has; -1: the queue does not answer.", func(s Status) float64 { return float64(s.Waiting) })
	gauge("readout_queue_taken", "Pieces that a worker has.", func(s Status) float64 { return float64(s.Taken) })
	gauge("readout_queue_lag_seconds", "Age of the oldest piece that is not done.", func(s Status) float64 { return s.Lag.Seconds() })
	gauge("readout_queue_failed", "Dead letters.", func(s Status) float64 { return float64(s.Failed) })
	return m
}

// fates are the label values of archive.Fate.
var fates = [...]string{archive.Added: "added", archive.NewVersion: "new_version", archive.ReadAgain: "read_again", archive.Unchanged: "unchanged"}

// Count takes in what became of a piece.
func (m *Metrics) Count(o Outcome) {
	if o.Failed != "" {
		m.failed.WithLabelValues(string(o.Failed)).Inc()
		return
	}
	for f, n := range o.Fates {
		m.documents.WithLabelValues(fates[f]).Add(float64(n))
	}
	m.bytes.Add(float64(o.Bytes))
	m.words.Add(float64(o.Words))
	for stage, d := range map[string]time.Duration{"wait": o.Waited, "read": o.Read, "keep": o.Kept, "acknowledge": o.Acknowledged} {
		m.seconds.WithLabelValues(stage).Observe(d.Seconds())
	}
}

// Serve answers at http://addr/metrics until ctx ends.
func (m *Metrics) Serve(ctx context.Context, addr string) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() { server.Close() })
	go server.Serve(listener)
	return nil
}
