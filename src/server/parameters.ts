import { z } from 'zod';
import {
  AgreementOrder,
  BearerKind,
  Instrument,
  Modality,
  Polarity,
  RecordId,
  Status,
  Tier,
} from '../model/index.js';
import { FIELDS, hasWord, LONGEST_QUESTION } from '../query/index.js';

/** What may be asked, with the bounds that keep one question from using up the machine. */

/** So many values of one name can be asked for at once. */
const MOST_VALUES = 20;
/** In UTF-16 units, as all lengths of strings. */
const LONGEST_NAME = 200;
const LONGEST_WORDS = 400;
const LARGEST_PAGE = 200;
/** Deeper pages cost a store as much as all before them; going on with `after` is the way. */
const DEEPEST_OFFSET = 100_000;
/** It holds a title, and a number for each word of the question. */
const LONGEST_CURSOR = 10_000;

const FIELD_NAMES = FIELDS.map(({ name }) => `${name}:`).join(' ');

const several = <T extends z.ZodType>(value: T, description: string) =>
  z.array(value).max(MOST_VALUES).optional().meta({ description });
const name = z.string().min(1).max(LONGEST_NAME);

const page = {
  limit: z.int().min(1).max(LARGEST_PAGE).default(20).meta({ description: 'At most so many.' }),
  offset: z.int().min(0).max(DEEPEST_OFFSET).default(0).meta({
    description: 'So many are left out at the beginning; "after" goes from page to page.',
  }),
  after: z.string().min(1).max(LONGEST_CURSOR).optional().meta({
    description:
      'The "next" of an answer to the same question: the page behind it, whatever was added, replaced or removed meanwhile.',
  }),
};
const party = several(
  name,
  'Part of the name of a party, its ISO country code, or behind = all of its name; several must all be parties.',
);
const document = several(name, 'Record id or its beginning, part of the file name or title; any of several.');

/** Of `GET /api/agreement-facets`. */
export const AgreementFacetParameters = z.strictObject({
  document,
  party,
  instrument: several(Instrument, 'What the agreement calls itself; any of several.'),
  status: several(Status, 'How much of the document could be read; any of several.'),
  signed: several(
    z.string().refine((year) => /^\d{4}$/.test(year), 'takes years, of four digits each'),
    'Year in which it was signed; any of several.',
  ),
});

/** Of `GET /api/agreements`. */
export const AgreementParameters = z.strictObject({
  ...AgreementFacetParameters.shape,
  sort: AgreementOrder.optional().meta({
    description:
      'In whose order, with - before it from the last to the first; by file name if none is given.',
  }),
  ...page,
});

/** Of `GET /api/agreements/{id}/clauses`. */
export const OwnClauseParameters = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(LONGEST_QUESTION)
    .optional()
    .meta({
      description: `In the language of "pacta query": words, "phrases", and, or, not, parentheses, and ${FIELD_NAMES}.`,
    }),
  words: z.string().min(1).max(LONGEST_WORDS).refine(hasWord, 'holds no word to look for').optional().meta({
    description: 'Words of the clause, in any form, all of them; "words in quotes" must follow one another.',
  }),
  category: several(name, 'What the clause does, such as termination; any of several.'),
  family: several(name, 'A family of categories, such as final-clauses; any of several.'),
  modality: several(
    Modality,
    'What kind of statement the clause makes, in any of its sentences; any of several.',
  ),
  bearer: several(BearerKind, 'Who is bound or entitled; any of several.'),
  polarity: Polarity.optional().meta({ description: 'excluded: the clause rules it out.' }),
  tier: Tier.optional().meta({ description: 'strict: only labels precise enough to count; broad: all.' }),
  ...page,
});

/** Of `GET /api/clauses`: those of `pacta query`. */
export const ClauseParameters = z.strictObject({ ...OwnClauseParameters.shape, party, document });

/** Of `GET /api/statements`: those of `pacta obligations`. */
export const StatementParameters = z.strictObject({
  party: several(name, 'Who is bound: part of a name, ISO country code or role; any of several.'),
  document,
  category: OwnClauseParameters.shape.category,
  modality: OwnClauseParameters.shape.modality,
  bearer: OwnClauseParameters.shape.bearer,
  due: z
    .literal('true')
    .optional()
    .meta({ description: 'true: only what is to be done by a time, in its order.' }),
  ...page,
});

/** Of `GET /api/matrix`. */
export const MatrixParameters = z.strictObject({
  by: z
    .enum(['category', 'family', 'safeguard'])
    .default('category')
    .meta({ description: 'What the columns are.' }),
  ...AgreementParameters.pick({ document: true, party: true, instrument: true }).shape,
  ...page,
});

/** Of `GET /api/comparison`. */
export const ComparisonParameters = z.strictObject({
  one: RecordId.meta({ description: 'Record id of the first agreement.' }),
  other: RecordId.meta({ description: 'Record id of the second.' }),
});
const { limit: _limit, offset: _offset, after: _after, ...conditions } = ClauseParameters.shape;
/** Of `GET /api/facets`. */
export const FacetParameters = z.strictObject(conditions);

/** What no name of a file holds, leads out of a folder, or turns the line that it is shown in; U+FFFD stands for no UTF-8. */
const NO_FILE_NAME = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFFFD/\\]|^\.{1,2}$/u;
const LONGEST_FILE_NAME = 250;

/** Of `POST /api/agreements`. */
export const UploadParameters = z.strictObject({
  fileName: z
    .string()
    .max(LONGEST_FILE_NAME)
    .refine(
      (name) => name.trim() !== '' && !NO_FILE_NAME.test(name),
      'must be the name of a file, without folders',
    )
    .meta({ description: 'Name of the file, without folders; what it is, its content says.' }),
});

/** Of addresses that take none. */
export const NoParameters = z.strictObject({});

const id = RecordId.meta({ description: 'Record id: 16 hexadecimal digits.' });
/** Parts of an address. */
export const AgreementPlace = z.strictObject({ id });
export const ClausePlace = z.strictObject({
  id,
  eId: z
    .string()
    .regex(/^[a-z][A-Za-z0-9_.-]*$/)
    .max(LONGEST_NAME)
    .meta({ description: 'Id of the clause, as in Akoma Ntoso: art_5__para_2.' }),
});
