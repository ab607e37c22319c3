/** One thing to find: a word, or words in a row. */
export type SearchTerm = string;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Splits what a person typed into terms, all of which must be found: words, and `"phrases in quotes"` (an
 * unclosed quote runs to the end). Parts without a letter or digit are left out.
 */
export function searchTerms(words: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  words.split(/["“”]/).forEach((part, index) => {
    if (index % 2 === 1) terms.push(part.trim());
    else terms.push(...part.split(/\s+/));
  });
  return terms.filter((term) => HAS_WORD.test(term));
}

const SPELLINGS: [RegExp, string][] = [
  [/(ef|ff|lic|et)ence(s|less)?$/i, '$1ense$2'],
  [/(ef|ff|lic|et)ense(s|less)?$/i, '$1ence$2'],
  [/is(e[ds]?|ing|ations?|ational)$/i, 'iz$1'],
  [/iz(e[ds]?|ing|ations?|ational)$/i, 'is$1'],
  [/^(co|re|pre|non|anti|sub|inter)-(?=\p{L}{3})/iu, '$1'],
  [/^(co)(?=o\p{L}{4})/iu, '$1-'],
  [/^(re|pre)(?=e\p{L}{4})/iu, '$1-'],
  [/(arm|harb|lab|col|fav|neighb|behavi|hon)our/i, '$1or'],
  [/(arm|harb|lab|col|fav|neighb|behavi|hon)or(?!u)/i, '$1our'],
  [/programme(s|d)?$/i, 'program$1'],
  [/program(s)?$/i, 'programme$1'],
  [/centre(s)?$/i, 'center$1'],
  [/center(s)?$/i, 'centre$1'],
];

/** The term and the ways of writing it across the Atlantic or with a hyphen; a wrong guess finds nothing. */
export function spellingsOf(term: SearchTerm): string[] {
  if (/\s/.test(term)) return [term];
  const others = SPELLINGS.flatMap(([pattern, to]) =>
    pattern.test(term) ? [term.replace(pattern, to)] : [],
  );
  return [...new Set([term, ...others])];
}

/** An FTS5 query in which everything the person typed is quoted, so that nothing of it is syntax. */
export function fts5Query(terms: readonly SearchTerm[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return terms
    .map((term) => spellingsOf(term).map(quoted).join(' OR '))
    .map((either) => `(${either})`)
    .join(' AND ');
}

/** Lower case without accents, for comparing names and titles. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
