/** Writes the JSON Schema of the record next to the zod schema it is made from: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../src/model/json-schema.js';

const file = new URL('../src/model/record.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
console.log('wrote src/model/record.schema.json');
