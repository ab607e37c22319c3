import { describe, expect, it } from 'vitest';
import { readListMarker, readWordMarker } from '../../src/structure/markers.js';

describe('readWordMarker', () => {
  it.each([
    ['a plain article', 'Article 5', 'article 5 none'],
    ['capitals', 'ARTICLE XIV', 'article XIV none'],
    ['a heading after a dash', 'Article 5 - Costs', 'article 5 separated'],
    ['a heading after a stop', 'Article 5. Costs', 'article 5 separated'],
    ['a heading in brackets', 'Article 5 (Costs)', 'article 5 separated'],
    ['words without separator', 'Article 5 Costs', 'article 5 plain'],
    ['a sentence going on', 'Article 5 of this Agreement', 'article 5 reference'],
    ['a list of references', 'Article 5, paragraph 2', 'article 5 reference'],
    ['a paragraph cited', 'Article 5(2) applies', 'article 5 reference'],
    ['its first paragraph', 'Article 5 (a) The Parties meet', 'article 5 plain'],
    ['a decimal', 'ARTICLE 3.2', 'article 3.2 none'],
    ['a number with a hyphen', 'ARTICLE 3-7', 'article 3-7 none'],
    ['a number with its inserted letter', 'Article 12A', 'article 12A none'],
    ['an inserted letter apart', 'Article 12 A', 'article 12 A none'],
    ['a Latin insertion', 'Article 4 bis', 'article 4 bis none'],
    ['a number written out', 'ARTICLE TWENTY-ONE', 'article TWENTY-ONE none'],
    ['an ordinal after the', 'ARTICLE THE FIRST', 'article FIRST none'],
    ['a long ordinal', 'ARTICLE THE SEVENTEENTH', 'article SEVENTEENTH none'],
    ['an ordinal before the word', 'First Article', 'article First none'],
    ['l for 1 as scanners have it', 'Article l4', 'article l4 none'],
    ['the abbreviation', 'Art. 7', 'article 7 none'],
    ['the sign', '§ 3 Fees', 'section 3 plain'],
    ['a section with heading and text', 'Section 1.1 Terms. The word', 'section 1.1 plain'],
    ['an annex by letter', 'ANNEX A', 'annex A none'],
    ['an annex in quotation marks', 'EXHIBIT “B”', 'annex B none'],
    ['an annex without a number', 'SCHEDULE', 'annex null none'],
    ['a Roman numeral alone', 'II', 'part II none'],
    ['a numbered note', 'No. II', 'part II none'],
    ['lower case is a citation', 'article 5', null],
    ['a word that only begins alike', 'Articles 5 and 6', null],
    ['no number', 'Article of faith', null],
    ['another word', 'Party 5', null],
  ])('%s', (_, line, expected) => {
    const marker = readWordMarker(line, 0, line.length);
    expect(marker && `${marker.kind} ${marker.number} ${marker.rest}`).toBe(expected);
  });

  it('places label and rest', () => {
    const line = 'xx ARTICLE 5 – Costs';
    const marker = readWordMarker(line, 3, line.length)!;
    expect([line.slice(marker.start, marker.labelEnd), line.slice(marker.restStart)]).toEqual([
      'ARTICLE 5',
      'Costs',
    ]);
  });
});

describe('readListMarker', () => {
  it.each([
    ['brackets', '(a) text', '() a'],
    ['glued to its word', '(a)determining', '() a'],
    ['half a bracket', 'b) text', ') b'],
    ['a stop', '1. Text', '. 1'],
    ['two stops', '1.. Text', '. 1'],
    ['glued after a stop', '2.time of arrival', '. 2'],
    ['a bracket and a stop', '(1). Text', '() 1'],
    ['a decimal', '4.2.1 Text', '. 4.2.1'],
    ['a decimal with a stop', '1.1. Text', '. 1.1'],
    ['a stop before', '.1 Party means', '.n 1'],
    ['no punctuation', '1 This Agreement', '  1'],
    ['alone on its line', '7', 'alone 7'],
    ['after an underscore', '_(1)\tText', '() 1'],
    ['a dash', '– text', '– null'],
    ['a hyphen glued', '-directly', '- null'],
    ['a date is no number', '12 May 2001', null],
    ['a quantity is no number', '30 days', null],
    ['an abbreviation is no number', 'e.g. this', null],
    ['a negative number is no dash', '-5 degrees', null],
    ['a word is no number', 'The Parties', null],
  ])('%s', (_, line, expected) => {
    const marker = readListMarker(line, 0, line.length);
    expect(marker && `${marker.style} ${marker.number}`).toBe(expected);
  });
});
