# make build    bin/readout
# make run      the examples in a fresh archive: one record, then three accounts side by side
# make test     everything: formatting, vet, staticcheck, tests with the race detector, real input
# make release  binaries for six platforms with checksums, in dist/
# make train    the models in knowledge/models from ../shared
# make schema   record/schema/record.schema.json from the types
# make fuzz     every fuzz target for FUZZTIME

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME   ?= 30s

.PHONY: build run test lint release train schema fuzz clean

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/readout ./cmd/readout

run: build
	@./scripts/run.sh

# The race detector slows the program tenfold; what reads all the real input runs without it.
test: lint
	go test -race ./...
	CGO_ENABLED=0 go test -count=1 ./cmd/readout ./eval/...

lint:
	@test -z "$$(gofmt -l .)" || { echo 'not formatted (gofmt -w):'; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

release:
	./scripts/release.sh

train:
	go run ./train

schema:
	go test ./record/schema -run TestSchemaOfTheTypes -update

fuzz:
	@for pkg in $$(go list ./...); do \
		for target in $$(go test $$pkg -list '^Fuzz' | grep '^Fuzz'); do \
			echo "$$pkg $$target"; go test $$pkg -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) || exit 1; \
		done; \
	done

clean:
	rm -rf bin dist
