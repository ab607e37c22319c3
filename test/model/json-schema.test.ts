import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaNotes } from '../../scripts/schema-notes.js';
import { recordJsonSchema } from '../../src/model/json-schema.js';
import { DESCRIBED, describing, schemaNotes as keptNotes } from '../../src/server/describe.js';

const NOTES = schemaNotes(Object.keys(DESCRIBED));

it('keeps the checked-in JSON Schema equal to the zod schema (mend: npm run schema)', () => {
  const file = new URL('../../src/model/record.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(recordJsonSchema(describing(NOTES)))),
  );
});

it('keeps the checked-in notes equal to the comments of the code (mend: npm run schema)', async () => {
  expect(await keptNotes()).toEqual(NOTES);
});

it.each<[what: string, place: string, said: RegExp]>([
  ['a field', 'agreement.duration.value', /^ISO 8601 period, or `indefinite`/],
  ['a field inside of lists', 'agreement.markings.levels.byParty.marking', /^As printed/],
  ['a coded field without words of its own, by its type', 'status', /^`complete`: everything was read/],
  ['values that are explained one by one', 'agreement.survives.value', /`payments`: Payments, costs/],
])('says what a record holds: %s', (_, place, said) => {
  interface Node {
    description?: string;
    properties?: Record<string, Node>;
    items?: Node;
    anyOf?: Node[];
  }
  const within = (node: Node): Node =>
    node.items ? within(node.items) : (node.anyOf?.find(({ properties }) => properties) ?? node);
  const found = place
    .split('.')
    .reduce((node, field) => within(node).properties![field]!, recordJsonSchema(describing(NOTES)) as Node);
  expect(found.description ?? within(found).description).toMatch(said);
});
