import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

describe('pacta show', { timeout: 60_000 }, () => {
  it('shows what an agreement is and its sections with labels', async () => {
    const { stdout } = await ask('show', LOGISTICS.id.slice(0, 6));
    expect(stdout).toMatch(/^Agreement on Logistic Support\nRecord +[0-9a-f]{16}, complete\n/);
    expect(stdout).toContain('Parties     Poland (PL), France (FR)');
    expect(stdout).toContain('Signed      2007-04-12');
    expect(stdout).toMatch(/\nArticle 1 {2}art_1\n {2}paragraph {2}1\. Any dispute shall be settled/);
    expect(stdout).toContain('art_1__para_1 · page 2 · dispute-resolution 0.90 · obligation');
  });

  it('tells of whatever issue there is', async () => {
    const folder = temporaryFolder();
    const record = aRecord({ fileName: 'scan.pdf' });
    record.issues.push({ code: 'read/ocr', severity: 'info', message: 'Pages 1–3 were recognised.' });
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([record]);
    await store.close();
    const { stdout } = await pacta(folder, ['show', 'scan.pdf']);
    expect(stdout).toContain('\ninfo        Pages 1–3 were recognised. [read/ocr]\n');
  });

  it('explains each clause of a section', async () => {
    const { stdout } = await ask('show', 'logistics.pdf', '--clause', 'art_1');
    expect(stdout.match(/^art_1__para_\d, /gm)).toEqual(['art_1__para_1, ', 'art_1__para_2, ']);
    const records = JSON.parse((await ask('show', 'logistics.pdf', '--clause', 'art_1', '--json')).stdout);
    expect(records.map(({ id }: { id: string }) => id)).toEqual(['art_1__para_1', 'art_1__para_2']);
  });

  it('says that an agreement defines nothing', async () => {
    const { stdout } = await ask('show', LOGISTICS.id.slice(0, 6), '--definitions');
    expect(stdout).toBe('It defines no terms.\n\n0 definitions, 0 undefined terms.\n');
  });

  it('says no pages of a text file', async () => {
    const { stdout } = await ask('show', 'logistics-copy.txt');
    expect(stdout).not.toContain('page');
    expect((await ask('show', 'logistics-copy.txt', '--clause', 'art_1__para_1')).stdout).not.toContain(
      'page',
    );
    expect((await ask('query', 'evil')).stdout).not.toContain('page');
    expect((await ask('list')).stdout).toMatch(/logistic.+ 1 +2 +complete/i);
  });

  it('says in words what the record says in codes, and wraps a long row of parties', async () => {
    const folder = temporaryFolder();
    const record = aRecord({
      fileName: 'words.txt',
      parties: [
        { name: 'Northern Harbour and Dockyard Company, Limited' },
        { name: 'The Ministry of Works and Public Buildings' },
        { name: 'Poland', country: 'PL' },
      ],
    });
    const span = { start: 0, end: 9 };
    record.agreement.instrument = { value: 'exchange-of-notes', span };
    record.agreement.inForce.how = { value: 'on-ratification', span };
    record.agreement.duration = {
      value: { value: 'P1Y6M', span },
      until: { value: '2030-12-31', span },
      expires: { value: '2030-12-31', span },
      renewal: { value: 'by-agreement', span },
      renewalPeriod: null,
      renewalNotice: null,
    };
    record.agreement.terminationNotice = { value: 'P1Y', span };
    record.agreement.disputeSteps = [{ value: 'diplomatic-channels', span }];
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([record]);
    await store.close();
    const { stdout } = await pacta(folder, ['show', 'words.txt']);
    expect(stdout).toContain(
      [
        'Instrument  exchange of notes, bilateral',
        'Parties     Northern Harbour and Dockyard Company, Limited; The Ministry of Works and Public',
        '            Buildings; Poland (PL)',
        'Signed      2007-04-12',
        'In force    on ratification',
        'Duration    1 year 6 months, until 2030-12-31, renewal by agreement',
        'Notice      1 year',
        'Disputes    diplomatic channels',
      ].join('\n'),
    );
    expect(JSON.parse((await pacta(folder, ['show', 'words.txt', '--json'])).stdout)).toEqual(record);
  });

  it('explains a clause down to the words of each rule', async () => {
    const { stdout } = await ask('show', 'logistics.pdf', '--clause', 'art_1__para_1');
    expect(stdout).toContain('art_1__para_1, page 2, body, characters 42 to 90');
    expect(stdout).toContain('under    Article 1');
    expect(stdout).toContain('modality obligation\nbearer   all-parties (“1.”)');
    expect(stdout).toContain(
      'dispute-resolution  0.90, strict, affirmed  (disputes)\n  dispute-resolution/a-rule  weight 3\n',
    );
    expect(stdout).toContain(
      '“1. Any dispute shall be settled by consultation.” in the words\n    characters 42 to 90\n',
    );
  });

  it('takes a whole file name before parts of others', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([
      aRecord({ title: 'One', fileName: '1.txt' }),
      aRecord({ title: 'Eleven', fileName: '11.txt' }),
    ]);
    await store.close();
    expect((await pacta(folder, ['show', '1.txt'])).stdout).toMatch(/^One\n/);
    expect((await pacta(folder, ['show', '.txt'])).code).toBe(2);
  });

  it('prints the record as JSON', async () => {
    expect(JSON.parse((await ask('show', LOGISTICS.id, '--json')).stdout)).toEqual(LOGISTICS);
  });

  it.each<[string, string[], RegExp]>([
    ['no name', [''], /Name an agreement by its id, file name or title/],
    ['what is not there', ['unheard-of'], /No agreement has "unheard-of"/],
    [
      'what several match',
      ['logistics'],
      /2 agreements match "logistics"; name one by its id:\n {2}[0-9a-f]{16} {2}logistics/,
    ],
    ['a clause misspelt', ['logistics.pdf', '--clause', 'art_1_para_1'], /Did you mean "art_1__para_1"\?/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await ask('show', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
