// Package layout is how places.bin is laid out: shared by the program that builds it and by the package that reads it.
package layout

import (
	"encoding/binary"
	"strings"

	"readout/knowledge/fold"
)

// Layout of places.bin, little-endian. It is read where it lies; nothing is parsed at start.
//
//	header   magic, version u32, number of places u32, then the offsets u32 of the five sections below buckets
//	buckets  65,537 × u32: the entries whose hash begins with these 16 bits
//	entries  6 bytes each: the next 24 bits of the hash, then the place (18 bits) and marks (6 bits), in order of hash
//	places   20 bytes each, as Place.Append writes them
//	regions  6 bytes each: state u8, place of the region u24 (NoPlace: none), 0 u16; the first is no region
//	states   4 bytes each: alpha-3, 0
//	names    each: length u8, text
//
// History of the version: 1 the first.
const (
	Magic   = "RDGZ"
	Version = 1

	HeaderSize = 4 + 4 + 4 + 5*4
	Buckets    = 1 << 16
	EntrySize  = 6
	PlaceSize  = 20
	RegionSize = 6
	StateSize  = 4

	NoPlace = 1<<24 - 1
)

// Marks of an entry: how the name stands for the place.
const (
	Other    = 1 << iota // not the place's main name
	Capitals             // must be written in capitals: US, UAE
	Dotted               // must end in a full stop: La.
	Short                // a county without the word: Orange

	MarkBits = 6
)

// Classes of places, after the feature codes of GeoNames.
const (
	Capital  = iota + 1 // PPLC
	Seat                // PPLA
	Seat2               // PPLA2 to PPLA5
	City                // PPL and what is left
	Part                // PPLX
	Gone                // PPLH, PPLQ, PPLW
	Region              // ADM1
	District            // ADM2
	Country             // PCL

	thousands = 0x80 // bit of the class: the population counts thousands
)

// Place is one place as stored. Lat and Lon are in 1e-5 degrees; Name is an offset into the names.
type Place struct {
	ID, Lat, Lon, Name, Region, Population int
	Class                                  byte
}

// U24 reads three bytes.
func U24(b string) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }

// U32 reads four bytes.
func U32(b string) int {
	return int(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}

// Decode reads the place that b begins with.
func Decode(b string) Place {
	p := Place{ID: U24(b), Lat: int(int32(U32(b[3:]))), Lon: int(int32(U32(b[7:]))), Name: U24(b[11:]),
		Region: int(b[14]) | int(b[15])<<8, Class: b[16], Population: U24(b[17:])}
	if p.Class&thousands != 0 {
		p.Class &^= thousands
		p.Population *= 1000
	}
	return p
}

// Append writes the place: id u24, lat and lon i32, name u24, region u16, class u8, population u24.
func (p Place) Append(b []byte) []byte {
	if p.Population >= 1<<24 {
		p.Population /= 1000
		p.Class |= thousands
	}
	b = AppendU24(b, p.ID)
	b = binary.LittleEndian.AppendUint32(b, uint32(int32(p.Lat)))
	b = binary.LittleEndian.AppendUint32(b, uint32(int32(p.Lon)))
	b = AppendU24(b, p.Name)
	b = append(b, byte(p.Region), byte(p.Region>>8), p.Class)
	return AppendU24(b, p.Population)
}

// AppendU24 writes three bytes.
func AppendU24(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }

// long writes out the words of place names that are written in two ways: St., Ste., Ft. and Mt.
func long(word string) string {
	bare := word
	if n := len(word); n > 0 && word[n-1] == '.' {
		bare = word[:n-1]
	}
	switch {
	case len(bare) == 2 && strings.EqualFold(bare, "st"):
		return "saint"
	case len(bare) == 2 && strings.EqualFold(bare, "ft"):
		return "fort"
	case len(bare) == 2 && strings.EqualFold(bare, "mt"):
		return "mount"
	case len(bare) == 3 && strings.EqualFold(bare, "ste"):
		return "sainte"
	}
	return word
}

// Hash is the hash of a name by which the ways to write it meet. Its first 16 bits are the bucket, the next 24
// stand in the entry.
func Hash(name string) uint64 {
	h := fold.Empty
	for name != "" {
		i := 0
		for i < len(name) && name[i] != ' ' && name[i] != '-' {
			i++
		}
		word := name[:i]
		name = name[min(i+1, len(name)):]
		h = fold.Join(h, long(word))
	}
	// Finaliser of MurmurHash3, so that the first bits are as good as the last.
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
