import { expect, it } from 'vitest';
import { failedRecord } from '../../src/batch/failed-record.js';
import { AgreementRecord } from '../../src/model/index.js';

it('makes a valid record of a document whose file is gone since', () => {
  const reading = {
    document: { path: '/nowhere/a.pdf', uri: 'in/a.pdf', fileName: 'a.pdf' },
    sha256: 'ab'.repeat(32),
    bytes: 1234,
  };
  const record = failedRecord(
    reading,
    { code: 'batch/worker-crashed', message: 'It crashed.' },
    {
      producerVersion: '1',
      readerVersion: '2',
      pipelineHash: 'h',
      pipeline: { id: 'rules', version: '3' },
    },
  );
  expect(AgreementRecord.parse(record)).toEqual(record);
  expect(record).toMatchObject({
    id: 'abababababababab',
    status: 'failed',
    source: { uri: 'in/a.pdf', bytes: 1234 },
    issues: [{ code: 'batch/worker-crashed', severity: 'error', message: 'It crashed.' }],
  });
});
