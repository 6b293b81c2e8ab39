#!/usr/bin/env bash
# Builds the binaries of a release into dist/: six platforms, packed the same way every time, with their
# checksums (SHA256SUMS) and what they contain (CONTENTS.txt).
set -euo pipefail
cd "$(dirname "$0")/.."

platforms="linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64"
version=$(go run ./cmd/readout --version | awk '{ print $3 }')
rm -rf dist
mkdir -p dist
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

for platform in $platforms; do
	os=${platform%/*} arch=${platform#*/}
	name=readout_${version}_${os}_${arch}
	program=readout
	[ "$os" = windows ] && program=readout.exe
	mkdir "$stage/$name"
	CGO_ENABLED=0 GOOS=$os GOARCH=$arch go build -trimpath -buildvcs=false -ldflags '-s -w' -o "$stage/$name/$program" ./cmd/readout
	cp README.md CHANGELOG.md LICENSE NOTICE "$stage/$name"
	tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$stage" -cf - "$name" | gzip -n > "dist/$name.tar.gz"
	echo "$name.tar.gz"
done

{
	echo "Readout $version, built with $(go env GOVERSION). Every archive holds the program and:"
	echo "README.md, CHANGELOG.md, LICENSE (Apache-2.0), NOTICE (data and models inside the program, with their licences)."
	echo
	for archive in dist/*.tar.gz; do
		echo "$(basename "$archive")"
		tar -tvzf "$archive" | awk '$3 > 0 && $6 !~ /\/$/ { printf "  %10d  %s\n", $3, $6 }'
	done
	echo
	echo "Go modules inside the program:"
	go version -m "$stage/readout_${version}_linux_amd64/readout" | awk '$1 == "dep" { print "  " $2 " " $3 }'
} > dist/CONTENTS.txt
(cd dist && sha256sum -- *.tar.gz CONTENTS.txt > SHA256SUMS)
cat dist/SHA256SUMS
