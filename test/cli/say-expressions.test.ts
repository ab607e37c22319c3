import { describe, expect, it } from 'vitest';
import { sayExpressions, sayParallels } from '../../src/cli/say-expressions.js';
import type { AgreementRecord, PageLayout } from '../../src/model/index.js';
import { aRecord } from '../support/a-record.js';

const line = (start: number, end: number): PageLayout['lines'][number] => ({
  span: { start, end },
  box: null,
});
const page = (pageNumber: number, lines: PageLayout['lines']): PageLayout => ({
  pageNumber,
  widthPt: 595,
  heightPt: 842,
  lines,
});

/** Articles on pages 2 and 4. */
const FRENCH = {
  language: 'fr',
  text: 'Article premier\n\nArticle 2',
  pages: [page(2, [line(0, 15)]), page(4, [line(17, 26)])],
  joinedHyphens: [],
  origin: [],
};

function inTwoLanguages(fileName: string): AgreementRecord {
  const record = aRecord({ fileName, clauses: [{ text: 'Each Party shall bear its own costs.' }] });
  return {
    ...record,
    document: { ...record.document, languages: ['en', 'fr'], expressions: [FRENCH] },
    parallels: [
      {
        language: 'fr',
        articles: [
          { eId: 'art_1', label: 'Article premier', number: 'premier', span: { start: 0, end: 15 } },
          { eId: null, label: 'Article 2', number: '2', span: { start: 17, end: 26 } },
        ],
      },
    ],
  };
}

const ENGLISH = aRecord();
const GERMAN = { ...ENGLISH, document: { ...ENGLISH.document, languages: ['de'] } };

describe('the languages of a print', () => {
  it.each<[string, AgreementRecord, string]>([
    ['English alone', ENGLISH, ''],
    ['another language alone', GERMAN, 'German'],
    [
      'two languages',
      inTwoLanguages('print.pdf'),
      'English; French, pages 2 and 4, 1 of its 2 articles beside the text',
    ],
  ])('%s', (_, record, expected) => {
    expect(sayExpressions(record)).toBe(expected);
  });
});

describe('the counterparts of a clause', () => {
  it.each<[string, AgreementRecord, string[][]]>([
    ['none', aRecord({ clauses: [{ text: 'Each Party shall bear its own costs.' }] }), []],
    ['one', inTwoLanguages('print.pdf'), [['French', 'Article premier', 'page 2']]],
  ])('%s', (_, record, expected) => {
    expect(sayParallels(record, record.clauses[0]!)).toEqual(expected);
  });
});
