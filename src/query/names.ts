import { similar } from '../model/index.js';
import type { AskedCondition } from './asked.js';
import type { Place } from './query-error.js';

/** Category and family ids that may be asked for. */
export interface KnownNames {
  category: ReadonlySet<string>;
  family: ReadonlySet<string>;
}

/** A name that a question asks for. */
export interface AskedName {
  kind: 'category' | 'family' | 'document';
  name: string;
  /** See `AskedCondition`. */
  place: Place | null;
}

/** The names in conditions, in their order; those behind `not` too. */
export const namesAsked = (conditions: readonly AskedCondition[]): AskedName[] =>
  conditions.flatMap(({ condition, place }): AskedName[] => {
    if (condition.kind === 'document')
      return condition.document.map((name) => ({ kind: 'document', name, place: placeOf(name, place) }));
    if (condition.kind !== 'label') return [];
    return (['category', 'family'] as const).flatMap((kind) =>
      (condition[kind] ?? []).map((name) => ({ kind, name, place: placeOf(name, place) })),
    );
  });

/** Of the name alone, without its field and the names beside it. */
function placeOf(name: string, place: Place | null): Place | null {
  if (!place) return null;
  const { typed, span } = place;
  const field = /^[A-Za-z-]+:/.exec(typed.slice(span.start, span.end))?.[0] ?? '';
  const start = typed.indexOf(name, span.start + field.length);
  return start === -1 || start + name.length > span.end
    ? place
    : { typed, span: { start, end: start + name.length } };
}

/** The categories and families that are not known, in the order asked. */
export const unknownNames = (
  names: readonly AskedName[],
  known: KnownNames,
): (AskedName & { kind: keyof KnownNames })[] =>
  names.flatMap(({ kind, name, place }) =>
    kind === 'document' || known[kind].has(name) ? [] : [{ kind, name, place }],
  );

/** How somebody who asks writes a name, where it does not stand in a question, and where the names are listed. */
export interface NamesTold {
  written: (kind: keyof KnownNames, name: string) => string;
  /** `"pacta categories"`, `/api/categories`. */
  list: string;
}

/** What is wrong with a category or family that is not known, and what was meant perhaps. */
export function sayUnknownName(
  { kind, name, place }: AskedName & { kind: keyof KnownNames },
  known: KnownNames,
  { written, list }: NamesTold,
): string {
  const other = kind === 'category' ? 'family' : 'category';
  if (known[other].has(name))
    return `"${name}" is a ${other}: write ${place ? `${other}:${name}` : written(other, name)}.`;
  const near = similar(name, [...known[kind]].sort());
  const meant = near ? ` Did you mean "${near}"?` : '';
  return `There is no ${kind} "${name}".${meant} ${list} lists them all.`;
}

/** Names that options and parameters ask for, outside any question. */
export const plainNames = (asked: {
  category?: readonly string[] | undefined;
  family?: readonly string[] | undefined;
  document?: readonly string[] | undefined;
}): AskedName[] =>
  (['category', 'family', 'document'] as const).flatMap((kind) =>
    (asked[kind] ?? []).map((name) => ({ kind, name, place: null })),
  );
