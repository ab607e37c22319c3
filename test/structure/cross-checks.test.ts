import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

/** The cross-checks that a text fails: severity, message, and the words at the place. */
const checks = (text: string): string[] =>
  structure(documentOf(text)).issues.flatMap(({ code, severity, message, span }) =>
    /annex|contents/.test(code) ? [`${severity}: ${message} | ${text.slice(span!.start, span!.end)}`] : [],
  );

const articles = (...numbers: number[]): string =>
  numbers.map((number) => `Article ${number}\n\nThey meet.`).join('\n\n');
const missing = (name: string, words = name): string =>
  `warning: The text refers to ${name}, which is not in the file. | ${words}`;

describe('annexes', () => {
  it.each<[string, string, string[]]>([
    ['one of this Agreement that is not there', 'See Annex B to this Agreement.', [missing('Annex B')]],
    ['one that nothing is said of', 'The forms are set out in Appendix 2.', [missing('Appendix 2')]],
    ['one that is there', 'See Annex A to this Agreement.\n\nANNEX A\n\nForms\n\n1. One.', []],
    ['one numbered in another way', 'See Annex 2 hereto.\n\nANNEX II\n\nForms\n\n1. One.', []],
    ['one that nothing refers to', 'They meet.\n\nANNEX A\n\nForms\n\n1. One.', []],
    [
      'several in one mention, one of them there',
      'See Annexes A, B and C.\n\nANNEX B\n\nForms\n\n1. One.',
      [missing('Annex A', 'Annexes A, B and C'), missing('Annex C', 'Annexes A, B and C')],
    ],
    [
      'a range, one of them there',
      'See Annexes I to III.\n\nANNEX II\n\nForms\n\n1. One.',
      [missing('Annex I', 'Annexes I to III'), missing('Annex III', 'Annexes I to III')],
    ],
    [
      'a range and more',
      'See Schedules A through C and E.\n\nSCHEDULE B\n\nForms\n\n1. One.',
      ['A', 'C', 'E'].map((one) => missing(`Schedule ${one}`, 'Schedules A through C and E')),
    ],
    [
      'the only one, of which no more is said',
      'The rules are in the Schedule.',
      [missing('the schedule', 'Schedule')],
    ],
    ['the first, where there is one without a number', 'See Annex 1 hereto.\n\nANNEX\n\n1. One.', []],
    [
      'the second, where there is one without a number',
      'See Annex 2 hereto.\n\nANNEX\n\n1. One.',
      [missing('Annex 2')],
    ],
    ['the only one of another instrument', 'See the Schedule to the Ferries Act. The Schedule, too.', []],
    ['many of which no more is said', 'The Schedules are attached.', []],
    [
      'the only one, without a number',
      'See the Schedule to this Agreement.',
      [missing('its schedule', 'Schedule')],
    ],
    ['one mentioned twice, told once', 'See Annex B. Annex B prevails.', [missing('Annex B')]],
    [
      'over the end of a line',
      'It is set out in Annex\nB to this Agreement.',
      [missing('Annex B', 'Annex\nB')],
    ],
    ['one of another instrument', 'Annex 14 to the Convention on Aviation applies.', []],
    ['one of another instrument, named again', 'Annex 14 of the Convention applies. See Annex 14.', []],
    ['one of another instrument, named before it', 'The Strelsau Convention, Annex 14, applies.', []],
    ['several of another instrument', 'Annex I and Annex V of the Convention apply.', []],
    [
      'one that the sentence speaks of after another instrument',
      'They shall have the lights that the Harbour Regulations ask for in Annex 2.',
      [],
    ],
    [
      'one after another instrument in the sentence before',
      'The Harbour Regulations apply. See Annex 2.',
      [missing('Annex 2')],
    ],
    ['a title in capitals that ends in its name', 'See Annex A.\n\nLIST OF BARGES – ANNEX A\n\n1. One.', []],
    ['one whose number is quoted', 'See Annex "B".', [missing('Annex B', 'Annex "B"')]],
    [
      'one of several under a letter',
      'See Annex B-2.\n\nANNEX B-1\n\nForms\n\n1. One.',
      [missing('Annex B-2')],
    ],
    ['all of several under a letter', 'See Annex B.\n\nANNEX B-1\n\nForms\n\n1. One.', []],
    ['a schedule numbered after its section', 'See Schedule 4.2.', [missing('Schedule 4.2')]],
    ['a part of a schedule', 'See Schedule 4.2.\n\nSCHEDULE 4\n\nForms\n\n1. One.', []],
    ['what a filing is called', 'It is filed as Exhibit 10.1.', []],
    [
      'one handed to somebody, in the middle of a sentence',
      'They send Annex B, to Norland alone.',
      [missing('Annex B')],
    ],
    [
      'one that is only listed, of several that are there',
      'See Annex C.\n\nAnnex A – Barges\nAnnex B – Rafts\nAnnex C – Piers\n\nANNEX A\n\n1. One.\n\nANNEX B\n\n1. Two.',
      [missing('Annex C')],
    ],
    ['the number of a page', 'Appendices 21', []],
    ['a number of another kind behind it', 'See Annex C, 3(d).\n\nANNEX C\n\nForms\n\n1. One.', []],
    [
      'two named one by one',
      'See Annex A or Annex 3.',
      ['Annex A', 'Annex 3'].map((name) => missing(name, 'Annex A or Annex 3')),
    ],
    [
      'an appendix of an annex of this Agreement',
      'See Appendix 1 to Annex A of this Agreement.\n\nANNEX A\n\nForms\n\n1. One.',
      [missing('Appendix 1')],
    ],
  ])('%s', (_, words, expected) => {
    expect(
      checks(
        `Article 1\n\n${words.split('\n\n')[0]}\n\n${articles(2)}\n\n${words.split('\n\n').slice(1).join('\n\n')}`,
      ),
    ).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['an act that has been amended', 'Filed under the Harbours Act 1904, as amended', [missing('Annex B')]],
    ['an agreement that is printed whole again', 'AMENDED AND RESTATED AGREEMENT', [missing('Annex B')]],
    ['an agreement that changes another', 'AGREEMENT TO AMEND THE AGREEMENT', []],
  ])('under a title that speaks of %s', (_, title, expected) => {
    expect(checks(`${title}\n\nArticle 1\n\nSee Annex B.\n\n${articles(2)}`)).toEqual(expected);
  });

  it('named at the very beginning of a file are that file', () => {
    expect(checks(`Exhibit 99(k)\n\nAGREEMENT\n\n${articles(1, 2)}`)).toEqual([]);
  });

  it('of the agreement that a protocol amends are not looked for', () => {
    const text = `PROTOCOL AMENDING THE AGREEMENT\n\nHave agreed as follows:\n\nArticle 1\n\nAnnex B is deleted. Annex D to this Protocol is new.\n\nArticle 2\n\nArticle 5 shall read as follows:\n\n“5. See Annex C to this Agreement.”`;
    expect(checks(text)).toEqual([missing('Annex D')]);
  });
});

