import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreement, folderWith, pacta, RULES } from '../support/cli.js';

/** The few rules with one word changed, and two agreements and a file that is none. */
function place(from = '', to = ''): string {
  const folder = folderWith({
    'texts/poland.txt': agreement('POLAND'),
    'texts/spain.txt': agreement('SPAIN', '\nArticle 3\n\nA difference shall be settled by consultation.\n'),
  });
  cpSync(RULES, path.join(folder, 'mine'), { recursive: true });
  const file = path.join(folder, 'mine/rules/all.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  return folder;
}

const linesOf = (text: string): string[] =>
  text.split('\n').map((line) => line.trim().replace(/ {2,}/g, '  '));

describe('pacta rules lint', { timeout: 60_000 }, () => {
  const SETTLED = 'settle ..6 consultation';
  const DEAD = '(settle|settled) ..6 consultation';
  const BROKEN = 'settled ..6 (';
  it.each<[string, string, string[], number, RegExp]>([
    ['advice', DEAD, [], 0, /^ok: 3 categories, 3 rules, .*; 4 could be better\.\n$/],
    ['advice, strictly', DEAD, ['--strict'], 1, /; 4 could be better\.\n$/],
    ['a problem', BROKEN, [], 1, /^1 to put right; 2 could be better\.\n$/],
  ])('tells of %s', async (_, pattern, args, code, said) => {
    const answer = await pacta(place(SETTLED, pattern), ['rules', 'lint', '--pipeline', 'mine', ...args]);
    expect(answer.code).toBe(code);
    expect(answer.stderr).toMatch(said);
  });

  it('prints problems, then advice marked as such', async () => {
    const { stdout } = await pacta(place(SETTLED, BROKEN), ['rules', 'lint', '--pipeline', 'mine']);
    expect(stdout.split('\n').map((line) => line.replace(/(: (?:advice: )?\S+).*/, '$1'))).toEqual([
      'rules/all.yaml:5: in',
      'rules/all.yaml:19: advice: dispute-resolution/no-tribunal:',
      'rules/all.yaml:28: advice: termination/may-terminate:',
      '',
    ]);
  });

  it('gives programs both, apart', async () => {
    const { stdout, code } = await pacta(place(SETTLED, DEAD), [
      'rules',
      'lint',
      '--pipeline',
      'mine',
      '--json',
    ]);
    const { problems, advice } = JSON.parse(stdout);
    expect([code, problems, advice.length]).toEqual([0, [], 4]);
    expect(advice[0]).toEqual({
      file: 'rules/all.yaml',
      line: 5,
      message: expect.stringContaining('Take it out'),
    });
  });
});

describe('pacta rules coverage', { timeout: 60_000 }, () => {
  const coverage = (folder: string, ...args: string[]) =>
    pacta(folder, ['rules', 'coverage', '--pipeline', RULES, ...args]);

  it('shows how each rule fares over a folder', async () => {
    const { stdout, code } = await coverage(place(), 'texts');
    expect(linesOf(stdout)).toEqual([
      'rule  fires  agreements  labels  alone  held',
      'dispute-resolution/settled-by-consultation  3  2  5  1  0',
      'dispute-resolution/no-tribunal  2  2  4  0  0',
      'termination/may-terminate  2  2  2  2  0',
      '',
      expect.stringMatching(/^3 rules over 2 agreements of \d+ clauses: 3 fired, 0 never\.$/),
      '',
    ]);
    expect(code).toBe(0);
  });

  it('names the rules that never fire', async () => {
    const { stdout } = await pacta(place('terminate ..6 agreement', 'arbitrate ..6 agreement'), [
      'rules',
      'coverage',
      'texts/poland.txt',
      '--pipeline',
      'mine',
      '--category',
      'termination',
    ]);
    expect(linesOf(stdout).slice(0, 3)).toEqual(['never fired', 'termination/may-terminate', '']);
  });

  it('asks a store, sorts, and answers programs', async () => {
    const folder = place();
    await pacta(folder, ['ingest', 'texts', '--pipeline', RULES, '--jobs', '1']);
    const { stdout, stderr } = await coverage(folder, '--store', 'pacta-out', '--json', '--sort', 'rule');
    const { agreements, rules } = JSON.parse(stdout);
    expect([agreements, stderr]).toEqual([2, '']);
    expect(rules.map(({ ruleId, fires }: { ruleId: string; fires: number }) => [ruleId, fires])).toEqual([
      ['dispute-resolution/settled-by-consultation', 3],
      ['dispute-resolution/no-tribunal', 2],
      ['termination/may-terminate', 2],
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ['neither folder nor store', [], /Name the folder of the agreements, or a store/],
    ['both', ['texts', '--store', 'pacta-out'], /one of the two/],
    ['no such category', ['texts', '--category', 'terminaton'], /Did you mean "termination"\?/],
    ['no such column', ['texts', '--sort', 'size'], /Allowed choices are fires/],
    ['a folder that is not there', ['nowhere'], /There is no file or folder nowhere/],
    ['a store that is not there', ['--store', 'nowhere'], /nowhere/],
  ])('takes for asked wrongly: %s', async (_, args, said) => {
    const { code, stderr } = await coverage(place(), ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  });
});

describe('pacta rules diff', { timeout: 60_000 }, () => {
  it('shows labels gained and lost, with their clauses', async () => {
    const folder = place('(dispute|difference) ..12', 'dispute ..12');
    const { stdout, code } = await pacta(folder, ['rules', 'diff', RULES, 'mine', 'texts']);
    expect(linesOf(stdout)).toEqual([
      'dispute-resolution',
      expect.stringMatching(/^lost \(strict\) {2}.*SPAIN.*, art_3/),
      '“A difference shall be settled by consultation.”',
      expect.stringMatching(/^main dispute-resolution → none {2}.*SPAIN.*, art_3/),
      '“A difference shall be settled by consultation.”',
      '',
      'category  gained  lost  main  tier  polarity',
      'dispute-resolution  0  1  1  0  0',
      '',
      '2 changes in 1 agreement, over 2 agreements.',
      '',
    ]);
    expect(code).toBe(0);
  });

  it.each<[string, string, string, string[], string]>([
    ['nothing', '', '', [], 'No label differs over 2 agreements.\n'],
    [
      'nothing of a category',
      'tribunal',
      'court',
      ['--category', 'termination'],
      'No label differs over 2 agreements.\n',
    ],
  ])('says that %s differs', async (_, from, to, args, said) => {
    const { stdout } = await pacta(place(from, to), ['rules', 'diff', RULES, 'mine', 'texts', ...args]);
    expect(stdout).toBe(said);
  });

  it('answers programs with every change, and people with as many as they ask for', async () => {
    const folder = place('polarity: excluded', 'polarity: affirmed');
    const json = await pacta(folder, ['rules', 'diff', RULES, 'mine', 'texts', '--json']);
    const { agreements, categories, changed } = JSON.parse(json.stdout);
    expect([agreements, categories]).toEqual([
      2,
      [{ category: 'dispute-resolution', gained: 0, lost: 0, main: 0, tier: 0, polarity: 2 }],
    ]);
    expect(changed[0].changes).toEqual([
      {
        kind: 'polarity',
        category: 'dispute-resolution',
        before: 'excluded',
        after: 'affirmed',
        clauseId: 'art_1__para_2',
        words: '2. Disputes shall not be referred to any tribunal.',
      },
    ]);
    const one = await pacta(folder, ['rules', 'diff', RULES, 'mine', 'texts', '--passages', '1']);
    expect(one.stdout).toContain('  and 1 more\n');
  });
});

describe('pacta rules table', { timeout: 60_000 }, () => {
  it('prints Markdown', async () => {
    const { stdout } = await pacta(place(), ['rules', 'table', '--pipeline', 'mine']);
    expect(stdout).toContain(
      '| no-tribunal | Keeps tribunals out. | 4 | strict | excluded | 1 | Disputes shall not be referred to any tribunal. |\n',
    );
  });
});
