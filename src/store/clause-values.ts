import { type AgreementRecord, type Clause, daysOf, type Reference } from '../model/index.js';
import { foldName } from './full-text.js';

/** From the smaller to the larger end; both the same where a text names one value. */
interface ValueRange {
  low: number;
  high: number;
}

/** A sum that a clause names. `currency`: ISO 4217, null where the text leaves it open. */
export interface SumEntry extends ValueRange {
  currency: string | null;
}

/** A length of time that a clause names, in days. */
export type LengthEntry = ValueRange;

/** What a clause cites: a part of its own agreement (`eId`), or another instrument by any of its names. */
export interface CitationEntry {
  eId: string | null;
  /** `nameWords` of each name, a line end between; null for a part of its own agreement. */
  names: string | null;
}

/** Letters and digits of a name, folded, one blank around each word: what stands between words does not matter. */
export const nameWords = (name: string): string =>
  ` ${foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export function sumEntries({ facts }: Clause): SumEntry[] {
  const sums = facts.flatMap((fact) =>
    fact.kind === 'money'
      ? [{ currency: fact.currency, ...rangeOf(fact.amount, fact.to ?? fact.amount) }]
      : [],
  );
  return once(sums);
}

export function lengthEntries({ facts }: Clause): LengthEntry[] {
  const lengths = facts.flatMap((fact) =>
    fact.kind === 'duration' ? [rangeOf(daysOf(fact.period), daysOf(fact.to ?? fact.period))] : [],
  );
  return once(lengths);
}

/** What the references of one clause are found by. */
export function citationEntries(
  references: readonly Reference[],
  { instruments }: AgreementRecord,
): CitationEntry[] {
  const citations = references.flatMap(({ outcome, target, instrument }): CitationEntry[] => {
    if (outcome === 'resolved' && target !== null) return [{ eId: target, names: null }];
    const cited = outcome === 'external' ? instruments.find(({ id }) => id === instrument) : undefined;
    if (!cited) return [];
    const names = [cited.title, ...(cited.number === null ? [] : [cited.number]), ...cited.shortNames];
    return [{ eId: null, names: names.map(nameWords).join('\n') }];
  });
  return once(citations);
}

const rangeOf = (one: number, other: number): ValueRange => ({
  low: Math.min(one, other),
  high: Math.max(one, other),
});

const once = <T>(entries: readonly T[]): T[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
];
