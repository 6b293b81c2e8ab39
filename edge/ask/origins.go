package ask

import (
	"context"

	"readout/corpus/account"
	"readout/corpus/story"
	"readout/edge/archive"
)

// Origins marks the reports of a comparison that retell another one's story in a layer (a copy cut short, the same report in
// other words): such two are one origin.
func Origins(ctx context.Context, s archive.Archive, layer story.Layer, reports []account.Report) error {
	ids := make([]string, len(reports))
	for i := range reports {
		ids[i] = reports[i].Document
	}
	names, err := s.Stories(ctx, layer, ids)
	if err != nil {
		return err
	}
	for i, first := range story.Numbers(names) {
		if first != i {
			reports[i].Retells = reports[first].Document
		}
	}
	return nil
}
