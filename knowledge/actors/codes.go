package actors

import (
	_ "embed"
	"strings"
	"sync"

	"readout/knowledge/countries"
	"readout/knowledge/titles"
)

//go:embed codes/organisations.tsv
var organisationsTable string

// code is what stands for an organisation in CAMEO and PLOVER.
type code struct{ cameo, plover string }

var organisations = sync.OnceValue(func() map[string]code {
	m := make(map[string]code, 256)
	for line := range strings.Lines(organisationsTable) {
		if f := strings.Split(line, "\t"); len(f) == 4 && line[0] != '#' {
			m[f[0]] = code{f[1], f[2]}
		}
	}
	return m
})

// sectors are PLOVER's sectors for CAMEO's roles where they differ: CAMEO's MED is media and PLOVER's is health,
// rebels and separatists are one (tables/README, PLOVER 2.0 sector notes 3 and 4).
var sectors = map[string]string{"MED": "JRN", "HLH": "MED", "SEP": "REB", "INS": "REB"}

// callings are CAMEO's role codes of what a body is called.
var callings = map[string]string{"political party": "PTY", "opposition movement": "OPP"}

// Codes composes CAMEO's actor code and PLOVER's sector of an actor of a kind (record.ActorKinds) that stands for a
// state (alpha-3) or an organisation (acronym). Role is CAMEO's role code ("GOV"), or the words of an office
// ("foreign minister"), or empty. From left to right CAMEO's code is country or organisation, then role (manual
// 1.1b3, chapter 3); what is unknown is left out.
func Codes(kind, role, of string) (cameo, plover string) {
	if org, ok := organisations()[of]; ok {
		return org.cameo, org.plover
	}
	country := of
	if c, ok := countries.Load().ByCode(of); ok && of != "" {
		country = c.CAMEO
	} else if of != "" {
		country = "IGO"
	}
	role = RoleCode(role)
	switch kind {
	case "state":
		return country, "GOV"
	case "media":
		return country + "MED", "JRN"
	case "company":
		if country == "" {
			return "MNC", "BUS"
		}
		return country + "BUS", "BUS"
	case "international_organisation":
		return "IGO", "IGO"
	case "armed_group":
		if country == "" {
			return "IMG", "REB"
		}
		return country + "REB", "REB"
	case "government_body":
		if role == "" {
			role = "GOV"
		}
	}
	if country == "IGO" || role == "IGO" {
		return "IGO", "IGO"
	}
	plover = role
	if s, ok := sectors[role]; ok {
		plover = s
	}
	return country + role, plover
}

// RoleCode is CAMEO's role code of the words of an office; a code stays as it is, unknown words give none. Former
// officials are ELI.
func RoleCode(role string) string {
	if len(role) == 3 && strings.ToUpper(role) == role {
		return role
	}
	if code, ok := callings[role]; ok {
		return code
	}
	t, n := titles.Load().Longest(strings.Fields(role))
	if n == 0 {
		return ""
	}
	if t.Former {
		return "ELI"
	}
	return t.CAMEO
}
