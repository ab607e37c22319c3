import type { AgreementRecord } from '../../model/index.js';
import { type Column, columnsOf, tableOf } from './column.js';
import { AGREEMENT_COLUMNS, codes, texts } from './common.js';
import { namesOf } from './hits.js';

type Stated = readonly { value: string }[];
const valuesOf = (stated: Stated): string[] => stated.map(({ value }) => value);

const DOCUMENT: readonly Column<AgreementRecord>[] = [
  { name: 'uri', type: 'text', says: 'where the document lay', of: ({ source }) => source.uri },
  { name: 'mediaType', type: 'code', says: 'what the document is', of: ({ source }) => source.mediaType },
  { name: 'sha256', type: 'code', says: 'digest of its bytes', of: ({ source }) => source.sha256 },
  {
    name: 'status',
    type: 'code',
    says: '`complete`, or `partial`: some of it could not be read',
    of: ({ status }) => status,
  },
  {
    name: 'pages',
    type: 'integer',
    says: 'number of its pages',
    of: ({ document }) => document.pages.length,
  },
  {
    name: 'recognisedPages',
    type: 'integer',
    says: 'pages read from their picture (OCR)',
    of: ({ document }) => document.pages.filter(({ ocr }) => ocr).length,
  },
  { name: 'clauses', type: 'integer', says: 'number of its clauses', of: ({ clauses }) => clauses.length },
  {
    name: 'printLanguages',
    type: 'code',
    says: 'languages of the print (ISO 639-1), the analysed one first',
    of: ({ document }) => codes(document.languages),
  },
];

