import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { findPipeline, loadExpectations, loadPipeline, packagedPipelines } from '../../src/pipeline/index.js';
import { pipelineFolder } from './folder.js';

const ENTRY = `- id: notes
  title: Notes
  instruments: [exchange-of-notes]
  components:
    - {category: suspension, need: core, why: It says so.}
`;

it('lint tells of it, too', async () => {
  const folder = await pipelineFolder({ 'expected.yaml': ENTRY.replace('core', 'vital') });
  expect((await lint(folder)).problems.map(({ file, line }) => [file, line])).toEqual([['expected.yaml', 5]]);
});

async function problemsOf(text: string): Promise<string> {
  const folder = await pipelineFolder({ 'expected.yaml': text });
  const { taxonomy } = await loadPipeline(folder);
  return loadExpectations(folder, taxonomy).then(
    () => '',
    (error: Error) => error.message,
  );
}

it.each(packagedPipelines())('%s expects what its taxonomy has', async (name) => {
  const folder = findPipeline(name);
  const { taxonomy } = await loadPipeline(folder);
  expect((await loadExpectations(folder, taxonomy)).length).toBeGreaterThan(0);
});

it('expects nothing where there is no file', async () => {
  const folder = await pipelineFolder();
  expect(await loadExpectations(folder, (await loadPipeline(folder)).taxonomy)).toEqual([]);
});

it('does not change the hash that records carry', async () => {
  const with_ = await loadPipeline(await pipelineFolder({ 'expected.yaml': ENTRY }));
  const without = await loadPipeline(await pipelineFolder());
  expect(with_.hash).toBe(without.hash);
});

describe('what is wrong is said with its line', () => {
  it.each<[string, string, string]>([
    ['nothing wrong', ENTRY, ''],
    [
      'a category there is not',
      ENTRY.replace('suspension', 'suspensoin'),
      'expected.yaml:5: there is no category "suspensoin". Did you mean "suspension"?',
    ],
    [
      'a category twice',
      `${ENTRY}    - {category: suspension, need: core, why: Again.}\n`,
      'expected.yaml:6: suspension stands twice',
    ],
    [
      'an id twice',
      `${ENTRY}${ENTRY.replace('exchange-of-notes', 'treaty')}`,
      'expected.yaml:6: the id notes stands twice',
    ],
    [
      'an instrument twice',
      `${ENTRY}${ENTRY.replace('id: notes', 'id: more')}`,
      'exchange-of-notes already stands in notes',
    ],
    ['a need there is not', ENTRY.replace('core', 'vital'), 'expected.yaml:5:'],
    ['an instrument there is not', ENTRY.replace('exchange-of-notes', 'letter'), 'expected.yaml:3:'],
    ['an unknown key', `${ENTRY}  more: 1\n`, 'expected.yaml:6:'],
  ])('%s', async (_, text, expected) => {
    const said = await problemsOf(text);
    if (expected === '') expect(said).toBe('');
    else expect(said).toContain(expected);
  });
});
