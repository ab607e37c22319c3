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

/** Names that options and parameters ask for, outside any question. */
export const plainNames = (asked: {
  category?: readonly string[] | undefined;
  family?: readonly string[] | undefined;
  document?: readonly string[] | undefined;
}): AskedName[] =>
  (['category', 'family', 'document'] as const).flatMap((kind) =>
    (asked[kind] ?? []).map((name) => ({ kind, name, place: null })),
  );
