import type { AgreementRecord } from '../model/index.js';
import type { AgreementPage, Categories, ClausePage, OneClause, Reasons } from '../server/answers.js';

/** What the API said instead of an answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Kept for this tab alone, and gone with it. */
const TOKEN = 'pacta-token';
export const hasToken = (): boolean => sessionStorage.getItem(TOKEN) !== null;

export const keepToken = (token: string): void => sessionStorage.setItem(TOKEN, token);

const ask = async <Answer>(address: string, signal: AbortSignal): Promise<Answer> =>
  (await answerOf(address, signal)).json() as Promise<Answer>;

async function answerOf(address: string, signal: AbortSignal): Promise<Response> {
  const token = sessionStorage.getItem(TOKEN);
  const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(address, { headers, signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiError(0, 'The server does not answer: is "pacta serve" still running?');
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  throw new ApiError(response.status, problem.detail ?? `The server answered ${response.status}.`);
}

const path = (...parts: string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Each takes a signal that gives the question up. */
export const api = {
  agreements: (address: string, signal: AbortSignal) => ask<AgreementPage>(address, signal),
  clauses: (address: string, signal: AbortSignal) => ask<ClausePage>(address, signal),
  record: (id: string, signal: AbortSignal) => ask<AgreementRecord>(path('agreements', id), signal),
  clause: (id: string, eId: string, signal: AbortSignal) =>
    ask<OneClause>(path('agreements', id, 'clauses', eId), signal),
  /** The bytes of the PDF that it was read from. */
  source: async (id: string, signal: AbortSignal) =>
    (await answerOf(path('agreements', id, 'source'), signal)).arrayBuffer(),
  reasons: (id: string, signal: AbortSignal) => ask<Reasons>(path('agreements', id, 'reasons'), signal),
  categories: (signal: AbortSignal) => ask<Categories>(path('categories'), signal),
};
