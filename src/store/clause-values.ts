import { type AgreementRecord, type Clause, daysOf, type Reference } from '../model/index.js';
import { foldName, searchableText } from './full-text.js';

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

/** What a clause cites: a part of its own agreement (`eId`), or another instrument by one of its names. */
export interface CitationEntry {
  eId: string | null;
  /** `nameTokens` with a blank around each; null for a part of its own agreement. */
  name: string | null;
}

/** The words of a name in any form, as full-text search has those of a text, without their accents. */
export const nameTokens = (name: string): string[] =>
  searchableText(foldName(name))
    .split(' ')
    .filter((token) => token !== '');

/** The sums that a clause names, each once. */
export function sumEntries({ facts }: Clause): SumEntry[] {
  const sums = facts.flatMap((fact) =>
    fact.kind === 'money'
      ? [{ currency: fact.currency, ...rangeOf(fact.amount, fact.to ?? fact.amount) }]
      : [],
  );
  return once(sums);
}

/** The lengths of time that a clause names, each once. */
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
    if (outcome === 'resolved' && target !== null) return [{ eId: target, name: null }];
    const cited = outcome === 'external' ? instruments.find(({ id }) => id === instrument) : undefined;
    if (!cited) return [];
    const full = [cited.title, cited.number, cited.date].filter(Boolean).join(' ');
    return [full, ...cited.shortNames].map((name) => ({
      eId: null,
      name: ` ${nameTokens(name).join(' ')} `,
    }));
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
