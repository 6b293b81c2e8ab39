// The world at 1:110 million (Natural Earth, public domain), as shapes that a map is drawn from.
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";

export const land = feature(atlas, atlas.objects.land);
export const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
