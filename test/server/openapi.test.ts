import { expect, it } from 'vitest';
import { schemaNotes } from '../../src/server/describe.js';
import { openApi } from '../../src/server/openapi.js';
import { ROUTES as JSON_ROUTES } from '../../src/server/routes.js';
import { UPLOAD } from '../../src/server/upload-route.js';

const ROUTES = [...JSON_ROUTES, UPLOAD];
const NOTES = await schemaNotes();

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: object;
}
interface Operation {
  parameters: Parameter[];
  operationId: string;
  requestBody?: object;
}
interface Description {
  openapi: string;
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: { schemas: Record<string, object>; securitySchemes?: object };
  security: object[];
}

const described = (needsToken = false) =>
  JSON.parse(JSON.stringify(openApi(ROUTES, '1.0.0', needsToken, NOTES))) as Description;

it('describes every address and every parameter, each with a sentence', () => {
  const { openapi, paths } = described();
  expect(openapi).toMatch(/^3\.1\./);
  expect(Object.keys(paths)).toEqual([...new Set(ROUTES.map(({ path }) => path))]);
  for (const { method, path, place, parameters, body } of ROUTES) {
    const operation = paths[path]![method === 'GET' ? 'get' : 'post']!;
    expect(operation.requestBody !== undefined).toBe(body !== null);
    const told = operation.parameters;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(told.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(names);
    expect(Object.keys(place.shape)).toEqual(names);
    expect(told.filter((each) => each.in === 'query').map(({ name }) => name)).toEqual(
      Object.keys(parameters.shape),
    );
    for (const { name, description, required, in: where } of told) {
      expect(description).toMatch(/\.$/);
      expect(required).toBe(where === 'path' || ['one', 'other', 'fileName'].includes(name));
    }
  }
});

it('holds what it refers to, in one place', () => {
  const description = described();
  const names = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    expect(name).toMatch(/^#\/components\/schemas\/\w+$/);
    expect(Object.keys(description.components.schemas)).toContain(name.split('/').at(-1));
  }
  expect(JSON.stringify(description)).not.toMatch(/"\$(schema|id|defs)"/);
});

it('tells bounds and choices as they are checked', () => {
  const { parameters } = described().paths['/api/clauses']!.get!;
  const schemaOf = (wanted: string) => parameters.find(({ name }) => name === wanted)!.schema;
  expect(schemaOf('limit')).toMatchObject({ type: 'integer', minimum: 1, maximum: 200, default: 20 });
  expect(schemaOf('words')).toMatchObject({ type: 'string', maxLength: 400 });
  expect(schemaOf('tier')).toMatchObject({ enum: ['strict', 'broad'] });
  expect(schemaOf('bearer')).toMatchObject({ type: 'array', maxItems: 20, items: { type: 'string' } });
});

it('asks for a token where there is one', () => {
  expect(described(true)).toMatchObject({ security: [{ token: [] }] });
  expect(described(false).security).toEqual([]);
  expect(described(false).components.securitySchemes).toBeUndefined();
});

it.each<[what: string, schema: string, field: string, said: RegExp]>([
  ['a field', 'AgreementSummary', 'recognisedPages', /^Pages whose letters/],
  ['one taken over from another schema', 'OneClause', 'textStart', /^Where the words/],
  ['one taken over by many', 'ClausePage', 'next', /^The parameter `after`/],
  ['one of a shape that is shared', 'Clause', 'counterparty', /^To whom/],
])('says what answers hold: %s', (_, schema, field, said) => {
  const { properties } = described().components.schemas[schema] as {
    properties: Record<string, { description?: string }>;
  };
  expect(properties[field]!.description).toMatch(said);
});
