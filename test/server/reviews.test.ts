import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Review } from '../../src/model/index.js';
import { ProblemAnswer } from '../../src/server/problem.js';
import { serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { filled, POLAND } from './a-store.js';

const REVIEW = { clause: 'art_1__para_1', category: 'dispute-resolution', verdict: 'rejected', note: 'no' };
const PATH = `/api/agreements/${POLAND.id}/reviews`;

/** Sends exactly these headers: `fetch` keeps some to itself. */
function post(
  address: string,
  path: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method: 'POST' }, (answer) => {
      let said = '';
      answer.setEncoding('utf8');
      answer.on('data', (data) => {
        said += data;
      });
      answer.on('end', () => resolve({ status: answer.statusCode!, body: said }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('decisions on labels', () => {
  it.each(['/api/clauses.csv', `/api/agreements/${POLAND.id}/clauses.csv`])('are in %s', async (path) => {
    const address = await serve(await filled(temporaryFolder()));
    await post(address, PATH, JSON.stringify(REVIEW));
    const added = { ...REVIEW, category: 'termination', verdict: 'accepted' };
    expect((await post(address, PATH, JSON.stringify(added))).status).toBe(200);
    const [head, ...lines] = (await (await fetch(address + path)).text()).split('\r\n');
    expect(head).toMatch(/,accepted,rejected$/);
    const row = lines.find((line) => line.includes(`${POLAND.id},`) && line.includes(`,${REVIEW.clause},`));
    expect(row).toMatch(/,termination,dispute-resolution$/);
    expect(lines.filter((line) => /,termination,dispute-resolution$/.test(line))).toHaveLength(1);
  });

  it('are kept and told', async () => {
    const address = await serve(await filled(temporaryFolder()));
    const answer = await post(address, PATH, JSON.stringify(REVIEW));
    expect(answer.status).toBe(200);
    const kept = Review.parse(JSON.parse(answer.body));
    expect(kept).toMatchObject({ ...REVIEW, recordId: POLAND.id, by: null });
    for (const path of [PATH, '/api/reviews'])
      expect(await (await fetch(address + path)).json()).toEqual({ reviews: [kept] });
    await post(address, PATH, JSON.stringify({ ...REVIEW, verdict: 'withdrawn' }));
    expect(await (await fetch(`${address}/api/reviews`)).json()).toEqual({ reviews: [] });
  });

  const json = { 'content-type': 'application/json' };
  it.each<[string, string, string, Record<string, string>, number, RegExp]>([
    ['no JSON', PATH, '{', json, 400, /./],
    ['no object', PATH, '[]', json, 400, /Send a JSON object/],
    ['nothing', PATH, '', json, 400, /./],
    ['text', PATH, JSON.stringify(REVIEW), { 'content-type': 'text/plain' }, 415, /application\/json/],
    [
      'a form',
      PATH,
      'verdict=rejected',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      /application\/json/,
    ],
    [
      'another verdict',
      PATH,
      JSON.stringify({ ...REVIEW, verdict: 'perhaps' }),
      json,
      400,
      /^"verdict" must be one of accepted/,
    ],
    [
      'no clause',
      PATH,
      JSON.stringify({ ...REVIEW, clause: undefined }),
      json,
      400,
      /^"clause" must be given/,
    ],
    [
      'an unknown part',
      PATH,
      JSON.stringify({ ...REVIEW, at: 'now' }),
      json,
      400,
      /^There is no parameter "at"/,
    ],
    ['the prototype', PATH, '{"__proto__":{"clause":"x"}}', json, 400, /^Send a JSON object/],
    ['a part of JSON', PATH, '{', json, 400, /^Send a JSON object/],
    ['nothing', PATH, '', json, 400, /^Send a JSON object/],
    [
      'a clause there is not',
      PATH,
      JSON.stringify({ ...REVIEW, clause: 'art_9' }),
      json,
      404,
      /^There is no clause "art_9"/,
    ],
    [
      'a category there is not',
      PATH,
      JSON.stringify({ ...REVIEW, category: 'xyz' }),
      json,
      400,
      /^There is no category "xyz"/,
    ],
    [
      'an agreement there is not',
      '/api/agreements/0123456789abcdef/reviews',
      JSON.stringify(REVIEW),
      json,
      404,
      /no agreement/,
    ],
    [
      'a note too long',
      PATH,
      JSON.stringify({ ...REVIEW, note: 'x'.repeat(2001) }),
      json,
      400,
      /^"note" may have at most 2000 characters/,
    ],
    [
      'a body too large',
      PATH,
      JSON.stringify({ ...REVIEW, note: 'x'.repeat(20_000) }),
      json,
      413,
      /16384 bytes/,
    ],
    [
      'a page from elsewhere',
      PATH,
      JSON.stringify(REVIEW),
      { ...json, origin: 'https://evil.example' },
      403,
      /Only the pages of this server/,
    ],
    [
      'a page of a sandbox',
      PATH,
      JSON.stringify(REVIEW),
      { ...json, origin: 'null' },
      403,
      /Only the pages of this server/,
    ],
    [
      'another site',
      PATH,
      JSON.stringify(REVIEW),
      { ...json, 'sec-fetch-site': 'cross-site' },
      403,
      /Only the pages of this server/,
    ],
  ])('refuses %s in one sentence', async (_, path, body, headers, status, detail) => {
    const store = await filled(temporaryFolder());
    const address = await serve(store);
    const answer = await post(address, path, body, headers);
    expect(answer.status).toBe(status);
    expect(ProblemAnswer.parse(JSON.parse(answer.body)).detail).toMatch(detail);
    expect(await store.reviews()).toEqual([]);
  });

  it('wants the token where there is one', async () => {
    const address = await serve(await filled(temporaryFolder()), '0123456789abcdef-token');
    expect((await post(address, PATH, JSON.stringify(REVIEW))).status).toBe(401);
  });
});
