import { expect, it } from 'vitest';
import { describeAgreement, findReferences, recogniseFacts } from '../../../src/extract/index.js';
import { ExternalInstrument, Reference } from '../../../src/model/index.js';
import { structure } from '../../../src/structure/index.js';
import { documentOf } from '../../structure/document.js';

const HEAD = `Agreement between Northland and Southland on Joint Pilotage

The Governments of Northland and Southland,

Considering the Treaty on Ferries, done at Harbour City on 4 May 1951 (hereinafter referred to as "the Ferry Treaty"),

Have agreed as follows:

`;
const TAIL = `

Article 2
Charts

1. Charts are exchanged each year.

2. They shall:

(a) be exact;

(b) be dated.

3. Costs are shared.

Article 3
Dues

Dues are levied under the law of each Party.

Annex A
Stations

1. The first station lies at Harbour City.

2. The second station lies at Capital City.`;

/** What is found in the words of Article 1: words, outcome, and where they lead. */
function cited(words: string) {
  const document = documentOf(`${HEAD}Article 1\nScope\n\n${words}${TAIL}`);
  const { sections, passages } = structure(document).output;
  const agreement = describeAgreement(document, passages, recogniseFacts(document.text)).output;
  const { output, issues } = findReferences(document.text, sections, passages, agreement);
  for (const one of output.references) expect(Reference.safeParse(one).error).toBeUndefined();
  for (const one of output.instruments) expect(ExternalInstrument.safeParse(one).error).toBeUndefined();
  const found = output.references
    .filter(({ clause }) => clause.startsWith('art_1'))
    .map(({ span, outcome, target, through, instrument }) => {
      const where = instrument ?? (through === null ? target : `${target} to ${through}`);
      return `${document.text.slice(span.start, span.end)} = ${outcome}${where === null ? '' : ` ${where}`}`;
    });
  return { found, instruments: output.instruments, issues };
}

it.each<[string, string, string[]]>([
  ['an article', 'Article 3 applies.', ['Article 3 = resolved art_3']],
  [
    'a paragraph of it',
    'Paragraph 3 of Article 2 applies.',
    ['Paragraph 3 of Article 2 = resolved art_2__para_3'],
  ],
  ['a point', 'See Article 2(2)(b).', ['Article 2(2)(b) = resolved art_2__para_2__point_b']],
  ['Roman figures for Arabic ones are of another text', 'See Article II.', ['Article II = unclear']],
  [
    'an article of the Charter behind the name of the United Nations',
    'It is registered with the United Nations under Article 102 of the Charter.',
    ['Article 102 of the Charter = external un-charter'],
  ],
  [
    'an article of a charter nobody knows',
    'It is kept under Article 102 of the Charter.',
    ['Article 102 = unclear'],
  ],
  ['a range', 'Articles 2 to 3 apply.', ['Articles 2 to 3 = resolved art_2 to art_3']],
  ['the annex', 'Stations are listed in Annex A.', ['Annex A = resolved annex_A']],
  [
    'a paragraph of the annex',
    'See paragraph 2 of Annex A.',
    ['paragraph 2 of Annex A = resolved annex_A__para_2'],
  ],
  ['this article', 'Nothing in this Article binds others.', ['this Article = resolved art_1']],
  ['the following one', 'The following Article is on charts.', ['The following Article = resolved art_2']],
  ['no such article', 'Article 27 applies.', ['Article 27 = dangling']],
  ['no such paragraph', 'Article 2, paragraph 7, applies.', ['Article 2, paragraph 7 = dangling']],
  ['no such annex', 'Forms are in Annex D.', ['Annex D = dangling']],
  [
    'an article of another',
    'Article 27 of the Ferry Treaty applies.',
    ['Article 27 of the Ferry Treaty = external treaty-on-ferries'],
  ],
  [
    'two of another',
    'Articles 4 and 5 and Annex I of the Ferry Treaty apply.',
    [
      'Articles 4 = external treaty-on-ferries',
      '5 = external treaty-on-ferries',
      'Annex I of the Ferry Treaty = external treaty-on-ferries',
    ],
  ],
  [
    'of another, said again',
    'The Ferry Treaty applies, and Article 9 of the said Treaty.',
    [
      'Ferry Treaty = external treaty-on-ferries',
      'Article 9 of the said Treaty = external treaty-on-ferries',
    ],
  ],
  ['by its year', 'The 1951 Treaty applies.', ['1951 Treaty = external treaty-on-ferries']],
  [
    'an instrument in common use',
    'Article 51 of the Charter of the United Nations applies.',
    ['Article 51 of the Charter of the United Nations = external un-charter'],
  ],
  ['by its short name', 'The UN Charter applies.', ['UN Charter = external un-charter']],
  ['of this agreement', 'Article 2 of this Agreement applies.', ['Article 2 = resolved art_2']],
  [
    'the agreement itself',
    'This Agreement is the Agreement between Northland and Southland on Joint Pilotage.',
    [],
  ],
  ['of something unknown', 'Article 27 of the Harbour Bylaws applies.', ['Article 27 = unclear']],
  [
    'a code of laws',
    'Within the meaning of 26 U.S.C. Section 401 the fund is exempt.',
    ['Section 401 = unclear'],
  ],
])('resolves: %s', (_, words, expected) => {
  expect(cited(words).found).toEqual(expected);
});

