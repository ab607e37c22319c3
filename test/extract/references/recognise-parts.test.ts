import { describe, expect, it } from 'vitest';
import { type PartReading, recogniseParts } from '../../../src/extract/references/recognise-parts.js';

/** `words = outer > inner`, the last of a range, and whose part it is where the words say so. */
function say(text: string, { start, end, steps, through, owner }: PartReading): string {
  const path = steps.map(({ unit, how, number, many }) => {
    const name = `${how === 'numbered' ? '' : `${how} `}${unit}${many ? 's' : ''}`;
    return number === null ? name : `${name} ${number.join('.')}`;
  });
  const range = through === null ? '' : ` to ${through.join('.')}`;
  const whose =
    owner.kind === 'self' || owner.kind === 'that'
      ? `, ${owner.kind}`
      : owner.kind === 'named' && owner.strict
        ? `, of ${text.slice(owner.start)}`
        : '';
  return `${text.slice(start, end)} = ${path.join(' > ')}${range}${whose}`;
}

it.each<[string, string, string[]]>([
  ['an article', 'under Article 5 the Parties', ['Article 5 = article 5']],
  ['small letters', 'as laid down in article 12,', ['article 12 = article 12']],
  ['abbreviated', 'pursuant to Art. 7', ['Art. 7 = article 7']],
  ['Roman figures', 'in Article XIV', ['Article XIV = article XIV']],
  ['a number in words', 'Article One applies', ['Article One = article 1']],
  ['inserted behind a number', 'Article 5bis', ['Article 5bis = article 5bis']],
  ['inserted with a space', 'Article 12 ter', ['Article 12 ter = article 12ter']],
  ['with a letter', 'Article 5A', ['Article 5A = article 5A']],
  ['a section by decimals', 'Section 4.2.1', ['Section 4.2.1 = section 4.2.1']],
  ['a sign', 'see § 7', ['§ 7 = section 7']],
  ['two signs', '§§ 4-6', ['§§ 4-6 = section 4 to 6']],
  ['a clause', 'Clause 9.3', ['Clause 9.3 = clause 9.3']],
  ['paragraph in brackets', 'paragraph (2)', ['paragraph (2) = paragraph 2']],
  ['a paragraph shortened', 'para. 3', ['para. 3 = paragraph 3']],
  ['point by letter', 'point (b)', ['point (b) = point b']],
  ['point without brackets', 'point c of', ['point c = point c']],
  ['letter', 'letter (a)', ['letter (a) = point a']],
  ['an annex by letter', 'Annex B', ['Annex B = annex B']],
  ['an annex by letter and number', 'Annex B-1', ['Annex B-1 = annex B-1']],
  ['an annex in quotes', 'Annex "C"', ['Annex "C" = annex C']],
  ['an exhibit', 'Exhibit D attached hereto', ['Exhibit D attached hereto = exhibit D, self']],
  ['a schedule', 'Schedule 3', ['Schedule 3 = schedule 3']],
  ['an appendix', 'Appendix II', ['Appendix II = appendix II']],
  ['an attachment', 'Attachment 4', ['Attachment 4 = attachment 4']],
  ['a chapter', 'Chapter VI', ['Chapter VI = chapter VI']],
  ['a part', 'Part III', ['Part III = part III']],
  ['a title', 'Title II', ['Title II = title II']],
  ['a recital', 'Recital 4', ['Recital 4 = recital 4']],
  ['the preamble', 'the Preamble', ['the Preamble = bare preamble']],
  ['a protocol', 'Protocol 2', ['Protocol 2 = protocol 2']],
  ['nested from within', 'paragraph 2 of Article 5', ['paragraph 2 of Article 5 = article 5 > paragraph 2']],
  ['nested from without', 'Article 5, paragraph 2', ['Article 5, paragraph 2 = article 5 > paragraph 2']],
  ['without a comma', 'Article 5 paragraph 2', ['Article 5 paragraph 2 = article 5 > paragraph 2']],
  ['in brackets', 'Article 5(2)(a)', ['Article 5(2)(a) = article 5.2.a']],
  ['with spaces', 'Article 5 (2) (a)', ['Article 5 (2) (a) = article 5.2.a']],
  [
    'a bracket with the word',
    'Article 5 (paragraph 2)',
    ['Article 5 (paragraph 2) = article 5 > paragraph 2'],
  ],
  [
    'three deep',
    'sub-paragraph (b) of paragraph 7 of Article 60',
    ['sub-paragraph (b) of paragraph 7 of Article 60 = article 60 > paragraph 7 > subparagraph b'],
  ],
  ['into an annex', 'Section 4.2(b) of Annex C', ['Section 4.2(b) of Annex C = annex C > section 4.2.b']],
  ['of an annex without number', 'point 2 of the Annex', ['point 2 of the Annex = bare annex > point 2']],
  ['section of an article', 'Section 2 of Article IV', ['Section 2 of Article IV = article IV > section 2']],
  ['an appendix of an annex', 'Appendix 1 to Annex B', ['Appendix 1 to Annex B = annex B > appendix 1']],
  ['a list', 'Articles 5, 7 and 9', ['Articles 5 = article 5', '7 = article 7', '9 = article 9']],
  ['a range', 'Articles 9 to 11', ['Articles 9 to 11 = article 9 to 11']],
  [
    'a list with a range',
    'Articles 5, 7 and 9 to 11',
    ['Articles 5 = article 5', '7 = article 7', '9 to 11 = article 9 to 11'],
  ],
  ['through', 'paragraphs 2 through 8', ['paragraphs 2 through 8 = paragraph 2 to 8']],
  ['a dash', 'Sections 18-25', ['Sections 18-25 = section 18 to 25']],
  ['list of pieces', 'paragraphs 1(a) and 2', ['paragraphs 1(a) = paragraph 1.a', '2 = paragraph 2']],
  [
    'letters of one number',
    'Section 3(f), (g) and (h)',
    ['Section 3(f) = section 3.f', '(g) = section 3.g', '(h) = section 3.h'],
  ],
  [
    'points side by side',
    'Article 5(1)(a) and (b)',
    ['Article 5(1)(a) = article 5.1.a', '(b) = article 5.1.b'],
  ],
  [
    'back to the level above',
    'paragraph 4(b) and (5)',
    ['paragraph 4(b) = paragraph 4.b', '(5) = paragraph 5'],
  ],
  ['Roman points', 'clause (a)(i) and (ii)', ['clause (a)(i) = clause a.i', '(ii) = clause a.ii']],
  [
    'headings between',
    'Articles 15 (Storage), 16 (Transport) and 18',
    ['Articles 15 = article 15', '16 = article 16', '18 = article 18'],
  ],
  [
    'a list inside brackets',
    'Articles I, II (paragraph 2), III',
    ['Articles I = article I', 'II (paragraph 2) = article II > paragraph 2', 'III = article III'],
  ],
  [
    'paragraphs of one article',
    'paragraphs 1 and 2 of Article 5',
    ['paragraphs 1 = article 5 > paragraph 1', '2 of Article 5 = article 5 > paragraph 2'],
  ],
  [
    'one paragraph of two articles',
    'paragraph 1 of Articles 5 and 6',
    ['paragraph 1 of Articles 5 = article 5 > paragraph 1', '6 = article 6 > paragraph 1'],
  ],
  [
    'both of what follows',
    'paragraph 1 (b) and paragraph 3 of Article 13',
    ['paragraph 1 (b) = article 13 > paragraph 1.b', 'paragraph 3 of Article 13 = article 13 > paragraph 3'],
  ],
  ['words repeated', 'Article 5 and Article 7', ['Article 5 = article 5', 'Article 7 = article 7']],
  ['this one', 'this Article', ['this Article = this article']],
  ['this in small letters', 'of this article', ['this article = this article']],
  ['the present', 'the present Section', ['the present Section = this section']],
  ['before', 'the preceding paragraph', ['the preceding paragraph = preceding paragraph']],
  ['before, an article', 'the previous Article', ['the previous Article = preceding article']],
  ['after', 'the following Article', ['the following Article = following article']],
  ['several before', 'the two preceding paragraphs', ['the two preceding paragraphs = preceding paragraphs']],
  ['said', 'the said Article', ['the said Article = said article']],
  ['that', 'paragraph 2 of that Article', ['paragraph 2 of that Article = said article > paragraph 2']],
  [
    'by order',
    'the first paragraph of Article IX',
    ['the first paragraph of Article IX = article IX > ordinal paragraph 1'],
  ],
  [
    'foregoing provisions',
    'the foregoing provisions of this Article',
    ['the foregoing provisions of this Article = this article > preceding paragraphs'],
  ],
  ['above', 'paragraph 1 above', ['paragraph 1 above = paragraph 1']],
  ['hereof', 'Section 5 hereof', ['Section 5 hereof = section 5, self']],
  ['of this agreement', 'Article 5 of this Agreement', ['Article 5 = article 5, self']],
  ['of the present', 'Part III of the present Protocol', ['Part III = part III, self']],
  ['thereof', 'Article 4 thereof', ['Article 4 thereof = article 4, that']],
  [
    'of another',
    'Article 51 of the Charter of the United Nations',
    ['Article 51 = article 51, of the Charter of the United Nations'],
  ],
  ['days are no number', 'Article 5 and 30 days', ['Article 5 = article 5']],
  ['a date is none', 'Article 5, 19 June 1951', ['Article 5 = article 5']],
  ['no part in small letters', 'in part 3 of them', []],
  ['a title is no title', 'title to the goods', []],
  ['this letter', 'I refer to this letter', []],
  ['goods are no articles', 'the articles imported', []],
  ['a list begins', 'under Article 5 (a) goods may pass, (b) persons may not', ['Article 5 = article 5']],
  ['a schedule of work', 'schedule 3 meetings', []],
  ['percent', 'Section 4 and 5 per cent', ['Section 4 = section 4']],
])('reads parts: %s', (_, text, expected) => {
  expect(recogniseParts(text).map((reading) => say(text, reading))).toEqual(expected);
});

describe('long repetitive text', () => {
  it.each(['Article 5, ', 'paragraph 1 of ', '§', '(a)', 'Articles 1, 2 (Abc) and ', 'the preceding '])(
    'is read to its end: %s',
    (piece) => {
      const text = piece.repeat(20_000);
      for (const { start, end } of recogniseParts(text)) expect(start < end && end <= text.length).toBe(true);
    },
  );
});
