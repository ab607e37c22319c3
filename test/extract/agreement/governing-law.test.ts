import { describe, expect, it } from 'vitest';
import { body, read } from './read.js';

const lawsOf = (text: string, heading?: string): string[] =>
  read([body(text, heading)]).governingLaw.map(({ value }) => `${value.name} ${value.country ?? '-'}`);

describe('governing law', () => {
  it.each<[what: string, text: string, laws: string[]]>([
    ['applies', 'Peruvian law applies to this Contract.', ['Peru PE']],
    ['shall apply', 'The law of Norway shall apply to the present Contract.', ['Norway NO']],
    [
      'governed by and construed',
      'This Agreement shall be governed by and construed in accordance with the laws of the State of Oregon.',
      ['Oregon US'],
    ],
    [
      'in capitals',
      'THIS AGREEMENT SHALL BE GOVERNED BY THE INTERNAL LAWS OF THE STATE OF NEW JERSEY WITHOUT REGARD TO CONFLICTS OF LAW.',
      ['New Jersey US'],
    ],
    ['a country', 'This Contract is governed by the law of Norway.', ['Norway NO']],
    [
      'an official form',
      'This Agreement shall be construed under the laws of the Kingdom of Denmark.',
      ['Denmark DK'],
    ],
    ['an adjective', 'This Agreement shall be governed by Swiss law.', ['Switzerland CH']],
    ['English law', 'This Deed shall be governed by English law.', ['England GB']],
    [
      'England and Wales is one system',
      'This Agreement shall be governed by the laws of England and Wales.',
      ['England and Wales GB'],
    ],
    [
      'a law before the verb',
      'The laws of the Province of Quebec shall govern this Agreement in all respects.',
      ['Quebec CA'],
    ],
    [
      'a province and the federal law',
      'This Agreement is governed by the laws of Ontario and the federal laws of Canada applicable therein.',
      ['Ontario CA', 'Canada CA'],
    ],
    [
      'the union and one of its states',
      'This Licence Agreement shall be governed by the laws of the United States of America and of the State of Ohio.',
      ['United States of America US', 'Ohio US'],
    ],
    [
      'rules of conflict in between',
      'This Agreement shall be governed by the laws, other than choice of law rules, of the State of Utah.',
      ['Utah US'],
    ],
    [
      'the law in force somewhere',
      'This Agreement shall be interpreted in accordance with the laws in force in the Province of Manitoba.',
      ['Manitoba CA'],
    ],
    [
      'a law left out comes after',
      'This Agreement shall be governed by the laws of Italy, excluding any rule that leads to the laws of France.',
      ['Italy IT'],
    ],
    ['short for a country', 'This Agreement shall be governed by the laws of the PRC.', ['China CN']],
    [
      'disputes under the agreement',
      'All disputes hereunder shall be determined according to the laws of Singapore.',
      ['Singapore SG'],
    ],
    [
      'Georgia in America',
      'This Agreement shall be governed by the laws of the State of Georgia.',
      ['Georgia US'],
    ],
    [
      'a court of another place is no law',
      'This Agreement shall be governed by the laws of Texas. The courts of Maine have jurisdiction.',
      ['Texas US'],
    ],
    [
      'a possessive',
      'This Agreement shall be governed by the laws of Delaware’s legislature.',
      ['Delaware US'],
    ],
    ['where a company was founded', 'Oak Ltd. is a company organized under the laws of Delaware.', []],
    [
      'founded somewhere and governed elsewhere',
      'Oak Ltd. is organized under the laws of Nevada. This Agreement is governed by the laws of Iowa.',
      ['Iowa US'],
    ],
    ['a matter under the agreement', 'Claims of third parties shall be governed by the law of Norway.', []],
    ['a law without a name', 'This Agreement shall be governed by the laws of the Receiving State.', []],
    [
      'an agreement subject to a law',
      'This Memorandum, and whatever arises under it, is subject to the laws of Finland.',
      ['Finland FI'],
    ],
    [
      'persons subject to a law',
      'This Agreement shall apply to persons who are subject to the legislation of Portugal.',
      [],
    ],
    [
      'persons that would be subject to it but for the agreement',
      'A seafarer who, but for this Agreement, would be subject to the legislation of Portugal shall be insured at home.',
      [],
    ],
    [
      'income subject to a law',
      'A tax paid hereunder is credited, subject to the laws of Greece on double taxation, in the other State.',
      [],
    ],
    [
      'a Government is no governing',
      'Where the Government of a State has to pay a claim under Irish law for what this Agreement allows, the other shares it.',
      [],
    ],
    ['duty to respect a law', 'Visiting forces shall be subject to the laws of Poland.', []],
    ['nothing said', 'The Supplier shall deliver the goods.', []],
    ['a place of no known law', 'This Agreement shall be governed by the laws of Ruritania.', []],
  ])('%s', (_what, text, laws) => expect(lawsOf(text)).toEqual(laws));

  it('believes a heading where the sentence does not name the agreement', () => {
    const text = 'All questions shall be governed by the laws of Kenya.';
    expect([lawsOf(text), lawsOf(text, 'Governing Law')]).toEqual([[], ['Kenya KE']]);
  });

  it('points at the name', () => {
    const text = 'This Agreement shall be governed by the laws of the State of New York.';
    const [law] = read([body(text)]).governingLaw;
    expect(text.slice(law!.span.start, law!.span.end)).toBe('New York');
  });

  it('reads long repetitive text in one walk', () => {
    expect(
      lawsOf(`This Agreement shall be governed by ${'the laws of the state of '.repeat(20_000)}`),
    ).toEqual([]);
  });
});

it.each<[what: string, text: string, laws: string[]]>([
  ['applies, nothing more', 'Peruvian law applies, excluding its rules on conflicts.', ['Peru PE']],
  ['is applicable', 'The law of Norway is applicable.', ['Norway NO']],
  ['to persons', 'The law of Norway applies to the employees of the Contractor.', []],
  ['to goods', 'Norwegian law shall apply to imported goods.', []],
])('under a heading on the applicable law: %s', (_, text, laws) => {
  expect(lawsOf(text, 'Applicable law')).toEqual(laws);
});
