import { expect, it } from 'vitest';
import { toAkomaNtoso } from '../../../src/export/index.js';
import { recordOf } from './record-of.js';

/** The document without what is known of it, a line for each element, without indentation. */
const linesOf = (xml: string): string[] =>
  xml
    .replaceAll(/<meta>.*?<\/meta>\s*/gs, '')
    .split('\n')
    .map((line) => line.trim())
    .slice(3, -3);

it.each<[string, string, string[]]>([
  [
    'numbered paragraphs of an article with a heading',
    'Article 1\nScope\n\n1. The Parties shall meet.\n\n2. They shall agree.',
    [
      '<mainBody eId="body">',
      '<article eId="art_1">',
      '<num>Article 1</num>',
      '<heading>Scope</heading>',
      '<paragraph eId="art_1__para_1">',
      '<num>1.</num>',
      '<content>',
      '<p>The Parties shall meet.</p>',
      '</content>',
      '</paragraph>',
      '<paragraph eId="art_1__para_2">',
      '<num>2.</num>',
      '<content>',
      '<p>They shall agree.</p>',
      '</content>',
      '</paragraph>',
      '</article>',
      '</mainBody>',
    ],
  ],
  [
    'a list with its opening words and its tail',
    'Article 1\n\n1. The Parties shall:\n\n(a) meet; and\n\n(b) agree.\n\nThey do so as soon as they can.\n\n2. They shall report.',
    [
      '<mainBody eId="body">',
      '<article eId="art_1">',
      '<num>Article 1</num>',
      '<paragraph eId="art_1__para_1">',
      '<num>1.</num>',
      '<intro>',
      '<p>The Parties shall:</p>',
      '</intro>',
      '<point eId="art_1__para_1__point_a">',
      '<num>(a)</num>',
      '<content>',
      '<p>meet; and</p>',
      '</content>',
      '</point>',
      '<point eId="art_1__para_1__point_b">',
      '<num>(b)</num>',
      '<content>',
      '<p>agree.</p>',
      '</content>',
      '</point>',
      '<wrapUp eId="art_1__para_1__wrapUp">',
      '<p>They do so as soon as they can.</p>',
      '</wrapUp>',
      '</paragraph>',
      '<paragraph eId="art_1__para_2">',
      '<num>2.</num>',
      '<content>',
      '<p>They shall report.</p>',
      '</content>',
      '</paragraph>',
      '</article>',
      '</mainBody>',
    ],
  ],
  [
    'paragraphs without numbers, and what stands between number and heading',
    'Article 1 – Costs\n\nEach Party bears its costs.\n\nThey may agree\notherwise.',
    [
      '<mainBody eId="body">',
      '<article eId="art_1">',
      '<num>Article 1 –</num>',
      '<heading>Costs</heading>',
      '<hcontainer name="block" eId="art_1__block_1">',
      '<content>',
      '<p>Each Party bears its costs.</p>',
      '</content>',
      '</hcontainer>',
      '<hcontainer name="block" eId="art_1__block_2">',
      '<content>',
      '<p>They may agree otherwise.</p>',
      '</content>',
      '</hcontainer>',
      '</article>',
      '</mainBody>',
    ],
  ],
  ['signs alone', '* * *', ['<mainBody>', '<p>* * *</p>', '</mainBody>']],
  ['no words at all', '', ['<mainBody>', '<p/>', '</mainBody>']],
])('writes %s', (_, text, expected) => {
  expect(linesOf(toAkomaNtoso(recordOf(text)))).toEqual(expected);
});

it('gives every part its place: preface, recitals, signatures, annexes', () => {
  const text = [
    'AGREEMENT ON VISITS\nBETWEEN NORLAND AND SUDERMARK',
    'The Government of Norland and the Government of Sudermark,',
    'Wishing to meet,',
    'Have agreed as follows:',
    'Article 1\n\nThe Parties shall meet.',
    'Done at Norstad on 4 May 2001 in two copies.',
    'For Norland',
    'ANNEX A\nPlaces\n\n1. Norstad\n\n2. Sudhaven',
  ].join('\n\n');
  const lines = linesOf(toAkomaNtoso(recordOf(text)));
  expect(lines.filter((line) => /^<(?!p>|content|\/)/.test(line))).toEqual([
    '<preface eId="preface">',
    '<p eId="preface__block_1">AGREEMENT ON VISITS BETWEEN NORLAND AND SUDERMARK</p>',
    '<preamble eId="preamble">',
    '<recitals eId="preamble__recitals">',
    '<recital eId="preamble__rec_1">',
    '<recital eId="preamble__rec_2">',
    '<recital eId="preamble__rec_3">',
    '<mainBody eId="body">',
    '<article eId="art_1">',
    '<num>Article 1</num>',
    '<conclusions eId="conclusions">',
    '<p eId="conclusions__block_1">Done at Norstad on 4 May 2001 in two copies.</p>',
    '<p eId="conclusions__block_2">For Norland</p>',
    '<attachments>',
    '<attachment eId="annex_A">',
    '<num>ANNEX A</num>',
    '<heading>Places</heading>',
    '<doc name="annex">',
    '<mainBody>',
    '<paragraph eId="annex_A__para_1">',
    '<num>1.</num>',
    '<paragraph eId="annex_A__para_2">',
    '<num>2.</num>',
  ]);
});

