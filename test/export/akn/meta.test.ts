import { expect, it } from 'vitest';
import { toAkomaNtoso } from '../../../src/export/index.js';
import type { AgreementRecord, Party } from '../../../src/model/index.js';
import { aRecord } from '../../support/a-record.js';
import { everyElement, readXml } from './read-xml.js';

const RECORD = aRecord({
  title: 'Treaty "A" & B',
  clauses: [
    {
      text: 'Disputes shall be settled, or the Treaty ends.',
      labels: [
        { category: 'dispute-resolution', family: 'disputes' },
        { category: 'termination', family: 'final-clauses', polarity: 'excluded' },
        { category: 'duration', family: 'final-clauses', tier: 'broad' },
      ],
    },
    { text: 'It may be ended.', labels: [{ category: 'termination', family: 'final-clauses' }] },
  ],
});

/** Attributes of the elements of that name. */
const all = (record: AgreementRecord, name: string): Record<string, string>[] =>
  everyElement(readXml(toAkomaNtoso(record)))
    .filter((read) => read.name === name)
    .map(({ attributes }) => attributes);

const withAgreement = (changes: Partial<AgreementRecord['agreement']>): AgreementRecord => ({
  ...RECORD,
  agreement: { ...RECORD.agreement, ...changes },
});
const span = { start: 0, end: 3 };

it.each<[string, string | null, string, string]>([
  ['a day', '2007-04-12', '2007-04-12', 'signature'],
  ['a month', '2007-04', '2007-04-01', 'signature-month'],
  ['a year', '2007', '2007-01-01', 'signature-year'],
  ['nothing', null, '0001-01-01', 'unknown'],
])('dates the document where %s of the signature is known', (_, value, date, name) => {
  const record = withAgreement({
    signed: { date: value === null ? null : { value, span }, place: null, by: [] },
  });
  expect(all(record, 'FRBRdate')).toEqual(Array(3).fill({ date, name }));
  expect(all(record, 'FRBRuri').map((each) => each.value)).toEqual([
    `/akn/xx/doc/agreement/${date}/${RECORD.id}`,
    `/akn/xx/doc/agreement/${date}/${RECORD.id}/eng@`,
    `/akn/xx/doc/agreement/${date}/${RECORD.id}/eng@.xml`,
  ]);
});

it.each<[string, string[], string]>([
  ['English', ['en', 'fr'], 'eng'],
  ['German', ['de'], 'deu'],
  ['a language that is not known', [], 'und'],
])('names %s by three letters', (_, languages, language) => {
  const record = { ...RECORD, document: { ...RECORD.document, languages } };
  expect(all(record, 'FRBRlanguage')).toEqual([{ language }]);
});

it.each<[string, Party, string, string]>([
  [
    'a State',
    { name: 'Poland', kind: 'state', country: 'PL', roles: [] },
    'TLCOrganization',
    'organization/pl/poland',
  ],
  [
    'a company',
    { name: 'Nord & "Süd" AG', kind: 'company', country: null, roles: [] },
    'TLCOrganization',
    'organization/nord-%26-%22s%C3%BCd%22-ag',
  ],
  ['a person', { name: 'Ann Lee', kind: 'person', country: null, roles: [] }, 'TLCPerson', 'person/ann-lee'],
  [
    'a name with half a character',
    { name: 'A\ud800', kind: 'other', country: null, roles: [] },
    'TLCOrganization',
    'organization/a%EF%BF%BD',
  ],
])('names as author %s', (_, party, name, path) => {
  const record = withAgreement({ parties: [{ value: party, span }] });
  const eId = 'party_1';
  expect(all(record, name)).toContainEqual({
    ...{ eId, href: `/akn/ontology/${path}`, showAs: party.name.replace('\ud800', '\ufffd') },
  });
  expect(all(record, 'FRBRauthor').filter(({ as }) => as === '#party')).toEqual(
    Array(2).fill({ href: `#${eId}`, as: '#party' }),
  );
});

it('says that the author is unknown where no party was found', () => {
  expect(all(withAgreement({ parties: [] }), 'TLCOrganization').map(({ eId }) => eId)).toEqual([
    'pacta',
    'party_unknown',
  ]);
});

it.each<[string, AgreementRecord['agreement']['instrument'], string]>([
  ['a treaty', { value: 'treaty', span }, 'treaty'],
  ['what is none of the known instruments', { value: 'other', span }, 'agreement'],
  ['what does not say', null, 'agreement'],
])('gives the document a name: %s', (_, instrument, name) => {
  expect(all(withAgreement({ instrument }), 'doc')).toEqual([{ name }]);
});

it('gives strict labels as keywords, once each, and sections refer to them', () => {
  expect(all(RECORD, 'keyword')).toEqual([
    { value: 'dispute-resolution', showAs: 'dispute resolution', dictionary: '#rules' },
    { value: 'termination', showAs: 'termination', dictionary: '#rules' },
  ]);
  expect(all(RECORD, 'paragraph').map(({ refersTo }) => refersTo)).toEqual([
    '#category_dispute-resolution #category_termination',
    '#category_termination',
  ]);
  expect(all(aRecord({ clauses: [{ text: 'None.' }] }), 'classification')).toEqual([]);
});

it('keeps the title as another name of the work', () => {
  expect(all(RECORD, 'FRBRalias')).toEqual([{ name: 'title', value: 'Treaty "A" & B' }]);
});
