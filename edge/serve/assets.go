package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
	"sync"
)

//go:embed assets/*
var assetFiles embed.FS

// assetTypes are the files that pages load, by their ending.
var assetTypes = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

// asset sends a file that pages load, compressed to those who take it so.
func asset(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	kind, known := assetTypes[path.Ext(name)]
	content, err := assetFiles.ReadFile("assets/" + name)
	if err != nil || !known {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", kind)
	h.Set("Cache-Control", "private, max-age=86400")
	h.Set("Vary", "Accept-Encoding")
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		content = compressed()[name]
	}
	w.Write(content)
}

// compressed are the files in gzip's form, made when the first is asked for.
var compressed = sync.OnceValue(func() map[string][]byte {
	files, _ := assetFiles.ReadDir("assets")
	all := map[string][]byte{}
	for _, f := range files {
		content, _ := assetFiles.ReadFile("assets/" + f.Name())
		var b bytes.Buffer
		zip := gzip.NewWriter(&b)
		zip.Write(content)
		zip.Close()
		all[f.Name()] = b.Bytes()
	}
	return all
})

// assetVersion changes with the assets, so that a browser asks anew after an update.
var assetVersion = func() string {
	sum := sha256.New()
	files, _ := assetFiles.ReadDir("assets")
	for _, f := range files {
		content, _ := assetFiles.ReadFile("assets/" + f.Name())
		sum.Write(content)
	}
	return hex.EncodeToString(sum.Sum(nil)[:4])
}()
