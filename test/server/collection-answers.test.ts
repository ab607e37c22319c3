import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  About,
  ComparisonAnswer,
  MatrixPage,
  MissingParts,
  SimilarClauses,
  StatementPage,
} from '../../src/server/answers.js';
import { problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { filled, POLAND, SPAIN } from './a-store.js';

const served = async () => serve(await filled(temporaryFolder()));

async function get<Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.output<Schema>> {
  const response = await fetch(`${await served()}${path}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

describe('questions about the whole collection', () => {
  it('tells statements, of any kind that is asked for', async () => {
    const { hits, total } = await get(
      StatementPage,
      '/api/statements?modality=prohibition&modality=permission',
    );
    expect(total).toBe(2);
    expect(hits.map(({ recordId, eId }) => [recordId, eId])).toEqual([
      [POLAND.id, 'art_1__para_2'],
      [SPAIN.id, 'art_1__para_1'],
    ]);
    expect((await get(StatementPage, '/api/statements?due=true')).total).toBe(0);
  });

  it('tells what each agreement has, a page at a time', async () => {
    const { columns, rows, total } = await get(MatrixPage, '/api/matrix?limit=1&offset=1');
    expect(total).toBe(2);
    const states = new Map(columns.map(({ id }, index) => [id, rows[0]!.states[index]]));
    expect(rows[0]!.agreement.id).toBe(POLAND.id);
    expect(states.get('dispute-resolution')).toBe('present');
    expect(states.get('termination')).toBe('absent');
    const byFamily = await get(MatrixPage, '/api/matrix?by=family&party=ES');
    expect(byFamily.rows.map(({ agreement }) => agreement.id)).toEqual([SPAIN.id]);
    expect(new Set(byFamily.rows[0]!.states)).toEqual(new Set(['absent', 'inconclusive']));
  });

  it('tells what an agreement lacks', async () => {
    const missing = await get(MissingParts, `/api/agreements/${POLAND.id}/missing`);
    expect(missing.similar).toEqual([]);
    expect(missing.safeguards).toEqual([]);
  });

  it('tells which agreements were read with other rules', async () => {
    const { pipeline } = POLAND.producer;
    const { otherRules, rows } = await get(MatrixPage, '/api/matrix');
    expect(otherRules).toEqual([{ pipeline: pipeline.id, agreements: 2 }]);
    expect(rows.map(({ agreement }) => agreement.pipelineId)).toEqual([pipeline.id, pipeline.id]);
    const missing = await get(MissingParts, `/api/agreements/${POLAND.id}/missing`);
    expect(missing.otherRules).toBe(pipeline.id);
    expect((await get(About, '/api/about')).pipeline).not.toBe(pipeline.id);
  });

  it('tells clauses worded like one', async () => {
    const { clauses } = await get(
      SimilarClauses,
      `/api/agreements/${POLAND.id}/clauses/art_1__para_1/similar`,
    );
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.map(({ recordId, eId }) => `${recordId} ${eId}`)).not.toContain(
      `${POLAND.id} art_1__para_1`,
    );
    expect(clauses.map(({ likeness }) => likeness)).toEqual(
      clauses.map(({ likeness }) => likeness).sort((a, b) => b - a),
    );
  });

  it('tells two agreements side by side', async () => {
    const { counts, one, groups } = await get(
      ComparisonAnswer,
      `/api/comparison?one=${POLAND.id}&other=${SPAIN.id}`,
    );
    expect(counts).toEqual({ same: 0, changed: 0, onlyOne: 3, onlyOther: 1 });
    expect(one).toEqual({
      recordId: POLAND.id,
      title: 'Agreement with Poland',
      fileName: 'poland.pdf',
      signed: '2007-04-12',
    });
    expect(groups.map(({ category }) => category)).toEqual(['dispute-resolution', 'termination', 'costs']);
  });
});

it.each<[string, string, number, RegExp]>([
  ['an agreement there is not', '/api/agreements/0123456789abcdef/missing', 404, /no agreement/],
  ['a clause there is not', `/api/agreements/${POLAND.id}/clauses/art_9/similar`, 404, /no clause "art_9"/],
  ['one agreement twice', `/api/comparison?one=${POLAND.id}&other=${POLAND.id}`, 400, /name two\.$/],
  ['one agreement alone', `/api/comparison?one=${POLAND.id}`, 400, /"other"/],
  ['no id', `/api/comparison?one=${POLAND.id}&other=poland`, 400, /"other"/],
  ['another column', '/api/matrix?by=colour', 400, /"by" must be one of category, family, safeguard/],
  ['another kind of statement', '/api/statements?modality=duty', 400, /"modality" must be one of/],
  ['a category there is not', '/api/statements?category=nothing', 400, /There is no category "nothing"/],
])('refuses %s in one sentence', async (_, path, status, detail) => {
  const answer = await problem(`${await served()}${path}`);
  expect(answer.status).toBe(status);
  expect(answer.detail).toMatch(detail);
});
