/**
 * Puts twenty records into the store named first, one at a time; started by a test as a process of its own.
 * Two writers of the same name put the same records.
 */
import { createHash } from 'node:crypto';
import { openStore } from '../../dist/store/index.js';

const [location, writer] = process.argv.slice(2);
const store = await openStore(location);
for (let index = 0; index < 20; index += 1) {
  const text = `A clause of writer ${writer}, number ${index}.`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const span = { start: 0, end: text.length };
  await store.put([
    {
      schemaVersion: '1.0.0',
      id: sha256.slice(0, 16),
      source: { uri: text, fileName: text, mediaType: 'text/plain', bytes: text.length, sha256 },
      producer: { version: '0', readerVersion: '0', pipeline: { id: 'x', version: '0', hash: '0' } },
      status: 'complete',
      issues: [],
      document: { text, pages: [], furniture: [], joinedHyphens: [], origin: [], languages: [] },
      agreement: {
        title: null,
        instrument: null,
        arity: null,
        parties: [],
        signed: { date: null, place: null },
        inForce: { how: null, date: null },
        duration: { value: null, renewal: null },
        terminationNotice: null,
        disputeSteps: [],
        disputeExcluded: [],
        languages: [],
      },
      sections: [],
      references: [],
      instruments: [],
      safeguards: [],
      clauses: [
        {
          id: 'block_1',
          sectionPath: ['block_1'],
          span,
          textStart: 0,
          role: 'body',
          headings: [],
          leadIns: [],
          pages: [1, 1],
          labels: [],
          modality: 'none',
          bearer: null,
          furtherStatements: [],
          facts: [],
        },
      ],
    },
  ]);
}
await store.close();
