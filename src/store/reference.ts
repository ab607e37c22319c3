import { foldName } from './full-text.js';

/** Fewer characters of an id say nothing: `de` is more likely meant as part of a name. */
const SHORTEST_ID_PREFIX = 4;

/** What a person wrote to name agreements. */
export interface Reference {
  /** An id begins with it; null when it is too short to mean one. */
  idPrefix: string | null;
  /** Stands in the folded file name or title. */
  folded: string;
}

export const readReference = (written: string): Reference => ({
  idPrefix: written.length < SHORTEST_ID_PREFIX ? null : written.toLowerCase(),
  folded: foldName(written),
});