const FACTS: readonly Column<AgreementRecord['agreement']>[] = [
  {
    name: 'instrument',
    type: 'code',
    says: 'what it calls itself: treaty, memorandum, contract, …',
    of: ({ instrument }) => instrument?.value ?? null,
  },
  { name: 'arity', type: 'code', says: '`bilateral` or `multilateral`', of: ({ arity }) => arity },
  {
    name: 'binding',
    type: 'code',
    says: 'whether it says of itself that it binds in law: `binding`, `not-binding`',
    of: ({ binding }) => binding?.value ?? null,
  },
  {
    name: 'parties',
    type: 'text',
    says: 'names of the parties',
    of: ({ parties }) => texts(parties.map(({ value }) => value.name)),
  },
  {
    name: 'partyCountries',
    type: 'code',
    says: 'States of the parties (ISO 3166-1 alpha-2)',
    of: ({ parties }) => codes(parties.flatMap(({ value }) => value.country ?? [])),
  },
  {
    name: 'signedDate',
    type: 'code',
    says: 'when it was signed',
    of: ({ signed }) => signed.date?.value ?? null,
  },
  {
    name: 'signedPlace',
    type: 'text',
    says: 'where it was signed',
    of: ({ signed }) => signed.place?.value ?? null,
  },
  {
    name: 'signatories',
    type: 'text',
    says: 'who signed it',
    of: ({ signatories }) => texts(signatories.flatMap(({ name }) => name?.value ?? [])),
  },
  {
    name: 'inForceHow',
    type: 'code',
    says: 'how it takes effect; `on-date` with no `inForceDate`: together with another agreement',
    of: ({ inForce }) => inForce.how?.value ?? null,
  },
  {
    name: 'inForceDate',
    type: 'code',
    says: 'when it takes effect, where the text names the day',
    of: ({ inForce }) => inForce.date?.value ?? null,
  },
  {
    name: 'provisionalStart',
    type: 'code',
    says: 'from when it is applied before that',
    of: ({ provisional }) => provisional?.start.value ?? null,
  },
  {
    name: 'provisionalDate',
    type: 'code',
    says: 'the day of that start',
    of: ({ provisional }) => provisional?.date?.value ?? null,
  },
  {
    name: 'duration',
    type: 'code',
    says: 'how long it lasts (ISO 8601), or `indefinite`',
    of: ({ duration }) => duration.value?.value ?? null,
  },
  {
    name: 'until',
    type: 'code',
    says: 'the day the text lets it end',
    of: ({ duration }) => duration.until?.value ?? null,
  },
  {
    name: 'expires',
    type: 'code',
    says: 'that day, or the one its length leads to',
    of: ({ duration }) => duration.expires?.value ?? null,
  },
  {
    name: 'renewal',
    type: 'code',
    says: '`automatic` or `by-agreement`',
    of: ({ duration }) => duration.renewal?.value ?? null,
  },
  {
    name: 'renewalPeriod',
    type: 'code',
    says: 'length of each renewal (ISO 8601)',
    of: ({ duration }) => duration.renewalPeriod?.value ?? null,
  },
  {
    name: 'terminationNotice',
    type: 'code',
    says: 'notice of termination (ISO 8601)',
    of: ({ terminationNotice }) => terminationNotice?.value ?? null,
  },
  {
    name: 'survives',
    type: 'code',
    says: 'what outlives it',
    of: ({ survives }) => codes(valuesOf(survives)),
  },
  {
    name: 'amendmentWays',
    type: 'code',
    says: 'how it is amended',
    of: ({ amendment }) => codes(valuesOf(amendment.ways)),
  },
  {
    name: 'amendmentInForce',
    type: 'code',
    says: 'how an amendment takes effect',
    of: ({ amendment }) => amendment.inForce?.value ?? null,
  },
  {
    name: 'disputeSteps',
    type: 'code',
    says: 'how disputes are settled, in the order tried',
    of: ({ disputeSteps }) => codes(valuesOf(disputeSteps)),
  },
  {
    name: 'disputeExcluded',
    type: 'code',
    says: 'ways of settling them that are ruled out',
    of: ({ disputeExcluded }) => codes(valuesOf(disputeExcluded)),
  },
  {
    name: 'classificationLevels',
    type: 'code',
    says: 'levels of classified information it names',
    of: ({ markings }) => codes(markings.levels.map(({ level }) => level)),
  },
  {
    name: 'languages',
    type: 'text',
    says: 'languages of the authentic texts',
    of: ({ languages }) => texts(valuesOf(languages)),
  },
  {
    name: 'prevailingLanguage',
    type: 'text',
    says: 'the one that decides where they differ',
    of: ({ prevailingLanguage }) => prevailingLanguage?.value ?? null,
  },
  {
    name: 'depositaries',
    type: 'text',
    says: 'who keeps the instruments',
    of: ({ depositaries }) => texts(depositaries.map(({ value }) => value.name)),
  },
  {
    name: 'registration',
    type: 'code',
    says: '`registered` or `not-registered`',
    of: ({ registration }) => registration?.how.value ?? null,
  },
  {
    name: 'registeredWith',
    type: 'text',
    says: 'the organisation that registers it',
    of: ({ registration }) => registration?.with?.value ?? null,
  },
  {
    name: 'governingLaw',
    type: 'text',
    says: 'the law that governs a contract',
    of: ({ governingLaw }) => texts(governingLaw.map(({ value }) => value.name)),
  },
];

const PRODUCER: readonly Column<AgreementRecord>[] = [
  {
    name: 'categories',
    type: 'code',
    says: 'categories of the strict labels of its clauses, affirmed or excluded',
    of: ({ clauses }) =>
      codes([
        ...new Set(
          clauses.flatMap(({ labels }) =>
            labels.filter(({ tier }) => tier === 'strict').map(({ category }) => category),
          ),
        ),
      ]),
  },
  {
    name: 'pipeline',
    type: 'code',
    says: 'rules that labelled it',
    of: ({ producer }) => producer.pipeline.id,
  },
  {
    name: 'pipelineVersion',
    type: 'code',
    says: 'their version',
    of: ({ producer }) => producer.pipeline.version,
  },
  {
    name: 'pactaVersion',
    type: 'code',
    says: 'version of Pacta that made the record',
    of: ({ producer }) => producer.version,
  },
];

/** The table of agreements. */
export const AGREEMENTS = tableOf(
  'agreements',
  'one agreement, with what its text says of it',
  [
    ...columnsOf(AGREEMENT_COLUMNS, namesOf),
    ...DOCUMENT,
    ...columnsOf(FACTS, ({ agreement }: AgreementRecord) => agreement),
    ...PRODUCER,
  ],
  (record) => [record],
);
