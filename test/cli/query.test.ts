import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/query/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, FOLDER, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

/** What programs are given where nothing is found. */
const NOTHING = { total: 0, totalIsLeast: false, before: 0, next: null, hits: [] };

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

  it.each<[string, string[], number]>([
    ['arguments side by side', ['dispute', 'consultation'], 1],
    ['a small or between arguments', ['consultation', 'or', 'tribunal'], 2],
    ['operators within one argument', ['consultation OR tribunal'], 2],
    ['a small or within plain words is a word', ['consultation or tribunal'], 0],
    ['NOT before an argument', ['dispute', 'NOT', 'tribunal'], 2],
    ['a minus within an argument', ['dispute -tribunal'], 2],
    ['parentheses and a field', ['(tribunal OR evil) -party:PL'], 1],
    ['a phrase in quotes as value', ['party:"poland" "settled by"'], 1],
    ['language and flags', ['signed:2007', '--polarity', 'excluded'], 1],
    ['a phrase as one argument beside a field', ['settled by consultation', 'party:FR'], 1],
  ])('reads its words in the language: %s', async (_, words, total) => {
    const { stdout } = await ask('query', ...words, '--json');
    expect(JSON.parse(stdout).total).toBe(total);
  });

  it('teaches the language with every field that there is', async () => {
    const { stdout } = await ask('query', '--help');
    for (const { example, says } of FIELDS) expect(stdout).toMatch(lineOf(example, says));
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(130);
  });

  it('counts the clauses instead of showing them', async () => {
    const { stdout, code } = await ask('query', 'dispute', '--facets');
    expect(stdout).toContain(
      [
        'category            clauses',
        'dispute-resolution        2',
        'termination               1',
        '',
        'family         clauses',
        'disputes             2',
        'final-clauses        1',
      ].join('\n'),
    );
    expect(stdout).toMatch(/\nparty {3}clauses\nFrance {8}2\nPoland {8}2\n/);
    expect(stdout).toMatch(/\n3 clauses\.\n$/);
    expect(code).toBe(0);
  });

  it('counts for programs', async () => {
    const { stdout, stderr } = await ask('query', 'party:PL', '--facets', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      total: 2,
      modality: [
        { value: 'obligation', clauses: 1 },
        { value: 'prohibition', clauses: 1 },
      ],
      signed: [{ value: '2007', clauses: 2 }],
    });
    expect(stderr).toBe('');
    const nothing = await ask('query', 'zebra', '--facets', '--json');
    expect(JSON.parse(nothing.stdout)).toMatchObject({ total: 0, category: [] });
    expect(nothing.stderr).toContain('zebra: no clause has this word.');
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
    expect(JSON.parse((await ask('query', 'nothing', '--json')).stdout)).toEqual(NOTHING);
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

  it('says of a safeguard that it is no category', async () => {
    const { code, stderr } = await ask('query', '--category', 'own-command');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('"own-command" is no category but a safeguard: "pacta matrix --by safeguard"'),
    ]);
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
    [
      'pages of counts',
      ['x', '--facets', '--limit', '3'],
      /'--facets' cannot be used with option '--limit <n>'/,
    ],
    [
      'a category misspelt in the language',
      ['dispute -category:terminaton'],
      /no category "terminaton"\. Did you mean "termination"\?.*\n {2}dispute -category:terminaton\n {20}\^{10}\n/,
    ],
    [
      'a family as category in the language',
      ['category:disputes'],
      /"disputes" is a family: write family:disputes\.\n {2}category:disputes\n {11}\^{8}\n/,
    ],
    [
      'a document that is not there, within parentheses',
      ['evil OR (document:unheard-of)'],
      /No agreement has "unheard-of".*\n {2}evil OR \(document:unheard-of\)\n {20}\^{10}\n/,
    ],
    [
      'a field that is none',
      ['dispute', 'partie:PL'],
      /There is no field "partie"\. Did you mean "party:"\?.*\n {2}dispute partie:PL\n {10}\^{7}\n/,
    ],
    ['what is not closed', ['(dispute'], /not closed\.\n {2}\(dispute\n {2}\^\n/],
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
    ['a sum', ['dispute', 'money:EUR>5'], ['money:EUR>5: no clause names such a sum.']],
    [
      'a length of time and a citation, typed beside what there is',
      ['dispute duration:>1y (refers-to:"harbour rules")'],
      [
        'duration:>1y: no clause names such a length of time.',
        'refers-to:"harbour rules": no clause cites that.',
      ],
    ],
    ['a year', ['signed:1950'], ['signed:1950: of no agreement is it known that it was signed then.']],
    ['an instrument', ['instrument:charter'], ['instrument:charter: no agreement is such an instrument.']],
    [
      'a party typed in the language',
      ['party:polland'],
      ['party:polland: no agreement has such a party. Did you mean "Poland"?'],
    ],
    [
      'one of two alternatives, which need not be met',
      ['(zebra or consultation) polarity:excluded'],
      [
        'zebra: no clause has this word.',
        'The other conditions some clauses meet, but none meets enough of them: ask for less at once.',
      ],
    ],
    [
      'both alternatives',
      ['zebra OR yak'],
      ['zebra: no clause has this word.', 'yak: no clause has this word.'],
    ],
    [
      'what is left out is not to blame',
      ['consultation -dispute -zebra'],
      ['Some clauses meet each condition, but none meets all: ask for less at once.'],
    ],
    [
      'labels that are two, typed and by flag',
      ['family:final-clauses', '--polarity', 'excluded'],
      [
        'Some clauses meet each condition, but none meets all (family: and --polarity must hold of one label): ask for less at once.',
      ],
    ],
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
    expect(JSON.parse(stdout)).toEqual(NOTHING);
    expect(stderr).toBe(told);
  });

  it('goes on behind a page, whatever has changed', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    const records = ['A', 'B', 'C', 'D', 'E'].map((title) =>
      aRecord({ title, clauses: [{ text: 'One boat.' }, { text: 'Another boat.' }] }),
    );
    await store.put(records);
    const query = async (...args: string[]) => pacta(folder, ['query', 'boat', '--limit', '3', ...args]);
    const titles = ({ hits }: { hits: { title: string }[] }) => hits.map(({ title }) => title).join('');
    const first = JSON.parse((await query('--json')).stdout);
    expect([titles(first), first.total, first.before]).toEqual(['AAB', 10, 0]);
    await store.remove([records[0]!.id, records[1]!.id]);
    const second = JSON.parse((await query('--json', '--after', first.next)).stdout);
    expect([titles(second), second.total, second.before]).toEqual(['CCD', 6, 3]);
    await store.put([aRecord({ title: 'B 2', clauses: [{ text: 'A boat.' }] })]);
    const { stdout } = await query('--after', second.next);
    expect(stdout).toMatch(
      /^7\. D\n[\s\S]*\n8\. E\n[\s\S]*\n9\. E\n[\s\S]*\nClauses 7 to 9; by now there are 7\.\n$/,
    );
    expect((await query('--after', first.next)).stdout).toMatch(/ More: --after [\w-]+\n$/);
    await store.remove(records.map(({ id }) => id));
    expect((await query('--after', second.next)).stdout).toBe('No clause follows that page any more.\n');
    await store.close();
  });

  it.each<[string, string[], RegExp]>([
    [
      'beside an offset',
      ['--after', 'x', '--offset', '1'],
      /'--after <cursor>' cannot be used with .*--offset/,
    ],
    ['where all are counted', ['--after', 'x', '--facets'], /cannot be used with/],
    ['that is none', ['--after', 'x'], /^pacta: "after" is not whole, [^\n]*\n$/],
  ])('refuses to go on %s', async (_, args, says) => {
    const { code, stdout, stderr } = await ask('query', 'dispute', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
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

/** A line of the help: an example, and what it asks for. */
const lineOf = (example: string, says: string): RegExp =>
  new RegExp(
    `^  ${[example, says].map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' +')}$`,
    'm',
  );

describe('hints', { timeout: 60_000 }, () => {
  it.each<[string, string[], RegExp]>([
    [
      'a small "or" in a phrase',
      ['dispute or tribunal'],
      /^"dispute or tribunal" is looked for as a phrase; write OR in/,
    ],
    ['a small "not"', ['not referred'], /^"not referred" is looked for as a phrase; write NOT in/],
    ['a question', ['dispute OR tribunal'], /^$/],
    ['a phrase', ['any dispute'], /^$/],
    ['words', ['dispute', 'or', 'tribunal'], /^$/],
    [
      'a minus first',
      ['-tribunal category:dispute-resolution'],
      /unknown option .*\nA question that begins with a minus stands behind two/,
    ],
    ['an option there is not', ['--tribunal'], /unknown option '--tribunal'\n$/],
    [
      'part of a category',
      ['category:dispute'],
      /Did you mean "dispute-resolution"\?.*\n +category:dispute\n {11}\^{7}\n/,
    ],
    ['one of several', ['category:termination,costz'], /\n {23}\^{5}\n/],
  ])('%s', async (_, words, says) => {
    expect((await ask('query', ...words)).stderr).toMatch(says);
  });

  it('says that a star stands for nothing', async () => {
    expect((await ask('query', 'termina*')).stdout).toContain('"*" stands for nothing');
  });
});
