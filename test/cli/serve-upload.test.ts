import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, p, zipDocx } from '../../scripts/documents/docx.js';
import { AgreementRecord, AgreementSummary, DOCX } from '../../src/model/index.js';
import { ProblemAnswer } from '../../src/server/problem.js';
import {
  agreement,
  busyWorkerOf,
  folderWith,
  longAgreement,
  pacta,
  RULES,
  recordIds,
  startServing,
} from '../support/cli.js';
import { startPostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const postgres = startPostgres();
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

/** A server that takes documents, over a store in the folder `pacta-out` of a new folder. */
async function serving(args: string[] = [], folder = folderWith({}), atEnd?: (end: () => void) => void) {
  const run = await startServing(folder, ['--upload', ...args], {}, atEnd);
  const send = (fileName: string, body: string | Uint8Array, type = 'application/octet-stream') =>
    fetch(`${run.address}/api/agreements?fileName=${encodeURIComponent(fileName)}`, {
      ...{ method: 'POST', headers: { 'content-type': type } },
      body: body as string,
    });
  const uploads = () => readdirSync(join(folder, 'pacta-out/uploads'));
  return { ...run, folder, send, uploads };
}

const sayProblem = async (answer: Response) => {
  const { status, detail } = ProblemAnswer.parse(await answer.json());
  return `${status} ${detail}`;
};

const XML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bomb = () =>
  zipDocx({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${XML}><w:body>${' '.repeat(2 ** 24)}${p('x')}</w:body></w:document>`,
  });

describe('documents that are sent to a server, one after the other', { timeout: 120_000 }, () => {
  let server: ReturnType<typeof serving>;
  beforeAll(async () => {
    server = serving([], temporaryFolder(afterAll), afterAll);
    await server;
  });

  it('are read, kept and catalogued under their own names, their bytes beside the records', async () => {
    const { address, send, uploads, folder } = await server;
    const sent: [string, string | Uint8Array, string][] = [
      ['Vertrag über Polen.txt', agreement('POLAND'), 'text/plain; charset=utf-8'],
      ['status of forces.pdf', fixture('agreements/status-of-forces.pdf'), 'application/pdf'],
      ['memo', docx({ body: p('The Participants shall consult each other.') }), DOCX],
    ];
    for (const [fileName, body, type] of sent) {
      const answer = await send(fileName, body, type);
      expect(answer.status).toBe(201);
      const summary = AgreementSummary.parse(await answer.json());
      expect(summary.fileName).toBe(fileName);
      expect(answer.headers.get('location')).toBe(`/api/agreements/${summary.id}`);
      const told = await fetch(`${address}${answer.headers.get('location')}`);
      const { source } = AgreementRecord.parse(await told.json());
      expect(source.fileName).toBe(fileName);
      expect(readFileSync(source.uri)).toEqual(Buffer.from(body as string));
      const shown = await fetch(`${address}/api/agreements/${summary.id}/source`);
      expect(shown.status).toBe(type === 'application/pdf' ? 200 : 404);
      if (shown.ok) expect(Buffer.from(await shown.arrayBuffer())).toEqual(body);
    }
    expect(
      uploads()
        .map((name) => name.replace(/^[0-9a-f]{64}/, ''))
        .sort(),
    ).toEqual(['.docx', '.pdf', '.txt']);
    const listed = (await (await fetch(`${address}/api/agreements`)).json()) as { total: number };
    expect(listed.total).toBe(3);
    // A run over the same bytes finds them done.
    const { stdout } = await pacta(folder, ['query', 'consultation', '--json']);
    expect(JSON.parse(stdout).total).toBeGreaterThan(0);
  });

  it('are read once, however often they are sent', async () => {
    const { send, uploads, folder } = await server;
    const before = [uploads().length, recordIds(folder).length];
    const together = await Promise.all([1, 2, 3].map((n) => send(`copy ${n}.txt`, agreement('LATVIA'))));
    expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const later = await send('later.txt', agreement('LATVIA'));
    expect(later.status).toBe(200);
    const first = together.find(({ status }) => status === 201)!;
    expect(await later.json()).toEqual(await first.json());
    expect([uploads().length, recordIds(folder).length]).toEqual(before.map((count) => count + 1));
  });

  it('go with their records, and no others', async () => {
    const { send, uploads, folder } = await server;
    const before = uploads();
    const sent = [await send('a.txt', agreement('FINLAND')), await send('b.txt', agreement('GREECE'))];
    const [gone, stays] = await Promise.all(
      sent.map(async (answer) => AgreementSummary.parse(await answer.json()).id),
    );
    const { code, stderr } = await pacta(folder, ['remove', gone!]);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('stays there')]);
    const added = uploads().filter((name) => !before.includes(name));
    expect(added.map((name) => name.slice(0, 16))).toEqual([stays]);
  });
});

describe('documents that are sent to the server', { timeout: 120_000 }, () => {
  it('are named where they stay, in a folder of their own', async () => {
    const { send, folder } = await serving(['--uploads', 'kept']);
    const { id, uri } = AgreementSummary.parse(await (await send('a.txt', agreement('POLAND'))).json());
    const { code, stderr } = await pacta(folder, ['remove', id]);
    expect([code, stderr]).toEqual([
      0,
      `${id}  ${uri} (the file that was added stays there)\n1 record removed.\n`,
    ]);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(1);
  });

  it('get a record that names the file anew where that is gone, and none anew where it is there', async () => {
    const folder = folderWith({ 'there/poland.txt': agreement('POLAND') });
    await pacta(folder, ['ingest', 'there', '--pipeline', RULES]);
    const { send, uploads } = await serving([], folder);
    const answer = await send('again.txt', agreement('POLAND'));
    expect([answer.status, await answer.json()]).toMatchObject([200, { fileName: 'poland.txt' }]);
    expect(uploads()).toEqual([]);
    rmSync(join(folder, 'there'), { recursive: true });
    const moved = await send('again.txt', agreement('POLAND'));
    expect([moved.status, await moved.json()]).toMatchObject([200, { fileName: 'again.txt' }]);
    expect(uploads()).toHaveLength(1);
  });

  it('that cannot be read are told of in one sentence, and leave nothing', async () => {
    const { send, uploads, folder } = await serving(['--memory-limit', '256', '--max-size', '8']);
    const cases: [string, string | Uint8Array, RegExp][] = [
      ['empty.pdf', '', /^422 Nothing could be read: .*empty/],
      ['binary.pdf', fixture('hostile/binary.pdf'), /^422 Nothing could be read: [^.]+/],
      ['encrypted.pdf', fixture('hostile/encrypted.pdf'), /^422 Nothing could be read: .*password/],
      ['header-only.pdf', fixture('hostile/header-only.pdf'), /^422 Nothing could be read: [^.]+/],
      ['bomb.docx', bomb(), /^422 Nothing could be read: .*unpack/],
    ];
    for (const [name, body, said] of cases) expect(await sayProblem(await send(name, body))).toMatch(said);
    expect([uploads(), recordIds(folder)]).toEqual([[], []]);
    // What it could not read it tells of again.
    expect((await send('empty.pdf', '')).status).toBe(422);
    expect((await send('good.txt', agreement('SPAIN'))).status).toBe(201);
  });

  it('that take too long are given up, and the next are read', async () => {
    const { send, uploads, folder } = await serving(['--time-limit', '3']);
    const long = await send('long.txt', longAgreement(60_000));
    expect(await sayProblem(long)).toMatch(/^422 Nothing could be read: It took longer than the 3 s/);
    expect((await send('short.txt', agreement('SPAIN'))).status).toBe(201);
    expect([uploads().length, recordIds(folder).length]).toEqual([1, 1]);
  });

  it('wait for their turn, but not too many', async () => {
    const { send, address } = await serving();
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => send(`${n}.txt`, longAgreement(1_000) + n)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(8);
    expect(statuses).toContain(503);
    const refused = answers.find(({ status }) => status === 503)!;
    expect(await sayProblem(refused)).toBe(
      '503 Too many documents wait to be read: send it again in a while.',
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it('that are under way when the server ends are given up, and told so', async () => {
    const { send, uploads, folder, end, signal, pid } = await serving();
    const sent = Promise.all(
      ['a', 'b', 'c'].map((name) => send(`${name}.txt`, longAgreement(20_000) + name)),
    );
    await busyWorkerOf({ pid });
    signal('SIGTERM');
    const said = await Promise.all((await sent).map(sayProblem));
    expect(said).toEqual(Array(3).fill('503 It was not read: send it again in a while.'));
    expect((await end).code).toBe(0);
    expect([uploads(), recordIds(folder)]).toEqual([[], []]);
  });

  it('are kept in a database alone where no folder is named, and where one is, in it', async () => {
    const store = postgres.newStore();
    const { send, folder } = await serving(['--store', store]);
    const answer = await send('poland.txt', agreement('POLAND'));
    expect([answer.status, await answer.json()]).toMatchObject([201, { uri: 'upload:poland.txt' }]);
    expect(readdirSync(folder)).toEqual([]);
    const other = await serving(['--store', store, '--uploads', 'kept/here']);
    expect((await other.send('spain.txt', agreement('SPAIN'))).status).toBe(201);
    expect(readdirSync(join(other.folder, 'kept/here'))).toHaveLength(1);
    expect(existsSync(join(other.folder, 'pacta-out'))).toBe(false);
  });
});
