import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/model/json-schema.js';

it('keeps the checked-in JSON Schema equal to the zod schema (mend: npm run schema)', () => {
  const file = new URL('../../src/model/record.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(recordJsonSchema())));
});
