/** The addresses of the explorer and of the API, with everything from documents and people escaped. */

const withParameters = (path: string, parameters: Iterable<[string, string]>): string => {
  const search = new URLSearchParams([...parameters].filter(([, value]) => value !== '')).toString();
  return search === '' ? path : `${path}?${search}`;
};

/** The table of agreements. */
export const collectionAddress = (parameters: Iterable<[string, string]> = []): string =>
  withParameters('/', parameters);

/** The search over all clauses. */
export const searchAddress = (parameters: Iterable<[string, string]>): string =>
  withParameters('/search', parameters);

/** A search for the clauses of one agreement that carry a category. */
export const clausesAddress = (document: string, category: string): string =>
  searchAddress([
    ['document', document],
    ['category', category],
  ]);

/** The coverage of agreements. */
export const matrixAddress = (parameters: Iterable<[string, string]> = []): string =>
  withParameters('/matrix', parameters);

/** The list of statements. */
export const obligationsAddress = (parameters: Iterable<[string, string]> = []): string =>
  withParameters('/obligations', parameters);

/** Two agreements side by side. */
export const comparisonAddress = (parameters: Iterable<[string, string]> = []): string =>
  withParameters('/compare', parameters);

/** An agreement, perhaps at a clause or section, with the words marked that a question looks for. */
export const agreementAddress = (id: string, at = '', question = ''): string =>
  withParameters(`/agreements/${encodeURIComponent(id)}`, [
    ['at', at],
    ['q', question],
  ]);

/** Whether the printed pages are to be shown beside the text; null where the address leaves it open. */
export function pagesIn(address: URL): boolean | null {
  const said = address.searchParams.get('pages');
  return said === 'shown' ? true : said === 'hidden' ? false : null;
}

/** The same address with that said; as it is where it says so itself, or nothing is to be said. */
export function withPages(address: URL, arePagesShown: boolean | null): string {
  const parameters = new URLSearchParams(address.search);
  if (arePagesShown !== null) parameters.set('pages', arePagesShown ? 'shown' : 'hidden');
  return withParameters(address.pathname, parameters);
}

/** The id in the address of an agreement. */
export const agreementIdIn = (address: URL): string | undefined =>
  /^\/agreements\/([0-9a-f]{16})$/.exec(address.pathname)?.[1];

/** Which page of the answers an address asks for; neither: the first one. */
export const PAGING = ['offset', 'after'] as const;

/** The same page of the explorer at another page of the answers. */
export function atPage(address: URL, name: (typeof PAGING)[number], value: string): string {
  const parameters = unpaged(address);
  parameters.set(name, value);
  return withParameters(address.pathname, parameters);
}

/** The same page of the explorer with another question, from its beginning on. */
export function withQuestion(address: URL, question: string): string {
  const parameters = unpaged(address);
  for (const name of ['words', 'q']) parameters.delete(name);
  return withParameters(address.pathname, [['q', question], ...parameters]);
}

/** The same page from its beginning on, with a parameter set, or taken out where `value` is null. */
export function withParameter(address: URL, name: string, value: string | null): string {
  const parameters = unpaged(address);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  return withParameters(address.pathname, parameters);
}

function unpaged(address: URL): URLSearchParams {
  const parameters = new URLSearchParams(address.search);
  for (const name of PAGING) parameters.delete(name);
  return parameters;
}

/** The question of an address of the explorer, as one to the API: the parameters that it knows. */
export const apiAddress = (path: string, address: URL, names: readonly string[]): string =>
  withParameters(
    path,
    [...address.searchParams].filter(([name]) => names.includes(name)),
  );

/** A file of an agreement. */
export const fileAddress = (id: string, name: string): string =>
  `/api/agreements/${encodeURIComponent(id)}/${name}`;

/** The question to the API for the parties of agreements with a party that has this in its name. */
export const partiesAddress = (part: string): string =>
  withParameters('/api/agreement-facets', [['party', part]]);

/** So many clauses that meet a question are marked in an agreement. */
const MOST_FOUND = 200;

/** The question to the API for clauses of one agreement. */
export const foundAddress = (id: string, question: string): string =>
  withParameters(`/api/agreements/${encodeURIComponent(id)}/clauses`, [
    ['q', question],
    ['limit', String(MOST_FOUND)],
  ]);
