import type { ClauseFacets, ClauseQuery, FacetCount } from '../model/index.js';
import { type ClauseIndex, lookupOf } from './clause-index.js';
import { facetOf, isPartyMark, type MarkedFacet } from './marks.js';
import { MOST_COUNTED } from './matches.js';
import { mostFrequent } from './sql/facets.js';
import { codesIn } from './term-codes.js';

/** What the codes in the marks of clauses stand for. */
export interface MarkReader {
  tokensOf(codes: readonly string[]): Map<string, string> | Promise<Map<string, string>>;
  /** By the marks of parties. */
  partyNames(marks: readonly string[]): Map<string, string> | Promise<Map<string, string>>;
}

/** A value of a facet, and the clause it was last met in: one that has it twice counts once. */
interface Counted {
  facet: MarkedFacet;
  value: string;
  clauses: number;
  last: number;
}

/** What the first clauses that meet the question have, in numbers. */
export async function clauseFacets(
  index: ClauseIndex,
  query: ClauseQuery,
  reader: MarkReader,
): Promise<ClauseFacets> {
  const wanted = { marks: true, phrases: null };
  const found = await index.findFirst(await lookupOf(query, index), MOST_COUNTED + 1, wanted);
  const marks = (await found.marks()).slice(0, MOST_COUNTED);
  return countFacets(marks, found.ids.length > MOST_COUNTED, reader);
}

/** Counts clauses by what their coded marks say; `totalIsLeast`: they are the first clauses found alone. */
async function countFacets(
  marks: readonly string[],
  totalIsLeast: boolean,
  reader: MarkReader,
): Promise<ClauseFacets> {
  const clauses = marks.map(codesIn);
  const codes = new Set<string>();
  for (const clause of clauses) for (const code of clause) codes.add(code);
  const counted = await countersOf([...codes], reader);
  clauses.forEach((clause, index) => {
    for (const code of clause) {
      const value = counted.get(code);
      if (value === undefined || value.last === index) continue;
      value.last = index;
      value.clauses += 1;
    }
  });
  const values = new Set(counted.values());
  const facet = (wanted: MarkedFacet): FacetCount[] =>
    mostFrequent(
      [...values].flatMap(({ facet, value, clauses }) => (facet === wanted ? [{ value, clauses }] : [])),
      'clauses',
    );
  return {
    total: marks.length,
    totalIsLeast,
    ...{ category: facet('category'), family: facet('family') },
    ...{ instrument: facet('instrument'), party: facet('party') },
    ...{ modality: facet('modality'), bearer: facet('bearer') },
    signed: facet('signed'),
  };
}

/** By code; several codes may be of one value. */
async function countersOf(codes: readonly string[], reader: MarkReader): Promise<Map<string, Counted>> {
  const tokens = await reader.tokensOf(codes);
  const names = await reader.partyNames([...tokens.values()].filter(isPartyMark));
  const values = new Map<string, Counted>();
  const counters = new Map<string, Counted>();
  for (const [code, token] of tokens) {
    const name = names.get(token);
    const said = name === undefined ? facetOf(token) : { facet: 'party' as const, value: name };
    if (said === null) continue;
    const key = `${said.facet}\n${said.value}`;
    const counter = values.get(key) ?? { ...said, clauses: 0, last: -1 };
    values.set(key, counter);
    counters.set(code, counter);
  }
  return counters;
}
