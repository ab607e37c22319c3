import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
const { engines, allowScripts } = read('package.json');
const locked: [string, { engines?: { node?: string } | string[]; hasInstallScript?: true }][] =
  Object.entries(read('package-lock.json').packages);

describe('packages of the lock file', () => {
  it('run on the oldest Node.js that Pacta promises', () => {
    expect(engines.node).toBe('>=20.19');
    const alternatives = ([, { engines }]: (typeof locked)[number]) =>
      Array.isArray(engines) ? [] : (engines?.node ?? '*').split('||');
    const begins = (alternative: string) => Number(/\d+/.exec(alternative)?.[0] ?? 0);
    const tooNew = locked.filter((each) => alternatives(each).every((from) => begins(from) > 20));
    const isSaid = ([, { engines }]: (typeof locked)[number]) => !Array.isArray(engines);
    expect(tooNew.filter(isSaid).map(([name]) => name)).toEqual([]);
  });

  it('have no script that runs while they are installed but such as is refused', () => {
    const withScript = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(withScript)].sort());
    expect(Object.values(allowScripts).every((allowed) => allowed === false)).toBe(true);
  });
});
