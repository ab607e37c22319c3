import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'pacta-ask-'));
const LOGISTICS = aRecord({
  title: 'Agreement on Logistic Support',
  fileName: 'logistics.pdf',
  parties: [
    { name: 'Poland', country: 'PL' },
    { name: 'France', country: 'FR' },
  ],
  clauses: [
    {
      text: '1. Any dispute shall be\nsettled by consultation.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.9 }],
      modality: 'obligation',
      bearer: 'all-parties',
      page: 2,
    },
    {
      text: '2. Disputes shall not be referred to a tribunal.',
      labels: [
        { category: 'dispute-resolution', family: 'disputes', polarity: 'excluded' },
        { category: 'termination', family: 'final-clauses' },
      ],
      modality: 'prohibition',
    },
  ],
});
const HOSTILE = aRecord({
  title: '=HYPERLINK("http://x")\u001b[31m',
  fileName: 'logistics-copy.txt',
  clauses: [{ text: '@SUM(A1) \u001b]0;owned\u0007 evil \u202edispute' }],
});

beforeAll(async () => {
  const store = await openStore(join(FOLDER, 'pacta-out'));
  await store.put([LOGISTICS, HOSTILE]);
  await store.close();
  return () => rmSync(FOLDER, { recursive: true });
});

const ask = (...args: string[]) => pacta(FOLDER, args);

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

  it.each([
    ['query', ['query', 'evil']],
    ['query --json', ['query', 'evil', '--json']],
    ['query --csv', ['query', 'evil', '--csv']],
    ['list', ['list']],
    ['list --csv', ['list', '--csv']],
    ['show', ['show', HOSTILE.id]],
    ['show --clause', ['show', HOSTILE.id, '--clause', 'art_1__para_1']],
  ])('%s lets no control character of a document through', async (_, args) => {
    const { stdout, stderr, code } = await ask(...args);
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect(stdout).toContain('HYPERLINK');
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

describe('pacta categories', { timeout: 60_000 }, () => {
  it('shows a table by family', async () => {
    const { stdout, code } = await ask('categories', '--pipeline', RULES);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'family         category            what such a clause does',
      'disputes       dispute-resolution  How differences are settled.',
      'final-clauses  termination         Ending the agreement.',
      '               amendment           Changing the text.',
      '',
      '3 categories in 2 families. "pacta query --category <category>" finds such clauses.',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('answers programs with JSON', async () => {
    const list = JSON.parse((await ask('categories', '--pipeline', RULES, '--json')).stdout);
    expect(list).toHaveLength(3);
    expect(list[2]).toEqual({
      family: 'final-clauses',
      id: 'amendment',
      title: 'Amendment',
      definition: 'Changing the text.',
    });
  });
});

describe('pacta list', { timeout: 60_000 }, () => {
  it('shows a table', async () => {
    const { stdout } = await ask('list');
    expect(stdout).toMatch(/^id +title +instrument +parties +signed +pages +clauses +status/);
    expect(stdout).toMatch(
      new RegExp(`${LOGISTICS.id.slice(0, 8)} +Agreement on .* +2007-04-12 +1 +2 +complete`),
    );
    expect(stdout).toMatch(/\n +logistics-copy\.txt *\n[\s\S]*\n +logistics\.pdf *\n/);
    expect(stdout).toContain('2 agreements, by file name.');
  });

  it('answers programs with JSON', async () => {
    const list = JSON.parse((await ask('list', '--json')).stdout);
    expect(list.map(({ id }: { id: string }) => id)).toEqual([HOSTILE.id, LOGISTICS.id]);
  });

  it('says when there is nothing', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    await store.close();
    expect((await pacta(folder, ['list'])).stdout).toBe('There are no agreements in this store yet.\n');
  });
});

describe('pacta show', { timeout: 60_000 }, () => {
  it('shows what an agreement is and its sections with labels', async () => {
    const { stdout } = await ask('show', LOGISTICS.id.slice(0, 6));
    expect(stdout).toMatch(/^Agreement on Logistic Support\nRecord +[0-9a-f]{16}, complete\n/);
    expect(stdout).toContain('Parties     Poland (PL), France (FR)');
    expect(stdout).toContain('Signed      2007-04-12');
    expect(stdout).toMatch(/\nArticle 1\n {2}paragraph {2}1\. Any dispute shall be settled/);
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
      renewal: { value: 'by-agreement', span },
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
    [
      'a section',
      ['logistics.pdf', '--clause', 'art_1'],
      /"art_1" is a section; its clauses are: art_1__para_1, art_1__para_2\./,
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await ask('show', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('helps with examples, and says what is wrong in one line', async () => {
    const help = await ask('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('First steps:');
    for (const command of [
      'ingest',
      'annotate',
      'list',
      'query',
      'categories',
      'show',
      'export',
      'rules',
      'evaluate',
      'submit',
      'worker',
      'status',
      'failures',
      'retry',
      'drain',
      'serve',
    ]) {
      const own = await ask(command, '--help');
      if (command !== 'rules') expect(own.stdout).toContain('\nExamples:\n');
      expect(own.stdout).toContain(`Usage: pacta ${command}`);
      expect(own.code).toBe(0);
    }
    expect((await ask()).code).toBe(2);
    const unknown = await ask('quary');
    expect(unknown.stderr).toBe("pacta: unknown command 'quary'\n(Did you mean query?)\n");
    expect(unknown.code).toBe(2);
    expect((await ask('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has no command %s', async (name) => {
    const { stderr, code } = await ask(name);
    expect(stderr).toBe(`pacta: unknown command '${name}'\n`);
    expect(code).toBe(2);
  });

  it.each<[string, string[], string]>([
    ['an unknown command', ['compare', '--help'], 'compare'],
    ['an unknown command after help', ['help', 'compare'], 'compare'],
    ['an unknown command of rules', ['rules', 'mend', '--help'], 'mend'],
  ])('has no help for %s', async (_, args, name) => {
    expect(await ask(...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: unknown command '${name}'\n` });
  });

  it('helps with the commands of a command', async () => {
    for (const args of [
      ['help', 'rules'],
      ['rules', 'help', 'lint'],
      ['rules', 'lint', '--help'],
    ]) {
      const { code, stdout } = await ask(...args);
      expect(stdout).toContain('Usage: pacta rules');
      expect(code).toBe(0);
    }
  });

  it('takes all words as the text to explain', async () => {
    const text = ['Disputes', 'shall', 'be', 'settled', 'by', 'consultation.'];
    const one = await ask('rules', 'explain', text.join(' '), '--pipeline', RULES);
    expect(one.stdout).toContain('dispute-resolution');
    expect(await ask('rules', 'explain', ...text, '--pipeline', RULES)).toEqual(one);
  });

  it.each([
    ['conditions on labels', 'category, family, polarity and tier must hold of one and the same label'],
    ['the number behind a label', 'from 0 to 1, says how strongly the\nwords speak for it'],
    ['a label marked broad', 'worth a look but not precise enough to count, are marked "broad"'],
  ])('says in the help of query what is meant by %s', async (_, said) => {
    expect((await ask('query', '--help')).stdout).toContain(said);
  });

  it.each<[string, string[], RegExp]>([
    ['no text to explain', ['rules', 'explain', ''], /^pacta: There is no text to explain\.\n$/],
    [
      'rules that are not there, to lint',
      ['rules', 'lint', '--pipeline', 'nope'],
      /There are no rules "nope"/,
    ],
    [
      'rules that are not there, to explain',
      ['rules', 'explain', 'x', '--pipeline', 'nope'],
      /The rules in .*nope cannot be used/,
    ],
    [
      'rules that are not there, for their categories',
      ['categories', '--pipeline', 'nope'],
      /The rules in .*nope cannot be used/,
    ],
    [
      'a number of errors that is none',
      ['evaluate', '--gold', 'x', '--task', 'clauses', '--errors', 'x'],
      /^pacta: option '--errors <n>' argument 'x' is invalid\. Write a whole number from 0 upwards\.\n$/,
    ],
    ['a missing argument', ['show'], /^pacta: missing required argument 'id\|part'\n$/],
    [
      'a gold file that is not there',
      ['evaluate', '--gold', 'none.jsonl', '--task', 'clauses'],
      /^pacta: There is no file none\.jsonl\.\n$/,
    ],
    [
      'two forms of a list at once',
      ['list', '--json', '--csv'],
      /'--csv' cannot be used with option '--json'/,
    ],
  ])('takes for asked wrongly: %s', async (_, args, message) => {
    const { stderr, code } = await ask(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
  });

  it.each([
    [
      ['show', 'odd\u001b]0;owned\u0007name'],
      'No agreement has "oddname" in its id, file name or title; "pacta list" shows them.',
    ],
    [['odd\u001b]0;owned\u0007name'], "unknown command 'oddname'"],
  ])('lets nothing through of a name that a terminal would obey: %j', async (args, said) => {
    expect(await ask(...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: ${said}\n` });
  });

  it('shows where an error comes from only when asked', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'pacta-out'), 'a file');
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const plain = await pacta(folder, ['ingest', '.', '--pipeline', RULES]);
    expect(plain.stderr).not.toMatch(/\n {4}at /);
    const debug = await pacta(folder, ['ingest', '.', '--pipeline', RULES], { PACTA_DEBUG: '1' });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });
});
