import { describe, expect, it } from 'vitest';
import { describeDefinitions } from '../../../src/extract/definitions/describe-definitions.js';
import { Definition, type Section, UndefinedTerm } from '../../../src/model/index.js';
import { type Block, documentOf } from '../document-of.js';

function describeBlocks(blocks: Block[], sections: Section[] = []) {
  const { document, passages, facts } = documentOf(blocks);
  const found = describeDefinitions(document, sections, passages, facts);
  // What a record may hold: whatever is not of that form fails the document it was found in.
  for (const one of found.definitions) Definition.parse(one);
  for (const one of found.undefinedTerms) UndefinedTerm.parse(one);
  const say = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  return {
    defined: found.definitions.map(
      ({ term, how, definition, clause, uses }) =>
        `${term} [${how}, ${clause}] ${definition ? say(definition) : '?'} ← ${uses.map(say).join(', ')}`,
    ),
    undefinedTerms: found.undefinedTerms.map(({ term, uses }) => `${term} ${uses.length}`),
  };
}

describe('definitions and their uses', () => {
  it.each<[name: string, blocks: Block[], expected: string[]]>([
    [
      'plural, possession and words before the definition',
      [
        { text: 'The Hosts lend it.' },
        { text: '“Host” means a State.' },
        { text: "The Host's land and the Hosts' huts." },
      ],
      ["Host [means, block_1] a State. ← Hosts, Host's, Hosts"],
    ],
    [
      'the longest term wins',
      [
        { text: '“State” means a land; “Host State” means a host.' },
        { text: 'The Host State tells a State.' },
      ],
      ['State [means, block_0] a land ← State', 'Host State [means, block_0] a host. ← Host State'],
    ],
    [
      'whole words with the capitals of the definition',
      [{ text: '“Host” means a State.' }, { text: 'A host of Hostels; the Host; hosting.' }],
      ['Host [means, block_0] a State. ← Host'],
    ],
    [
      'a term in small letters, with a capital too',
      [{ text: 'the term “supply depot” means a hut.' }, { text: 'Supply depots and the supply depot.' }],
      ['supply depot [means, block_0] a hut. ← Supply depots, supply depot'],
    ],
    [
      'a term in capitals throughout',
      [{ text: '“OPENING DAY” means Monday.' }, { text: 'On the Opening Day they meet.' }],
      ['OPENING DAY [means, block_0] Monday. ← Opening Day'],
    ],
    [
      'what differs in the singular',
      [{ text: '“Goods” means boxes.' }, { text: 'Good boxes are Goods.' }],
      ['Goods [means, block_0] boxes. ← Goods'],
    ],
    [
      'over the end of a line',
      [{ text: '“Host State” means a land.' }, { text: 'to the Host\nState' }],
      ['Host State [means, block_0] a land. ← Host\nState'],
    ],
    [
      'of two names in one breath each has its own',
      [
        { text: 'A and B (the “Parties” and each a “Party”) agree.' },
        { text: 'Each Party tells the Parties.' },
      ],
      ['Parties [bracket, block_0] A and B ← Parties', 'Party [bracket, block_0] ? ← Party'],
    ],
    [
      'defined twice: each use with the definition before it',
      [
        { text: '“Crew” means sailors.' },
        { text: 'The Crew sails.' },
        { text: 'In this Annex “Crew” means pilots.' },
        { text: 'The Crew flies.' },
      ],
      ['Crew [means, block_0] sailors. ← Crew', 'Crew [means, block_2] pilots. ← Crew'],
    ],
    [
      'points under a heading',
      [
        { heading: 'Article 1\nDefinitions', label: '(a) ', text: 'Host State: a land;' },
        { label: '(b) ', text: 'The Host State: a sentence elsewhere.' },
      ],
      ['Host State [list, block_0] a land ← Host State'],
    ],
    [
      'points under a lead-in',
      [{ leadIn: 'The following definitions apply:', label: '(a) ', text: 'Crew - persons on board.' }],
      ['Crew [list, block_0] persons on board. ← '],
    ],
    [
      'a colon elsewhere defines nothing',
      [{ heading: 'Costs', text: 'Host State: it bears the costs.' }],
      [],
    ],
    [
      'a bracket without marks only when the text uses it',
      [
        { text: 'Alder Works (the Supplier) and Birch Works (the Buyer) agree.' },
        { text: 'The Supplier acts.' },
      ],
      ['Supplier [bracket, block_0] Alder Works ← Supplier'],
    ],
    ['a State in a bracket', [{ text: 'one of them (the Netherlands) acts. The Netherlands pays.' }], []],
    [
      'of a day the date alone',
      [{ text: 'This deed is made on 4 May 2011 (the “Start Date”).' }],
      ['Start Date [bracket, block_0] 4 May 2011 ← '],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(describeBlocks(blocks).defined).toEqual(expected);
  });

  it('takes the points of a definition to it', () => {
    const { document, passages, facts } = documentOf([
      { text: '“Stores” means:' },
      { text: '(a) food;' },
      { text: '(b) fuel.' },
    ]);
    const end = passages[2]!.span.end;
    const part = (index: number): Section => ({
      eId: `part_${index}`,
      kind: 'point',
      role: 'body',
      label: null,
      number: null,
      heading: null,
      span: passages[index]!.span,
      children: [],
    });
    const whole = { ...part(0), eId: 'block_0', span: { start: 0, end }, children: [part(1), part(2)] };
    const { definitions } = describeDefinitions(document, [whole], passages, facts);
    const { definition } = definitions[0]!;
    expect(document.text.slice(definition!.start, definition!.end)).toBe('(a) food;\n\n(b) fuel.');
  });
});

describe('terms that nothing defines', () => {
  const twice = (sentence: string): Block[] => [{ text: sentence }, { text: sentence }];
  const often = (sentence: string): Block[] => [...twice(sentence), { text: sentence }];
  it.each<[name: string, blocks: Block[], expected: string[]]>([
    ['of several words', twice('The host tells the Project Manager at once.'), ['Project Manager 2']],
    [
      'of several words, used once behind an article',
      [{ text: 'The host shall mend a Serious Defect within two days.' }],
      ['Serious Defect 1'],
    ],
    ['used once without an article', [{ text: 'The host hands out Safety Equipment at once.' }], []],
    [
      'used once, and said to be a body’s',
      [{ text: 'Each side pays a part of the Basic Grant of the Union, and the Work Plan adopted by it.' }],
      [],
    ],
    [
      'used once, and by its last word a name',
      [
        {
          text: 'They look into the Official Journal, the Technical Manual and the Joint Committee at noon.',
        },
      ],
      [],
    ],
    [
      'singular and plural',
      [{ text: 'It sends Work Orders soon to them.' }, { text: 'It takes the Work Order from them.' }],
      ['Work Orders 2'],
    ],
    ['with "of"', twice('The master gives the Notice of Readiness at noon.'), ['Notice of Readiness 2']],
    ['one word', often('The host approves each Deliverable in time.'), ['Deliverable 3']],
    ['one word, used twice', twice('The host approves each Deliverable in time.'), []],
    [
      'beginning a sentence too',
      [...twice('It tells the Project Manager at once.'), { text: 'The Project Manager replies to it.' }],
      ['Project Manager 3'],
    ],
    ['at the beginning alone', twice('Project Manager and host shall meet there.'), []],
    [
      'defined',
      [...twice('It tells the Project Manager at once.'), { text: '“Project Manager” means a person.' }],
      [],
    ],
    ['a State', twice('It is sent to the United Kingdom by sea.'), []],
    ['a ministry', twice('It is sent to the Ministry of Public Works by sea.'), []],
    [
      'the title of an instrument',
      twice('It follows the Convention on the Safety of Small Ships in this.'),
      [],
    ],
    ['a part of the text', twice('It follows Annex Two and the Price Schedule here.'), []],
    ['a person', twice('It is sent to Zorbel Quandt by sea.'), []],
    ['a firm', twice('It is sent to Northern Harbour Ltd by sea.'), []],
    [
      'a body the text sets up',
      [
        { text: 'The sides establish a Steering Group for it.' },
        ...twice('They ask the Steering Group first.'),
      ],
      [],
    ],
    [
      'a heading',
      [
        { heading: 'Force Majeure', text: 'It ends by reason of Force Majeure only.' },
        { text: 'save by Force Majeure alone.' },
      ],
      [],
    ],
    ['a title in capitals', twice('Schedule Of The Work Orders And Project Managers'), []],
    ['letters', often('The host shall send the SDPX to them.'), ['SDPX 3']],
    ['letters that only describe', often('The host shall send the SDPX papers to them.'), []],
    ['letters everybody knows', often('The host shall send the VAT to them.'), []],
    ['before a noun in small letters', twice('It opens the Daily Bread software at once.'), []],
    ['an office', twice('It tells the Chief Financial Officer of the Deputy Registrar.'), []],
    ['half of a name', twice('It follows the Grain and Flour Safety Convention in this.'), []],
    [
      'words spelled out for an abbreviation',
      twice('It obeys the Small Ship Distress System (SSDS) in this.'),
      [],
    ],
    ['a party', twice('It tells the Contracting Parties of it.'), []],
  ])('%s', (_, blocks, expected) => {
    expect(describeBlocks(blocks).undefinedTerms).toEqual(expected);
  });
});