it('keeps one entry for an instrument, with what the text says of it', () => {
  const { instruments } = cited('The Ferry Treaty and the Treaty on Ferries are one.');
  expect(instruments).toMatchObject([
    {
      id: 'treaty-on-ferries',
      kind: 'treaty',
      title: 'Treaty on Ferries',
      place: 'Harbour City',
      date: '1951-05-04',
      shortNames: ['Ferry Treaty'],
    },
  ]);
  expect(instruments[0]!.mentions.length).toBeGreaterThanOrEqual(3);
});

it('reports each part that is not there once', () => {
  const { issues } = cited('Article 27 applies. Article 27 prevails. Forms are in Annex D.');
  expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: Article 27 is cited here and once more, but the text has no Article 27.',
    'info: Annex D is cited here, but is not part of this document.',
  ]);
});

it.each<[what: string, cites: string, expected: string]>([
  ['one that is there', 'Paragraph 2.2', 'resolved sec_2__para_2.2'],
  ['one that is not', 'Paragraph 11.2', 'dangling null'],
])('knows paragraphs numbered by decimals throughout: %s', (_, cites, expected) => {
  const text = `MEMORANDUM OF UNDERSTANDING ON PILOTS\n\n1. Purpose\n\n1.1 Pilots are lent.\n\n1.2 ${cites} applies.\n\n2. Costs\n\n2.1 Costs are shared.\n\n2.2 Nothing is refunded.\n\n3. Final\n\n3.1 It is in force.`;
  const document = documentOf(text);
  const { passages, sections } = structure(document).output;
  const agreement = describeAgreement(document, passages, recogniseFacts(text)).output;
  const { output } = findReferences(text, sections, passages, agreement);
  expect(output.references.map(({ outcome, target }) => `${outcome} ${target}`)).toEqual([expected]);
});

it('takes the section that is called so for one cited in an annex whose points are but numbered', () => {
  const text =
    'MEMORANDUM OF UNDERSTANDING ON PILOTS\n\nSECTION 1 - PURPOSE\n\nPilots are lent.\n\nSECTION 2 - DOCTORS\n\nDoctors are paid.\n\nANNEX A\n\nLENDING\n\n1. Time\n\nIt is a year.\n\n2. Pay\n\nIt is paid but for what Section 2 says.\n';
  const document = documentOf(text);
  const { passages, sections } = structure(document).output;
  const agreement = describeAgreement(document, passages, recogniseFacts(text)).output;
  const { output } = findReferences(text, sections, passages, agreement);
  expect(output.references.map(({ outcome, target }) => `${outcome} ${target}`)).toEqual(['resolved sec_2']);
});
