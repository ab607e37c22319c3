import type { DocumentCase } from './document-case.js';
import { abstractList, docx, inList, level, list, p, startAt, style, styled } from './docx.js';

const lvl = (at: number, content: string): string => `<w:lvl w:ilvl="${at}">${content}</w:lvl>`;

/** Word documents whose numbers are nowhere in their text. */
export const numberingCases: readonly DocumentCase[] = [
  {
    name: 'automatic-numbers.docx',
    exercises:
      'articles, paragraphs, points and sub-points of one list, each level beginning anew below the one above',
    bytes: () =>
      docx({
        body: [
          p('ARRANGEMENT ON PILOT TRAINING'),
          p('Purpose', inList(1)),
          p('The Parties shall train pilots together.', inList(1, 1)),
          p('Training shall cover:', inList(1, 1)),
          p('flying by day and night;', inList(1, 2)),
          p('rescue, in particular:', inList(1, 2)),
          p('at sea;', inList(1, 3)),
          p('in mountains.', inList(1, 3)),
          p('Each course shall last ten weeks.', inList(1, 1)),
          p('Costs', inList(1)),
          p('Each Party shall bear its own costs.', inList(1, 1)),
        ].join(''),
        numbering:
          abstractList(
            0,
            level(0, 'decimal', 'Article %1'),
            level(1, 'decimal', '%2.'),
            level(2, 'lowerLetter', '(%3)'),
            level(3, 'lowerRoman', '(%4)'),
          ) + list(1, 0),
      }),
    text: `ARRANGEMENT ON PILOT TRAINING

Article 1 Purpose

1. The Parties shall train pilots together.

2. Training shall cover:

(a) flying by day and night;

(b) rescue, in particular:

(i) at sea;

(ii) in mountains.

3. Each course shall last ten weeks.

Article 2 Costs

1. Each Party shall bear its own costs.`,
  },
  {
    name: 'numbers-of-styles.docx',
    exercises:
      'styles that carry the numbering, one based on the other; Roman articles with legal numbers below',
    bytes: () =>
      docx({
        body: [
          p('Definitions', styled('Heading1')),
          p('“Base” means the base named in the Annex.', styled('Clause')),
          p('“Costs” includes taxes.', styled('SpecialClause')),
          p('Not counted.', `${styled('Clause')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
          p('Access', styled('Heading1')),
          p('Access requires a pass.', styled('Clause')),
        ].join(''),
        styles:
          style(
            'Heading1',
            'heading 1',
            '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
          ) +
          style('Clause', 'Clause', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>') +
          style('SpecialClause', 'Special clause', '<w:rPr><w:i/></w:rPr>', 'Clause'),
        numbering:
          abstractList(
            7,
            level(0, 'upperRoman', 'ARTICLE %1', '<w:pStyle w:val="Heading1"/>'),
            level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Clause"/><w:isLgl/>'),
          ) + list(4, 7),
      }),
    text: `ARTICLE I Definitions

1.1 “Base” means the base named in the Annex.

1.2 “Costs” includes taxes.

Not counted.

ARTICLE II Access

2.1 Access requires a pass.`,
    strong: ['ARTICLE I Definitions', 'ARTICLE II Access'],
  },
  {
    name: 'lists-that-begin-anew.docx',
    exercises:
      'lists that share a count, begin anew, begin elsewhere, never begin anew, or are those of a style',
    bytes: () =>
      docx({
        body: [
          p('The list begins:', inList(1)),
          p('another of the same kind counts on:', inList(2)),
          p('one begins anew:', inList(3)),
          p('and counts on:', inList(3)),
          p('one begins at seven:', inList(4)),
          p('below it:', inList(4, 1)),
          p('the next article:', inList(4)),
          p('whose points count on.', inList(4, 1)),
          p('By way of a style.', inList(5)),
          p('With a level of its own.', inList(6)),
        ].join(''),
        styles:
          '<w:style w:type="numbering" w:styleId="Lettered"><w:name w:val="Lettered"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
        numbering:
          abstractList(0, level(0, 'decimal', '%1.')) +
          abstractList(
            1,
            level(0, 'decimal', '%1.'),
            level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>'),
          ) +
          '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lettered"/></w:abstractNum>' +
          `<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Lettered"/>${level(0, 'upperLetter', '%1.')}</w:abstractNum>` +
          list(1, 0) +
          list(2, 0) +
          list(3, 0, startAt(0, 1)) +
          list(4, 1, startAt(0, 7)) +
          list(5, 2) +
          list(6, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '§ %1')}</w:lvlOverride>`) +
          list(9, 3),
      }),
    text: `1. The list begins:

2. another of the same kind counts on:

1. one begins anew:

2. and counts on:

7. one begins at seven:

a) below it:

8. the next article:

b) whose points count on.

A. By way of a style.

§ III With a level of its own.`,
  },
  {
    name: 'numbers-of-all-forms.docx',
    exercises:
      'numbers in words, ordinals, dots of a font of signs, letters after z, a number above its heading',
    bytes: () =>
      docx({
        body: [
          p('<w:r><w:br/><w:t>Duties</w:t></w:r>', inList(1)),
          p('', inList(1)),
          p('Costs', ''),
          p('Sheets in order.', inList(2)),
          p('Ships in order.', inList(3)),
          p('a dot;', inList(4)),
          p('', inList(4)),
          p('Beyond the alphabet.', inList(5)),
          p('No room between.', inList(6)),
          p('A level that is never used is counted as its first.', inList(7, 1)),
        ].join(''),
        numbering:
          abstractList(1, level(0, 'ordinalText', 'Article the %1')) +
          abstractList(2, level(0, 'decimalZero', 'Sheet %1:')) +
          abstractList(3, level(0, 'ordinal', '%1 ship.')) +
          abstractList(
            4,
            lvl(
              0,
              '<w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>',
            ),
          ) +
          abstractList(
            5,
            lvl(0, '<w:start w:val="28"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/>'),
          ) +
          abstractList(
            6,
            lvl(
              0,
              '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1 – "/>',
            ),
          ) +
          abstractList(7, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) +
          [1, 2, 3, 4, 5, 6, 7].map((id) => list(id, id)).join(''),
      }),
    text: `Article the First
Duties

Article the Second

Costs

Sheet 01: Sheets in order.

1st ship. Ships in order.

• a dot;

(bb) Beyond the alphabet.

1 – No room between.

1.1. A level that is never used is counted as its first.`,
  },
];
