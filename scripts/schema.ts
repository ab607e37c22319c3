/** Writes what is made from the zod schemas and the comments beside them: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../src/model/json-schema.js';
import { DESCRIBED, describing } from '../src/server/describe.js';
import { schemaNotes } from './schema-notes.js';

const notes = schemaNotes(Object.keys(DESCRIBED));
const write = (path: string, value: unknown): void => {
  writeFileSync(new URL(`../${path}`, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);
  console.log(`wrote ${path}`);
};
write('src/model/record.schema.json', recordJsonSchema(describing(notes)));
write('src/server/schema-notes.json', notes);
