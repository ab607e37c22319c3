/** Category and family ids that may be asked for. */
export interface KnownNames {
  category: ReadonlySet<string>;
  family: ReadonlySet<string>;
}

/** A name as typed that is none of the known ones. */
export interface UnknownName {
  kind: keyof KnownNames;
  written: string;
}

/** The categories and families of a question that are not known, in the order written. */
export function unknownNames(
  asked: { category?: readonly string[] | undefined; family?: readonly string[] | undefined },
  known: KnownNames,
): UnknownName[] {
  return (['category', 'family'] as const).flatMap((kind) =>
    (asked[kind] ?? []).filter((name) => !known[kind].has(name)).map((written) => ({ kind, written })),
  );
}
