import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { formatProblem } from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const RULES = 'rules/disputes.yaml';

/** A rule of dispute resolution from the lines that matter. */
const rule = (name: string, lines: string, miss = 'This dispute rests.'): string =>
  `- id: dispute-resolution/${name}
  category: dispute-resolution
  why: For a test.
${lines}
  examples:
    hit: [{text: Any dispute shall be settled., heading: Disputes}]
    miss: [${miss}]
`;

const any = (...patterns: string[]): string =>
  `  any:\n${patterns.map((pattern) => `    - '${pattern}'\n`).join('')}  weight: 3`;

const adviceOn = async (files: Record<string, string>): Promise<string[]> => {
  const { problems, advice } = await lint(await pipelineFolder(files));
  expect(problems.map(formatProblem)).toEqual([]);
  return advice.map(formatProblem);
};

const settled = rule('settled', any('dispute ..6 settle'));

const CASES: [string, string, string[]][] = [
  ['nothing to say', settled, []],
  [
    'an alternative of the same stem',
    rule('settled', any('dispute ..6 (settle|settled|resolve)')),
    [
      "rules/disputes.yaml:5: dispute-resolution/settled: in the pattern 'dispute ..6 (settle|settled|resolve)' 'settled' (beside 'settle') decides nothing: the same texts match without it. Take it out.",
    ],
  ],
  [
    'several parts of one pattern',
    rule('settled', any('(dispute|disputes) ..6 settle [by agreement]')),
    [
      "rules/disputes.yaml:5: dispute-resolution/settled: in the pattern '(dispute|disputes) ..6 settle [by agreement]' 'disputes' (beside 'dispute'), '[by agreement]' decide nothing: the same texts match without them. Take them out.",
    ],
  ],
  [
    'a narrower gap beside a wider one',
    rule('settled', any('dispute ..3 settle', 'dispute ..8 settle')),
    [
      "rules/disputes.yaml:5: dispute-resolution/settled: the pattern 'dispute ..3 settle' decides nothing: 'dispute ..8 settle' matches whenever it does. Take it out.",
    ],
  ],
  [
    'a pattern that others together cover',
    rule(
      'settled',
      any('dispute ..6 settle', 'any dispute rests', 'any claim rests', 'any (dispute|claim) rests now'),
      'This dispute is on trade.',
    ),
    [
      "rules/disputes.yaml:8: dispute-resolution/settled: the pattern 'any (dispute|claim) rests now' decides nothing: the others together match whenever it does. Take it out.",
    ],
  ],
  [
    'an unless within another',
    rule('settled', `${any('dispute ..6 settle')}\n  unless: [trade, trade dispute]`),
    [
      "rules/disputes.yaml:7: dispute-resolution/settled: the pattern 'trade dispute' decides nothing: 'trade' matches whenever it does. Take it out.",
    ],
  ],
  [
    'a rule behind a stronger one',
    settled + rule('behind', any('any dispute ..3 settle').replace('weight: 3', 'weight: 2')),
    [
      'rules/disputes.yaml:10: dispute-resolution/behind: it fires only where dispute-resolution/settled fires, which weighs 3, and so counts the same words twice. Take it out, give its weight to the other, or let it look for words of its own.',
    ],
  ],
  [
    'no rule behind a weaker one',
    settled + rule('stronger', any('any dispute ..3 settle').replace('weight: 3', 'weight: 4')),
    [],
  ],
  [
    'no rule behind one that is held back',
    rule('settled', `${any('dispute ..6 settle')}\n  unless: [trade]`) +
      rule('other', any('any dispute ..3 settle')),
    [],
  ],
  [
    'a rule behind one that is held back where it is too',
    rule('settled', `${any('dispute ..6 settle')}\n  unless: [trade dispute]`) +
      rule('other', `${any('any dispute ..3 settle')}\n  unless: [trade]`),
    [
      'rules/disputes.yaml:11: dispute-resolution/other: it fires only where dispute-resolution/settled fires, which weighs 3, and so counts the same words twice. Take it out, give its weight to the other, or let it look for words of its own.',
    ],
  ],
  [
    'no rule behind one that asks for less',
    rule('settled', `${any('dispute ..6 settle')}\n  heading: [dispute]`) +
      rule('other', any('dispute ..6 settle')),
    [],
  ],
  [
    'no rule behind one for another role',
    rule('settled', `${any('dispute ..6 settle')}\n  role: [annex]`) +
      rule('other', `${any('any dispute ..3 settle')}\n  role: [body]`),
    [],
  ],
  [
    'the same pattern in two rules',
    rule('settled', any('dispute ..6 settle', 'any dispute')) +
      rule('again', any('claim ..6 settle', 'Any disputes')),
    [
      "rules/disputes.yaml:16: dispute-resolution/again: the pattern 'Any disputes' stands in dispute-resolution/settled too (rules/disputes.yaml:6), and its words count twice. Keep it in one of them.",
    ],
  ],
  [
    'the same pattern under another heading',
    rule('settled', any('dispute ..6 settle', 'any dispute')) +
      rule('again', `${any('claim ..6 settle', 'any dispute')}\n  heading: [dispute]`),
    [],
  ],
  [
    'a gap over a sentence',
    rule('settled', any('dispute ..26 settle')),
    [
      "rules/disputes.yaml:5: dispute-resolution/settled: in the pattern 'dispute ..26 settle', column 9: ..26 joins words that need have nothing to do with each other. Write ..25 or less, or name a word that stands between.",
    ],
  ],
  [
    'gaps that come to a sentence together',
    rule('settled', any('(dispute ..21 shall|dispute) ..20 settle')),
    [
      "rules/disputes.yaml:5: dispute-resolution/settled: the gaps of the pattern '(dispute ..21 shall|dispute) ..20 settle' let 41 words stand between its own. Bring them to 40 or less together, or make two patterns of it.",
    ],
  ],
  ['gaps as wide as may be', rule('settled', any('dispute ..25 shall ..15 settle')), []],
  ['a wider gap after the words a clause opens with', rule('settled', any('^ any dispute ..40 settle')), []],
  [
    'misses that share no word but such as stand everywhere',
    rule('settled', any('the dispute ..6 settle', 'any dispute'), 'The report was read.'),
    [
      'rules/disputes.yaml:10: dispute-resolution/settled: no miss shares a word with its patterns, so that none shows where the rule ends. Add one that comes near: the same words where they mean something else.',
    ],
  ],
  ['a rule that looks for such words alone', rule('settled', any('^ any')), []],
  [
    'a miss that shares a word in its heading',
    rule('settled', any('any dispute'), '{text: The report was read., heading: Disputes}'),
    [],
  ],
  [
    'a miss that shares a word of a lexicon',
    rule('settled', any('any dispute', 'by {means}'), 'A channel.'),
    [],
  ],
];

describe('advice', () => {
  it.each(CASES)('%s', async (_case, text, expected) => {
    expect(await adviceOn({ [RULES]: text })).toEqual(expected);
  });

  it('is given on lexicons, where all words of a phrase matter', async () => {
    const means =
      'means:\n  - consultation\n  - diplomatic channels\n  - diplomatic channels abroad\n  - (consult|Consultations)\n';
    expect(await adviceOn({ 'lexicons.yaml': means })).toEqual([
      "lexicons.yaml:5: {means}: the pattern '(consult|Consultations)' decides nothing: 'consultation' matches whenever it does. Take it out.",
    ]);
  });

  it('is given on sound rules though others have problems', async () => {
    const text = `${rule('settled', any('dispute ..6 (settle|settled)'))}${SOUND[RULES]!.replace('unless', 'unles').replaceAll('/settled', '/other')}`;
    const { problems, advice } = await lint(await pipelineFolder({ [RULES]: text }));
    expect([problems.length, advice.length]).toEqual([1, 1]);
  });
});
