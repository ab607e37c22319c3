import { describe, expect, it } from 'vitest';
import { RULES } from '../support/cli.js';
import { ask, keepAskedStore } from './asked-store.js';

keepAskedStore();

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

  it('shows the safeguards below', async () => {
    const { stdout } = await ask('categories');
    expect(stdout).toMatch(/\nsovereignty +national-law-first +Subjects what is done/);
    expect(stdout).toMatch(
      /\n16 safeguards\. "pacta matrix --by safeguard" shows which agreements have them\.\n$/,
    );
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
