import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreement, pacta, RULES, recordIds } from '../support/cli.js';
import { BUCKET, type S3Server, startS3 } from '../support/s3.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: S3Server;

beforeAll(async () => {
  server = await startS3();
});
afterAll(() => server.stop());

it('ends with the reason when S3 breaks on the way, and goes on later', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const ingest = () => pacta(folder, ['ingest', `s3://${BUCKET}`, '--pipeline', RULES], server.env);
  for (const name of ['POLAND', 'SPAIN']) {
    await server.put(`${name}.txt`, agreement(name), { kept: true });
  }
  // Hashes are kept: of an object, only workers ask for the bytes.
  const broken = { status: 500, code: 'InternalError' };
  server.fault((question) => (question === `GET /${BUCKET}/SPAIN.txt` ? broken : null));
  const first = await ingest();
  expect(first.stderr).toMatch(
    /^pacta: 127\.0\.0\.1:\d+ does not answer as S3 should \(500 InternalError\): .+\.\n$/m,
  );
  expect(first.stderr).not.toContain('PACTA_DEBUG');
  expect(first.code).toBe(1);
  server.fault(() => null);
  const second = await ingest();
  expect(second.stderr).toMatch(/2 documents: 1 read, 1 unchanged, 0 partial, 0 failed/);
  expect(recordIds(folder)).toHaveLength(2);
});
