import { expect, it } from 'vitest';
import { AgreementRecord } from '../../src/model/index.js';
import { aRecord } from '../support/a-record.js';

const RECORD = aRecord({
  clauses: [
    { text: 'Each Party shall bear its own costs.', labels: [{ category: 'costs', family: 'money' }] },
  ],
});
const END = RECORD.document.text.length;
const FRENCH = { language: 'fr', text: 'Article premier', pages: [], joinedHyphens: [], origin: [] };
/** The record with a French text, shorter than its own. */
const BILINGUAL = { ...RECORD, document: { ...RECORD.document, expressions: [FRENCH] } };
const articleTo = (end: number) => [
  {
    language: 'fr',
    articles: [{ eId: null, label: 'Article premier', number: 'premier', span: { start: 0, end } }],
  },
];

/** The record with another value at a place (keys and list numbers with dots between). */
function withValue(place: string, value: unknown): unknown {
  const record = JSON.parse(JSON.stringify(BILINGUAL));
  const keys = place.split('.');
  const last = keys.pop()!;
  keys.reduce((part, key) => part[key], record)[last] = value;
  return record;
}

it.each<[string, string, unknown, string | null]>([
  ['of a clause, at the end of the text', 'clauses.0.span', { start: 5, end: END }, null],
  ['of a clause', 'clauses.0.span', { start: END + 1, end: END + 2 }, 'clauses.0.span.start'],
  ['of its words', 'clauses.0.textStart', END + 1, 'clauses.0.textStart'],
  [
    'of evidence',
    'clauses.0.labels.0.evidence.0.span.end',
    END + 1,
    'clauses.0.labels.0.evidence.0.span.end',
  ],
  ['of a section in another', 'sections.0.children.0.span.end', END + 1, 'sections.0.children.0.span.end'],
  ['of the title', 'agreement.title.span.end', END + 1, 'agreement.title.span.end'],
  ['of a hyphen', 'document.joinedHyphens', [3, END + 1], 'document.joinedHyphens.1'],
  ['of an origin', 'document.origin', [[END + 1, 0]], 'document.origin.0.0'],
  ['of an origin, in the file', 'document.origin', [[0, END + 1]], null],
  [
    'of an expression',
    'document.expressions.0.joinedHyphens',
    [16],
    'document.expressions.0.joinedHyphens.0',
  ],
  ['of an article of an expression', 'parallels', articleTo(16), 'parallels.0.articles.0.span.end'],
  ['of an article of an expression, at the end of its text', 'parallels', articleTo(15), null],
])('refuses an offset past the text, wherever it stands: %s', (_, place, value, refused) => {
  const issue = AgreementRecord.safeParse(withValue(place, value)).error?.issues[0];
  expect(issue?.path.join('.') ?? null).toBe(refused);
});