describe('the contents list', () => {
  const list = (...entries: string[]): string =>
    `Contents\n\n${entries.join('\n')}\n\nThe Parties have agreed as follows:\n\n`;
  const FOUR = ['Article 1 Aim', 'Article 2 Means', 'Article 3 Costs', 'Article 4 End'];

  it.each<[string, string, string[]]>([
    ['agrees with the text', list(...FOUR) + articles(1, 2, 3, 4), []],
    [
      'has what the text has not',
      list(...FOUR, 'Annex A Forms') + articles(1, 2, 4),
      [
        'warning: The contents list Article 3, but no such section was found in the text. | Article 3',
        'warning: The contents list Annex A, but no such section was found in the text. | Annex A',
      ],
    ],
    [
      'lacks what the text has',
      list(...FOUR) + articles(1, 2, 3, 4, 5),
      ['info: Article 5 stands in the text but not in its list of contents. | Article 5'],
    ],
    [
      'lacks one, though it has a number that begins alike',
      list('Article 11 Aim', 'Article 12 Means', 'Article 13 Costs', 'Article 14 End') +
        articles(1, 11, 12, 13, 14),
      ['info: Article 1 stands in the text but not in its list of contents. | Article 1'],
    ],
    [
      'names parts and not articles',
      `${list('Part I Aim', 'Part II Means', 'Part III Costs', 'Part IV End')}PART I\n\n${articles(1)}\n\nPART II\n\n${articles(2)}\n\nPART III\n\n${articles(3)}\n\nPART IV\n\n${articles(4)}`,
      [],
    ],
    [
      'counts without a word',
      `${list('1. Aim .... 1', '2. Means .... 2', '3. Costs .... 3', '4. End .... 4')}1. AIM\n\nOne.\n\n2. MEANS\n\nTwo.\n\n4. END\n\nFour.`,
      ['warning: The contents list number 3, but no such section was found in the text. | 3.'],
    ],
    [
      'counts otherwise than the text',
      list(...FOUR) + articles(11, 12, 13, 14),
      [
        'warning: For 4 of the 4 entries in the list of contents no section was found in the text. | Article 1 Aim\nArticle 2 Means\nArticle 3 Costs\nArticle 4',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(checks(text)).toEqual(expected);
  });
});
