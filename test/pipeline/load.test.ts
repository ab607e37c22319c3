import { describe, expect, it } from 'vitest';
import { loadPipeline, PipelineError } from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const RULES = 'rules/disputes.yaml';
const rule = SOUND[RULES]!;

/** The messages of a folder that is SOUND but for `files`. */
const problemsOf = async (files: Record<string, string | null>): Promise<string[]> => {
  const folder = await pipelineFolder(files);
  try {
    await loadPipeline(folder);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.message.replaceAll(folder, 'FOLDER').split('\n');
  }
};

describe('a sound pipeline', () => {
  it('is read whole, with the place of each rule', async () => {
    const pipeline = await loadPipeline(await pipelineFolder());
    expect(pipeline.head.id).toBe('small');
    expect(pipeline.rules.map(({ id, tier, polarity }) => [id, tier, polarity])).toEqual([
      ['dispute-resolution/settled', 'strict', 'affirmed'],
    ]);
    expect(pipeline.places.get('dispute-resolution/settled')).toBe('rules/disputes.yaml:1');
    expect(pipeline.lexicons).toEqual({ means: ['consultation', 'diplomatic channels'] });
    expect(pipeline.taxonomy.families[0]?.categories.map(({ general }) => general)).toEqual([
      undefined,
      true,
    ]);
  });

  it('has a hash of its contents alone', async () => {
    const one = await loadPipeline(await pipelineFolder());
    const same = await loadPipeline(await pipelineFolder({ [RULES]: rule.replaceAll('\n', '\r\n') }));
    const other = await loadPipeline(
      await pipelineFolder({ [RULES]: rule.replace('weight: 3', 'weight: 4') }),
    );
    expect(one.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(same.hash).toBe(one.hash);
    expect(other.hash).not.toBe(one.hash);
  });

  it('needs no lexicons', async () => {
    const rules = rule.replace('{means}', 'consultation');
    expect(await problemsOf({ 'lexicons.yaml': null, [RULES]: rules })).toEqual([]);
  });
});

const edited = (from: string, to: string): Record<string, string> => {
  if (!rule.includes(from)) throw new Error(`the rule has no ${from}`);
  return { [RULES]: rule.replace(from, to) };
};

/** Ten times ten times ten … entries, in a few lines. */
const ALIAS_BOMB = `a: &a [${'x, '.repeat(10)}]\n${[...'bcdefgh']
  .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(10)}]\n`)
  .join('')}`;

const CASES: [string, Record<string, string | null>, string[]][] = [
  ['a missing head', { 'pipeline.yaml': null }, ['pipeline.yaml: not found in FOLDER. Add it.']],
  ['no rules', { [RULES]: null }, ['rules: no .yaml file in FOLDER/rules. Add one for each family.']],
  [
    'aliases that stand for more than can be read',
    { 'lexicons.yaml': ALIAS_BOMB },
    [
      'lexicons.yaml:8: the aliases (*name) of this file stand for more text than can be read. Write the entries out instead.',
    ],
  ],
  [
    'an alias of nothing, meant as text',
    edited('[Any trade', '[*any, Any trade'),
    [
      "rules/disputes.yaml:10: not valid YAML: an alias without an anchor. Put the whole entry in single quotes: '…' (a single quote inside is written twice).",
    ],
  ],
  [
    'a misspelt key',
    edited('unless:', 'unles:'),
    ['rules/disputes.yaml:6: unknown key "unles". Did you mean "unless"?'],
  ],
  [
    'a key that is like none',
    edited('unless:', 'zzzzzz:'),
    [
      'rules/disputes.yaml:6: unknown key "zzzzzz". Keys here are id, category, why, any, heading, lead-in, title, unless, role, weight, tier, polarity, examples.',
    ],
  ],
  [
    'a misspelt key in an example',
    edited('[Any trade', '[{text: a, headng: b}, Any trade'),
    ['rules/disputes.yaml:10: unknown key "headng". Did you mean "heading"?'],
  ],
  [
    'a misspelt value',
    edited('weight: 3', 'weight: 3\n  tier: strickt'),
    ['rules/disputes.yaml:8: "tier" cannot be "strickt". Did you mean "strict"?'],
  ],
  [
    'a weight too big',
    edited('weight: 3', 'weight: 9'),
    ['rules/disputes.yaml:7: "weight": too big: expected number to be <=5. Correct the number.'],
  ],
  ['a missing key', edited('  weight: 3\n', ''), ['rules/disputes.yaml:1: "weight" is missing. Add it.']],
  [
    'no condition',
    edited('  any:\n    - dispute ..12 settle ..6 {means}\n', ''),
    ['rules/disputes.yaml:1: a rule needs at least one of any, heading, lead-in and title. Add one.'],
  ],
  [
    'no miss',
    edited('[Any trade dispute shall be settled by consultation.]', '[]'),
    ['rules/disputes.yaml:10: "miss" is empty. Give at least one entry.'],
  ],
  [
    'an article number that YAML reads as a number',
    edited('[trade dispute]', '[12.10]'),
    [
      `rules/disputes.yaml:6: "unless": YAML reads 12.10 as a number, not as a text. Put it in quotes: '12.10'.`,
    ],
  ],
  [
    'an example that YAML reads as a number',
    edited('[Any trade', '[12.10, Any trade'),
    [
      `rules/disputes.yaml:10: "miss": YAML reads 12.10 as a number, not as a text. Put it in quotes: '12.10'.`,
    ],
  ],
  [
    'a pattern that YAML reads as a list',
    edited('- dispute ..12 settle ..6 {means}', '- [legal]'),
    [
      `rules/disputes.yaml:5: "any": YAML reads brackets here, not a text. Put the whole entry in single quotes: '…' (a single quote inside is written twice).`,
    ],
  ],
  [
    'a pattern that YAML cannot read',
    edited('- dispute', '- [legal] dispute'),
    [
      `rules/disputes.yaml:5: not valid YAML: Unexpected scalar at node end. Put the whole entry in single quotes: '…' (a single quote inside is written twice).`,
    ],
  ],
  [
    'the same key twice',
    edited('weight: 3', 'weight: 3\n  weight: 4'),
    ['rules/disputes.yaml:8: the same key stands twice in this block. Join the two, or take one out.'],
  ],
  [
    'an unknown category',
    edited('category: dispute-resolution', 'category: dispute-resolutoin'),
    ['rules/disputes.yaml:2: there is no category "dispute-resolutoin". Did you mean "dispute-resolution"?'],
  ],
  [
    'an id of another category',
    edited('id: dispute-resolution/settled', 'id: suspension/settled'),
    [
      'rules/disputes.yaml:1: the id suspension/settled does not begin with its category. Write dispute-resolution/settled.',
    ],
  ],
  [
    'an id used in two files',
    { 'rules/other.yaml': rule },
    [
      'rules/other.yaml:1: the id dispute-resolution/settled is already used at rules/disputes.yaml:1. Ids are permanent: give the newer rule another.',
    ],
  ],
  [
    'an unknown lexicon',
    edited('{means}', '{mean}'),
    [
      `rules/disputes.yaml:5: in the pattern 'dispute ..12 settle ..6 {mean}', column 25: there is no lexicon {mean}. Did you mean "means"?`,
    ],
  ],
  [
    'a broken pattern',
    edited('{means}', '(consultation|'),
    [
      `rules/disputes.yaml:5: in the pattern 'dispute ..12 settle ..6 (consultation|', column 39: an empty alternative. Write [a] for words that may be missing.`,
    ],
  ],
  [
    'the same pattern twice',
    edited('[trade dispute]', '[trade dispute, trade dispute]'),
    [`rules/disputes.yaml:6: the pattern 'trade dispute' stands in this list twice. Take one out.`],
  ],
  [
    'lexicons in a circle',
    { 'lexicons.yaml': "means:\n  - consultation\n  - '{others}'\nothers:\n  - '{means} again'\n" },
    [
      'lexicons.yaml:2: the lexicon {means} contains itself (means → others → means). Take one of these uses out.',
      'lexicons.yaml:5: the lexicon {others} contains itself (others → means → others). Take one of these uses out.',
    ],
  ],
  [
    'a lexicon that says where a clause begins',
    { 'lexicons.yaml': 'means:\n  - ^ consultation\n' },
    [
      "lexicons.yaml:2: the phrase '^ consultation' says where a clause begins. Write the ^ in the rule instead.",
    ],
  ],
  [
    'a category defined twice',
    { 'taxonomy.yaml': SOUND['taxonomy.yaml']!.replace('id: suspension', 'id: dispute-resolution') },
    [
      'taxonomy.yaml:6: the category dispute-resolution is already defined at taxonomy.yaml:5. Rename one of them.',
    ],
  ],
  [
    'a category before a family that is not there',
    { 'taxonomy.yaml': SOUND['taxonomy.yaml']!.replace('general: true', 'before: [disputs]') },
    ['taxonomy.yaml:6: there is no family "disputs" to come before. Did you mean "disputes"?'],
  ],
  [
    'a version that YAML reads as a number',
    { 'pipeline.yaml': SOUND['pipeline.yaml']!.replace('1.0.0', '1.0') },
    [`pipeline.yaml:2: "version": YAML reads 1.0 as a number, not as a text. Put it in quotes: '1.0'.`],
  ],
];

describe('what is wrong with a pipeline', () => {
  it.each(CASES)('%s', async (_case, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  it('is told all at once, file by file and line by line', async () => {
    const problems = await problemsOf({
      'lexicons.yaml': 'means:\n  - (\n',
      [RULES]:
        rule.replace('unless:', 'unles:') + rule.replace('weight: 3', 'weight: 0').replace('{means}', '('),
    });
    expect(problems.map((problem) => problem.replace(/: .*/, ''))).toEqual([
      'lexicons.yaml:2',
      'rules/disputes.yaml:6',
      'rules/disputes.yaml:17',
    ]);
  });
});