it('marks the title where a paragraph of the preface holds it whole', () => {
  const text = 'AGREEMENT ON VISITS\nOF SHIPS\n(1998)\n\nArticle 1\n\nThe Parties shall meet.';
  const record = recordOf(text);
  const value = 'AGREEMENT ON VISITS OF SHIPS';
  const titled = { ...record.agreement, title: { value, span: { start: 0, end: value.length } } };
  expect(linesOf(toAkomaNtoso({ ...record, agreement: titled }))[1]).toBe(
    '<p eId="preface__block_1"><docTitle>AGREEMENT ON VISITS OF SHIPS</docTitle> (1998)</p>',
  );
});

it('attaches a further instrument as a document with parts of its own', () => {
  const text = [
    'Article 1\n\nThe Parties shall meet.',
    'Done at Norstad on 4 May 2001.',
    'PROTOCOL TO THE AGREEMENT ON VISITS',
    'Wishing to meet oftener,',
    'Have agreed as follows:',
    'Article 1\n\nThe Parties shall meet twice.',
    'Done at Norstad on 5 May 2001.',
    'ANNEX A\nPlaces\n\n1. Norstad',
  ].join('\n\n');
  const lines = linesOf(toAkomaNtoso(recordOf(text)));
  expect(lines.filter((line) => /^<(?!p>|num|content|\/)/.test(line))).toEqual([
    '<mainBody eId="body">',
    '<article eId="art_1">',
    '<conclusions eId="conclusions">',
    '<p eId="conclusions__block_1">Done at Norstad on 4 May 2001.</p>',
    '<attachments>',
    '<attachment eId="cmp_1">',
    '<heading>PROTOCOL TO THE AGREEMENT ON VISITS</heading>',
    '<doc name="instrument">',
    '<preamble eId="cmp_1__preamble">',
    '<recitals eId="cmp_1__preamble__recitals">',
    '<recital eId="cmp_1__preamble__rec_1">',
    '<recital eId="cmp_1__preamble__rec_2">',
    '<mainBody eId="cmp_1__body">',
    '<article eId="cmp_1__art_1">',
    '<conclusions eId="cmp_1__conclusions">',
    '<p eId="cmp_1__conclusions__block_1">Done at Norstad on 5 May 2001.</p>',
    '<attachments>',
    '<attachment eId="cmp_1__annex_A">',
    '<heading>Places</heading>',
    '<doc name="annex">',
    '<mainBody>',
    '<paragraph eId="cmp_1__annex_A__para_1">',
  ]);
});

it('attaches an appendix to its annex, and leaves it in the body of an annex that is signed below it', () => {
  const annex = 'Article 1\n\nThe Parties shall meet.\n\nANNEX A\n\n1. Norstad\n\nAppendix 1\n\n1. Inns';
  const outline = (text: string): string[] =>
    linesOf(toAkomaNtoso(recordOf(text))).filter((line) =>
      /eId="(?:annex_A|conclusions)|<attachments/.test(line),
    );
  expect(outline(annex)).toEqual([
    '<attachments>',
    '<attachment eId="annex_A">',
    '<paragraph eId="annex_A__para_1">',
    '<attachments>',
    '<attachment eId="annex_A__annex_1">',
    '<paragraph eId="annex_A__annex_1__para_1">',
  ]);
  expect(outline(`${annex}\n\nDone at Norstad on 4 May 2001.`)).toEqual([
    '<attachments>',
    '<attachment eId="annex_A">',
    '<paragraph eId="annex_A__para_1">',
    '<hcontainer name="annex" eId="annex_A__annex_1">',
    '<paragraph eId="annex_A__annex_1__para_1">',
    '<conclusions eId="conclusions">',
    '<p eId="conclusions__block_1">Done at Norstad on 4 May 2001.</p>',
  ]);
});
