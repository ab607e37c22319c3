import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, FOLDER, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

describe('pacta query', { timeout: 60_000 }, () => {
  it('quotes the clause with its place and labels, and counts', async () => {
    const { stdout, code } = await ask('query', 'consultation');
    expect(stdout).toBe(
      [
        '1. Agreement on Logistic Support',
        `   ${LOGISTICS.id.slice(0, 8)} art_1__para_1, page 2  Article 1`,
        '   “1. Any dispute shall be settled by consultation.”',
        '   dispute-resolution 0.90 · obligation · all-parties',
        '',
        '1 clause.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('marks the words found where colour is wanted, and only there', async () => {
    const coloured = await pacta(FOLDER, ['query', 'consultation'], { NO_COLOR: '', FORCE_COLOR: '1' });
    expect(coloured.stdout).toContain('\u001b[1mconsultation\u001b[22m.');
    const both = await pacta(FOLDER, ['query', 'consultation'], { NO_COLOR: '1', FORCE_COLOR: '1' });
    expect(both.stdout).not.toContain('\u001b');
  });

  it('takes an argument with spaces as a phrase', async () => {
    expect((await ask('query', 'settled by consultation')).stdout).toContain('1 clause.');
    expect((await ask('query', 'consultation by settled')).stdout).toContain('No clause meets all of this.');
  });

  it('says how many of how many and how to see more', async () => {
    const { stdout } = await ask('query', 'dispute', '--limit', '1');
    expect(stdout).toContain('Clauses 1 to 1 of 3. More: --limit 3, or --offset 1.');
    const { stdout: next } = await ask('query', 'dispute', '--limit', '2', '--offset', '1');
    expect(next).toContain('Clauses 2 to 3 of 3.');
    expect(next).toMatch(/^2\. /);
  });

  it('answers programs with JSON and nothing else', async () => {
    const { stdout, stderr } = await ask('query', '--polarity', 'excluded', '--json');
    const answer = JSON.parse(stdout);
    expect(answer.total).toBe(1);
    expect(answer.hits[0]).toMatchObject({
      recordId: LOGISTICS.id,
      eId: 'art_1__para_2',
      modality: 'prohibition',
    });
    expect(stderr).toBe('');
    expect(JSON.parse((await ask('query', 'nothing', '--json')).stdout)).toEqual({ total: 0, hits: [] });
  });

  it('writes CSV that no spreadsheet will run', async () => {
    const { stdout } = await ask('query', 'evil', '--csv');
    const [header, row, end] = stdout.split('\r\n');
    expect(header).toMatch(/^record,title,file,eId,/);
    expect(row).toContain(`,"'=HYPERLINK(""http://x"") [31m",logistics-copy.txt,`);
    expect(row).toContain(",'@SUM(A1) ");
    expect(end).toBe('');
  });

  it('puts all clauses into a spreadsheet, and twenty before a reader', async () => {
    const folder = temporaryFolder();
    const clauses = Array.from({ length: 25 }, (_, at) => ({ text: `Boat ${at}.` }));
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([aRecord({ fileName: 'boats.txt', clauses })]);
    await store.close();
    const rows = async (...args: string[]) =>
      (await pacta(folder, ['query', 'boat', '--csv', ...args])).stdout.trim().split('\n').length - 1;
    expect(await rows()).toBe(25);
    expect(await rows('--limit', '3')).toBe(3);
    expect(await rows('--offset', '20')).toBe(5);
    expect((await pacta(folder, ['query', 'boat'])).stdout).toContain('Clauses 1 to 20 of 25');
  });

  it.each([
    ['query', ['query', 'evil']],
    ['query --json', ['query', 'evil', '--json']],
    ['query --csv', ['query', 'evil', '--csv']],
    ['list', ['list']],
    ['list --csv', ['list', '--csv']],
    ['show', ['show', HOSTILE.id]],
    ['show --clause', ['show', HOSTILE.id, '--clause', 'art_1__para_1']],
    ['show --definitions', ['show', HOSTILE.id, '--definitions']],
    ['show --references', ['show', HOSTILE.id, '--references']],
    ['show --safeguards', ['show', HOSTILE.id, '--safeguards']],
    ['obligations', ['obligations', '--modality', 'permission']],
    ['obligations --csv', ['obligations', '--modality', 'permission', '--csv']],
    ['obligations --json', ['obligations', '--modality', 'permission', '--json']],
  ])('%s lets no control character of a document through', async (_, args) => {
    const { stdout, stderr, code } = await ask(...args);
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(stdout).toMatch(/HYPERLINK|SUM\(A1\)/);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a category misspelt',
      ['--category', 'dispute-resolutoin'],
      /no category "dispute-resolutoin"\. Did you mean "dispute-resolution"\? "pacta categories" lists them all\./,
    ],
    ['a family misspelt', ['--family', 'dispute'], /no family "dispute"\. Did you mean "disputes"\?/],
    ['a family as category', ['--category', 'disputes'], /"disputes" is a family: write --family disputes\./],
    [
      'a category like none',
      ['--category', 'qqqqqqqq'],
      /There is no category "qqqqqqqq"\. "pacta categories" lists them all\./,
    ],
    [
      'a modality',
      ['--modality', 'duty'],
      /--modality does not take that value: one of obligation, prohibition, /,
    ],
    ['a bearer', ['--bearer', 'nobody'], /--bearer does not take that value: one of all-parties, /],
    ['a tier', ['--tier', 'loose'], /--tier does not take that value: one of strict, broad\./],
    ['a polarity', ['--polarity', 'maybe'], /--polarity does not take that value/],
    ['no word', ['--', '--', ';'], /There is no word to look for/],
    [
      'an empty category',
      ['--category', ''],
      /'--category <id>' argument '' is invalid\. Write what to look for/,
    ],
    ['an empty modality', ['--modality', ''], /'--modality <kind>' argument '' is invalid\. Write what/],
    ['commas alone', ['--party', ' , '], /Write what to look for, or leave the option out\./],
    ['a document that is not there', ['--document', 'unheard-of'], /No agreement has "unheard-of"/],
    ['a limit', ['--limit', 'many'], /Write a whole number from 1 upwards/],
    ['an offset', ['--offset', '-1'], /Write a whole number from 0 upwards/],
    ['a store that is not there', ['x', '--store', 'nowhere'], /There is no store at nowhere/],
    ['two forms at once', ['x', '--json', '--csv'], /'--csv' cannot be used with option '--json'/],
  ])('refuses %s and says what to do', async (_, args, message) => {
    const { code, stdout, stderr } = await ask('query', '--pipeline', RULES, ...args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each<[string, string[], string[]]>([
    [
      'a party misspelt',
      ['--party', 'Polland'],
      ['--party Polland: no agreement has such a party. Did you mean "Poland"?'],
    ],
    [
      'a party like none, beside words that are there',
      ['dispute', '--party', 'Atlantis'],
      ['--party Atlantis: no agreement has such a party. There are: France, Poland.'],
    ],
    [
      'one of two parties',
      ['--party', 'France', '--party', 'NC'],
      ['--party NC: no agreement has such a party. There are: France, Poland.'],
    ],
    [
      'a country code that is none',
      ['--party', 'ZZ'],
      ['--party ZZ: no agreement has such a party. There are: France, Poland.'],
    ],
    [
      'the code of a union',
      ['--party', 'EU'],
      ['--party EU: no agreement has such a party. There are: France, Poland.'],
    ],
    ['a word', ['dispute', 'zebra'], ['zebra: no clause has this word.']],
    [
      'a phrase and a word',
      ['consultation by settled', 'zebra'],
      [
        '"consultation by settled": no clause has these words one after another.',
        'zebra: no clause has this word.',
      ],
    ],
    [
      'a label',
      ['--category', 'amendment', '--pipeline', RULES],
      ['--category amendment: no clause has such a label.'],
    ],
    ['a bearer', ['--bearer', 'sending-state'], ['--bearer sending-state: no clause is of this kind.']],
    [
      'only all of it together',
      ['consultation', '--polarity', 'excluded'],
      ['Some clauses meet each condition, but none meets all: ask for less at once.'],
    ],
    [
      'labels that are two',
      ['--family', 'final-clauses', '--polarity', 'excluded'],
      [
        'Some clauses meet each condition, but none meets all (--family and --polarity must hold of one label): ask for less at once.',
      ],
    ],
  ])('names what no clause meets: %s', async (_, args, reasons) => {
    const told = `${['No clause meets all of this.', ...reasons].join('\n  ')}\n`;
    expect(await ask('query', ...args)).toEqual({ code: 0, stdout: told, stderr: '' });
    const { stdout, stderr } = await ask('query', ...args, '--json');
    expect(JSON.parse(stdout)).toEqual({ total: 0, hits: [] });
    expect(stderr).toBe(told);
  });

  it('says when there are no more', async () => {
    const { stdout } = await ask('query', 'dispute', '--offset', '7');
    expect(stdout).toBe('There are only 3 such clauses: --offset 7 is past the last.\n');
  });

  it('knows a category of the rules that no clause carries', async () => {
    const { code, stdout } = await ask('query', '--category', 'amendment', '--pipeline', RULES);
    expect(stdout).toMatch(/^No clause meets all of this\./);
    expect(code).toBe(0);
  });
});
