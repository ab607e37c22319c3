import type {
  AgreementFacets,
  AgreementRecord,
  AgreementSummary,
  ClauseFacets,
  NewReview,
  Review,
} from '../model/index.js';
import type {
  About,
  AgreementPage,
  Categories,
  ClausePage,
  ComparisonAnswer,
  Fields,
  MatrixPage,
  MissingParts,
  OneClause,
  Reasons,
  Reviews,
  SimilarClauses,
  StatementPage,
} from '../server/answers.js';
import type { Range } from './text.js';

/** What the API said instead of an answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Where in the parameter `q` it is wrong: UTF-16 offsets. */
    readonly place?: Range,
  ) {
    super(message);
  }
}

/** Kept for this tab alone, and gone with it. */
const TOKEN = 'pacta-token';
export const hasToken = (): boolean => sessionStorage.getItem(TOKEN) !== null;

/** Keeps the token of the server until the tab is closed. */
export const keepToken = (token: string): void => sessionStorage.setItem(TOKEN, token);

const ask = async <Answer>(address: string, signal: AbortSignal): Promise<Answer> =>
  (await send(address, { signal })).json() as Promise<Answer>;

/** Kept even when the page is left meanwhile. */
const keep = async <Answer>(address: string, body: object): Promise<Answer> => {
  const headers = { 'content-type': 'application/json' };
  const sent = await send(address, { method: 'POST', body: JSON.stringify(body), headers, keepalive: true });
  return sent.json() as Promise<Answer>;
};

async function send(address: string, request: RequestInit): Promise<Response> {
  const token = sessionStorage.getItem(TOKEN);
  const headers = new Headers(request.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(address, { ...request, headers }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new ApiError(0, 'The server does not answer: is "pacta serve" still running?');
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; place?: Range };
  throw new ApiError(
    response.status,
    problem.detail ?? `The server answered ${response.status}.`,
    problem.place,
  );
}

const path = (...parts: string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Sends a document; the server answers when it is read. */
async function add(file: File, type: string): Promise<{ isNew: boolean; agreement: AgreementSummary }> {
  const address = `${path('agreements')}?${new URLSearchParams({ fileName: file.name })}`;
  const response = await send(address, { method: 'POST', body: file, headers: { 'content-type': type } });
  return { isNew: response.status === 201, agreement: await response.json() };
}

/** Each takes a signal that gives the question up. */
export const api = {
  about: (signal: AbortSignal) => ask<About>(path('about'), signal),
  add,
  /** For pages that a browser asks for without the token. */
  openSession: () => send(path('session'), { method: 'POST' }),
  agreements: (address: string, signal: AbortSignal) => ask<AgreementPage>(address, signal),
  agreementFacets: (address: string, signal: AbortSignal) => ask<AgreementFacets>(address, signal),
  clauses: (address: string, signal: AbortSignal) => ask<ClausePage>(address, signal),
  facets: (address: string, signal: AbortSignal) => ask<ClauseFacets>(address, signal),
  record: (id: string, signal: AbortSignal) => ask<AgreementRecord>(path('agreements', id), signal),
  clause: (id: string, eId: string, signal: AbortSignal) =>
    ask<OneClause>(path('agreements', id, 'clauses', eId), signal),
  /** The bytes of the PDF that it was read from. */
  source: async (id: string, signal: AbortSignal) =>
    (await send(path('agreements', id, 'source'), { signal })).arrayBuffer(),
  similar: (id: string, eId: string, signal: AbortSignal) =>
    ask<SimilarClauses>(path('agreements', id, 'clauses', eId, 'similar'), signal),
  reasons: (id: string, signal: AbortSignal) => ask<Reasons>(path('agreements', id, 'reasons'), signal),
  matrix: (address: string, signal: AbortSignal) => ask<MatrixPage>(address, signal),
  statements: (address: string, signal: AbortSignal) => ask<StatementPage>(address, signal),
  missing: (id: string, signal: AbortSignal) => ask<MissingParts>(path('agreements', id, 'missing'), signal),
  comparison: (one: string, other: string, signal: AbortSignal) =>
    ask<ComparisonAnswer>(`${path('comparison')}?${new URLSearchParams({ one, other })}`, signal),
  reviews: (id: string, signal: AbortSignal) => ask<Reviews>(path('agreements', id, 'reviews'), signal),
  review: (id: string, review: NewReview) => keep<Review>(path('agreements', id, 'reviews'), review),
  categories: (signal: AbortSignal) => ask<Categories>(path('categories'), signal),
  fields: (signal: AbortSignal) => ask<Fields>(path('fields'), signal),
  /** The bytes behind any other address of the API, for a file. */
  file: async (address: string) => (await send(address, {})).blob(),
};
