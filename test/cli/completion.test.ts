import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ask, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

const complete = async (line: string): Promise<string[]> =>
  (await ask('completion', 'bash', line)).stdout.split('\n').filter((word) => word !== '');

describe('pacta completion', { timeout: 60_000 }, () => {
  it.each<[string, string, string[]]>([
    ['commands', 'pacta qu', ['query']],
    ['commands behind npx', 'npx pacta obl', ['obligations']],
    ['commands to be helped with', 'pacta help mat', ['matrix']],
    ['commands of a command', 'pacta rules li', ['lint']],
    ['options', 'pacta query --fam', ['--family']],
    ['choices of an option', 'pacta matrix --by fam', ['family']],
    ['categories', 'pacta query --category amend', ['amendment']],
    [
      'those of other rules',
      'pacta query --pipeline commercial-contracts --category audit',
      ['audit-rights'],
    ],
    ['kinds of statements', 'pacta obligations --modality prohib', ['prohibition']],
    ['fields of questions', 'pacta query tribunal mod', ['modality:']],
    ['values of a field', 'pacta query modality:prohib', ['modality:prohibition']],
    ['categories in a question', 'pacta query category:amend', ['category:amendment']],
    ['the last of several values', 'pacta query category:duration,amend', ['category:duration,amendment']],
    ['parties in a question', 'pacta query party:Pol', ['party:Poland']],
    ['parties', 'pacta obligations --party Fr', ['France']],
    ['agreements in a question', 'pacta query document:logistics.', ['document:logistics.pdf']],
    ['agreements that an option names', 'pacta matrix --document logistics.', ['logistics.pdf']],
    ['what is left out', 'pacta query -category:amend', ['-category:amendment']],
    ['agreements', `pacta show ${LOGISTICS.id.slice(0, 5)}`, [LOGISTICS.id]],
    ['file names', 'pacta show logistics.', ['logistics.pdf']],
    ['clauses', 'pacta similar logistics.pdf art_1__para_1', ['art_1__para_1']],
    [
      'clauses and sections',
      'pacta show logistics.pdf --clause art_',
      ['art_1', 'art_1__para_1', 'art_1__para_2'],
    ],
    ['clauses behind options', 'pacta review --by Ana logistics.pdf art_1__para_2', ['art_1__para_2']],
    [
      'categories to decide on',
      'pacta review logistics.pdf art_1__para_1 dispute-res',
      ['dispute-resolution'],
    ],
    ['nothing of several agreements', 'pacta similar logistics art_', []],
    ['no store', 'pacta show --store nowhere ab', []],
    ['an unknown command', 'pacta qurey --fam', []],
    ['what is no line', '', []],
  ])('completes %s', async (_, line, expected) => {
    const found = await complete(line);
    if (line === '') expect(found).toContain('ingest');
    else expect(found).toEqual(expected);
  });

  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { stdout, code } = await ask('completion', shell);
    expect(code).toBe(0);
    expect(stdout).toContain(`pacta completion ${shell}`);
  });

  it('works in bash, where a colon ends a word', async () => {
    const { stdout: script } = await ask('completion', 'bash');
    const found = execFileSync(
      'bash',
      [
        '-c',
        `pacta() { echo category:amendment; }\n${script}\nCOMP_LINE='pacta query category:amend' COMP_POINT=28\n_pacta 2>/dev/null; printf %s "$COMPREPLY"`,
      ],
      { encoding: 'utf8' },
    );
    expect(found).toBe('amendment');
  });

  it('refuses another shell', async () => {
    const { code, stderr } = await ask('completion', 'tcsh');
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});
