package serve

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are the desk's measures in Prometheus's form.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	open     prometheus.Gauge
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "readout_desk_requests_total", Help: "Requests that were answered, by route and status."}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "readout_desk_seconds", Help: "Time of an answer, by route.", Buckets: prometheus.ExponentialBuckets(.002, 2, 13)}, []string{"route"}),
		open: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "readout_desk_open", Help: "Requests that are being answered."}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.open, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// count takes in an answer. A request that no route took, such as one without the token, has the route "none".
func (m *metrics) count(r *http.Request, status int, took time.Duration) {
	route := orElse(r.Pattern, "none")
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

// handler answers with the measures.
func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
