import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../support/cli.js';
import { ask, FOLDER, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

it.each(['matrix', 'missing'])(
  'pacta %s says that the agreements were read with other rules',
  { timeout: 60_000 },
  async (command) => {
    const { stderr, code } = await ask(command, '--pipeline', RULES);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^2 of 2 agreements were read with the rules "defence-cooperation", not "/),
    ]);
  },
);

describe('pacta matrix', { timeout: 60_000 }, () => {
  it('shows a sign for each agreement and how many have it', async () => {
    const { stdout, stderr, code } = await ask('matrix');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ +dispute-resolution +· ✓ +1 +50 %$/m);
    expect(stdout).toMatch(/2 agreements, 45 components\.\n$/);
    // Nothing of a title is obeyed.
    expect(['\u001b', '\u202e', '\u0007'].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  it('gives programs the states by category, or by family', async () => {
    const { agreements } = JSON.parse((await ask('matrix', '--json')).stdout);
    const of = (id: string) => agreements.find((each: { id: string }) => each.id === id).states;
    expect(of(LOGISTICS.id)['dispute-resolution']).toBe('present');
    expect(of(HOSTILE.id)['dispute-resolution']).toBe('absent');
    const byFamily = JSON.parse((await ask('matrix', '--by', 'family', '--json')).stdout);
    expect(
      byFamily.agreements.map(({ states }: { states: Record<string, string> }) => states.disputes),
    ).toEqual(['absent', 'present']);
  });

  it('shows safeguards', async () => {
    const { stdout } = await ask('matrix', '--by', 'safeguard', '--family', 'information', '--csv');
    const [header, first] = stdout.split('\r\n');
    expect(header).toMatch(/^record,title,file,instrument,status,marking-and-equivalence,need-to-know,/);
    expect(first).toContain('present');
  });

  it('writes what the name of the file says', async () => {
    for (const name of ['map.svg', 'map.png', 'map.csv']) {
      expect((await ask('matrix', '--out', name)).code).toBe(0);
      expect(existsSync(join(FOLDER, name))).toBe(true);
    }
    expect(readFileSync(join(FOLDER, 'map.svg'), 'utf8')).not.toContain('\u001b');
    // A formula is text to a spreadsheet.
    expect(readFileSync(join(FOLDER, 'map.csv'), 'utf8')).toMatch(/,"'=HYPERLINK/);
  });

  it.each([
    ['another ending', ['--out', 'map.pdf'], '--out takes a name that ends in .svg, .png, .csv.'],
    [
      'a family there is not',
      ['--family', 'dispute'],
      'There is no family or group "dispute". Did you mean "disputes"?',
    ],
    ['an agreement there is not', ['--document', 'radar'], 'No agreement has "radar"'],
    ['a party there is not', ['--party', 'Atlantis'], 'No agreement is of that kind and has such a party'],
    ['an instrument there is not', ['--instrument', 'letter'], '--instrument takes one of: treaty,'],
  ])('refuses %s', async (_, args, says) => {
    const { code, stderr, stdout } = await ask('matrix', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('pacta missing', { timeout: 60_000 }, () => {
  it('tells all of one agreement', async () => {
    const { stdout, code } = await ask('missing', LOGISTICS.id);
    expect(code).toBe(0);
    expect(stdout).toContain('Agreement on Logistic Support');
    expect(stdout).toMatch(/✓ dispute-resolution +art_1__para_1, art_1__para_2\n/);
    expect(stdout).toMatch(/· entry-into-force +Says from when it binds\.\n/);
  });

  it('tells of each what it lacks', async () => {
    const { stdout } = await ask('missing');
    expect(stdout).toMatch(
      /\n\nneeded: .+ usual: .+ to look at: .+\n2 agreements\. "pacta missing <id>" tells all of one, and which safeguards it has\.\n$/,
    );
    expect(['\u001b', '\u202e', '\u0007'].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  it('gives programs and spreadsheets the same', async () => {
    const [first] = JSON.parse((await ask('missing', HOSTILE.id, '--json')).stdout);
    expect(first.safeguards).toEqual([
      {
        recordId: HOSTILE.id,
        id: 'need-to-know',
        group: 'information',
        state: 'present',
        clauses: ['art_1__para_1'],
      },
    ]);
    const { stdout } = await ask('missing', '--csv');
    expect(stdout).toMatch(/^record,title,file,instrument,what,id,need,state,why\r\n/);
  });

  it('refuses what is not there', async () => {
    const { code, stderr } = await ask('missing', 'radar');
    expect(code).toBe(2);
    expect(stderr).toContain('No agreement has "radar"');
  });
});
