package fetch

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

// transport connects to addresses that allow lets pass. The check is made on the address that is dialled, after the
// name has been looked up, so that no name can point inside.
func transport(allow func(netip.Addr) bool) *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || !allow(at.Addr().Unmap()) {
			return ErrPrivate
		}
		return nil
	}}
	return &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: timeout, MaxResponseHeaderBytes: 1 << 20}
}

// reserved are the blocks of addresses that are no part of the public net and that netip does not tell: RFC 6890.
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2002::/16"),
}

// public says whether an address is one of the public net.
func public(at netip.Addr) bool {
	if !at.IsGlobalUnicast() || at.IsPrivate() {
		return false
	}
	for _, block := range reserved {
		if block.Contains(at) {
			return false
		}
	}
	return true
}

// redirect follows a redirect to http and https, some times only and where robots.txt allows.
func (c *Client) redirect(next *http.Request, before []*http.Request) error {
	if len(before) > maxRedirects {
		return ErrRedirects
	}
	if err := webAddress(next.URL); err != nil {
		return err
	}
	if next.URL.Host == before[len(before)-1].URL.Host || next.URL.Path == robotsPath {
		return nil
	}
	return c.allowed(next.Context(), next.URL)
}

// webAddress says what is wrong with an address that is none of the web.
func webAddress(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ErrScheme
	}
	return nil
}
