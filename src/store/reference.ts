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

/** What is meant by what a person wrote to name agreements. */
export const readReference = (written: string): Reference => ({
  idPrefix: written.length < SHORTEST_ID_PREFIX ? null : written.toLowerCase(),
  folded: foldName(written),
});

/** Codes in everyday use that ISO 3166-1 spells otherwise. */
const COMMON_CODES: ReadonlyMap<string, string> = new Map([['UK', 'GB']]);

/** What a person wrote to name a party. */
export interface PartyReference {
  /** ISO 3166-1, if it may be one. */
  code: string | null;
  folded: string;
  /** No part of a name is meant: behind an equals sign, or with two letters, which are a code otherwise. */
  isWhole: boolean;
}

/** What is meant by what a person wrote to name a party: a code, a part of a name, or behind `=` all of it. */
export function readParty(written: string): PartyReference {
  const name = written.replace(/^=/, '').trim();
  const isName = name !== written && name !== '';
  const code = COMMON_CODES.get(written.toUpperCase()) ?? written.toUpperCase();
  return isName
    ? { code: null, folded: foldName(name), isWhole: true }
    : { code, folded: foldName(written), isWhole: /^[A-Za-z]{2}$/.test(written) };
}

/** Between the names of a party as they are catalogued: no question holds it. */
const BETWEEN_NAMES = '\n';

/** What a party is found by. */
interface NamedParty {
  name: string;
  country: string | null;
  printed: string | null;
}

/**
 * What a party is found by: its name, behind it the words in which its agreement names it where they are others, and the
 * initials of an organisation. A State has a code.
 */
export function foldedParty({ name, country, printed }: NamedParty): string {
  const folded = foldName(name);
  const words = printed === null ? folded : foldName(printed);
  const names = words === folded ? folded : `${folded}${BETWEEN_NAMES}${words}`;
  const initials = country === null ? initialsOf(name) : '';
  return initials.length < FEWEST_INITIALS ? names : `${names}${asInitials(foldName(initials))}`;
}
const FEWEST_INITIALS = 2;

/** Of the words with a capital; of a name all in capitals, without the small words. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^[A-Z]/.test(word) && !/^(?:of|and|the|for|in|on|to)$/i.test(word))
    .map((word) => word.charAt(0))
    .join('');

/** How `foldedParty` of a party of this folded name begins, where more stands behind it. */
export const beginsParty = (folded: string): string => `${folded}${BETWEEN_NAMES}`;

/** How initials stand in `foldedParty`. */
export const asInitials = (folded: string): string => `${BETWEEN_NAMES}${folded}${BETWEEN_NAMES}`;

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
