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

/** Codes in everyday use that ISO 3166-1 spells otherwise. */
const COMMON_CODES: ReadonlyMap<string, string> = new Map([['UK', 'GB']]);

/** What a person wrote to name a party. */
export interface PartyReference {
  /** ISO 3166-1, if it is one. */
  code: string;
  folded: string;
  /** Two letters mean a code, or a whole name, but no part of one. */
  isCode: boolean;
}

export const readParty = (written: string): PartyReference => ({
  code: COMMON_CODES.get(written.toUpperCase()) ?? written.toUpperCase(),
  folded: foldName(written),
  isCode: /^[A-Za-z]{2}$/.test(written),
});

/**
 * Roles as records spell them: `requesting-party` for "the requesting party"; a host and a receiving side are one, and so are
 * a visitor and a sending side.
 */
export function rolesOf(folded: string): string[] {
  const role = folded.trim().replace(/^the /, '').replace(/\s+/g, '-');
  const kind =
    /^(?:(host|hosting|receiving)|sending|visiting)(?:-(?:state|nation|country|party|participant|side|government))?$/.exec(
      role,
    );
  return kind ? [...new Set([role, kind[1] ? 'receiving-state' : 'sending-state'])] : [role];
}
