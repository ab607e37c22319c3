import { z } from 'zod';
import {
  AgreementCount,
  AgreementFacets,
  AgreementRecord,
  AgreementSummary,
  Clause,
  ClauseFacets,
  ClauseHit,
  FacetCount,
  Review,
  Section,
  Span,
} from '../model/index.js';
import * as answers from './answers.js';
import { describing, type SchemaNotes } from './describe.js';
import { ProblemAnswer } from './problem.js';
import { kindOf } from './read-parameters.js';
import type { Described } from './route.js';

const ANSWERS = {
  ...answers,
  AgreementFacets,
  AgreementRecord,
  AgreementSummary,
  ClauseFacets,
  Review,
  ProblemAnswer,
};
/** Described once where answers share them; `Section` holds others of its kind. */
const PARTS = { AgreementCount, Clause, ClauseHit, FacetCount, Section, Span };

const nameOf = (schema: z.ZodType): string => Object.entries(ANSWERS).find(([, one]) => one === schema)![0];
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The description of the API: OpenAPI 3.1, made from the schemas that check what is sent; `notes`: on what they hold. */
export function openApi(
  routes: readonly Described[],
  version: string,
  needsToken: boolean,
  notes: SchemaNotes,
): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Pacta',
      version,
      description:
        'Agreements, their clauses, and why each clause is labelled as it is. No record is changed.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: paths(routes),
    components: {
      schemas: schemas(notes),
      ...(needsToken ? { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } } : {}),
    },
    security: needsToken ? [{ token: [] }] : [],
  };
}

function paths(routes: readonly Described[]): Record<string, Record<string, object>> {
  const found: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    found[route.path] ??= {};
    found[route.path]![route.method.toLowerCase()] = operation(route);
  }
  return found;
}

function operation({ method, path, says, place, parameters, body, answer }: Described) {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: refTo('ProblemAnswer') } },
  });
  const answered = {
    description: says,
    content: contentOf(answer),
  };
  return {
    operationId: `${method === 'GET' ? '' : 'post-'}${path.slice('/api/'.length).replace(/[{}]/g, '').replaceAll('/', '-')}`,
    summary: says,
    parameters: [...parametersOf(place, 'path'), ...parametersOf(parameters, 'query')],
    ...(body ? { requestBody: { required: true, content: bodyOf(body) } } : {}),
    responses: {
      ...(isDocument(body) ? { 201: { ...answered, headers: LOCATION } } : {}),
      200: isDocument(body) ? { ...answered, description: 'The same bytes were there already.' } : answered,
      ...(method === 'GET'
        ? { 304: { description: 'As it was when "ETag" was sent, which "If-None-Match" has named.' } }
        : {}),
      default: problem('What is wrong, in one sentence.'),
    },
  };
}

const LOCATION = { Location: { description: 'Of the record.', schema: { type: 'string' } } };

const isDocument = (body: Described['body']): body is readonly string[] => Array.isArray(body);

const bodyOf = (body: z.ZodObject | readonly string[]): object =>
  isDocument(body)
    ? Object.fromEntries(body.map((type) => [type, {}]))
    : { 'application/json': { schema: inline(body) } };

function inline(schema: z.ZodObject): object {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return shape;
}

const contentOf = (answer: Described['answer']) =>
  typeof answer === 'string' ? { [answer]: {} } : { 'application/json': { schema: refTo(nameOf(answer)) } };

function parametersOf(schema: z.ZodObject, where: 'path' | 'query') {
  return Object.entries(schema.shape).map(([name, type]) => {
    const { $schema: _, description, ...shape } = z.toJSONSchema(type as z.ZodType, { io: 'input' });
    const isList = kindOf(type as z.ZodType) === 'array';
    return {
      ...{ name, in: where, description, required: !(type as z.ZodType).safeParse(undefined).success },
      ...(isList ? { style: 'form', explode: true } : {}),
      schema: shape,
    };
  });
}

/** By name, with references to one another that hold in this document. */
function schemas(notes: SchemaNotes): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...ANSWERS, ...PARTS })) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: describing(notes),
  }).schemas;
  return Object.fromEntries(
    Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  );
}
