import { AgreementFacets, AgreementRecord, ClauseFacets, NewReview, Review } from '../model/index.js';
import { FIELDS } from '../query/index.js';
import {
  About,
  AgreementPage,
  Categories,
  ClausePage,
  ComparisonAnswer,
  Fields,
  MatrixPage,
  MissingParts,
  OneClause,
  Reasons,
  Reviews,
  SimilarClauses,
  StatementPage,
} from './answers.js';
import {
  AgreementFacetParameters,
  AgreementParameters,
  AgreementPlace,
  ClauseParameters,
  ClausePlace,
  ComparisonParameters,
  FacetParameters,
  MatrixParameters,
  NoParameters,
  OwnClauseParameters,
  StatementParameters,
} from './parameters.js';
import { readBody, readParameters } from './read-parameters.js';
import { type Route, readPlace, route } from './route.js';
import { PDF, SourceFile } from './source-file.js';
import {
  AKOMA_NTOSO,
  ANNOTATIONS,
  agreementFile,
  CSV,
  clausesFile,
  JSON_LINES,
  MOST_ROWS,
  RECORD,
} from './text-file.js';

/** Where a person's word on a label is kept. */
const REVIEW: Route = {
  method: 'POST',
  path: '/api/agreements/{id}/reviews',
  says: 'Keeps whether a clause has a category, by the word of a person; takes the word back with "withdrawn".',
  place: AgreementPlace,
  parameters: NoParameters,
  body: NewReview,
  answer: Review,
  ask: async (desk, place, sent, body) => {
    const { id } = readPlace(AgreementPlace, place);
    readParameters(NoParameters, sent);
    return desk.review(id, readBody(NewReview, body));
  },
};

/** Files to keep: the addresses end as the files do. */
const FILES: readonly Route[] = [
  ...([CSV, JSON_LINES] as const).map((type) =>
    route({
      path: `/api/clauses.${type === CSV ? 'csv' : 'jsonl'}`,
      says: `The clauses of /api/clauses as a file, the first ${MOST_ROWS} of them: ${type === CSV ? 'the table of "pacta query --csv"' : 'an object for each line'}.`,
      place: NoParameters,
      parameters: FacetParameters,
      answer: type,
      ask: async (desk, { parameters }) => clausesFile(type, desk.store, await desk.question(parameters)),
    }),
  ),
  route({
    path: '/api/agreements/{id}/clauses.csv',
    says: `The clauses of one agreement as a table, the first ${MOST_ROWS} of them.`,
    place: AgreementPlace,
    parameters: NoParameters,
    answer: CSV,
    ask: async (desk, { place }) => {
      await desk.mustHave(place.id);
      return clausesFile(CSV, desk.store, { agreement: place.id, limit: MOST_ROWS, offset: 0 });
    },
  }),
  ...([RECORD, AKOMA_NTOSO, ANNOTATIONS] as const).map((type) =>
    route({
      path: `/api/agreements/{id}/${{ [RECORD]: 'record.json', [AKOMA_NTOSO]: 'agreement.xml', [ANNOTATIONS]: 'annotations.jsonld' }[type]}`,
      says: `An agreement as a file: ${{ [RECORD]: 'its record', [AKOMA_NTOSO]: 'Akoma Ntoso 3.0', [ANNOTATIONS]: 'its labels and facts as W3C annotations' }[type]}, as "pacta export" writes it.`,
      place: AgreementPlace,
      parameters: NoParameters,
      answer: type,
      ask: async (desk, { place }) => agreementFile(type, await desk.record(place.id)),
    }),
  ),
];

/** The addresses below `/api`, but that of the description itself and that of documents to add. */
export const ROUTES: readonly Route[] = [
  route({
    path: '/api/agreements',
    says: 'The agreements in the store.',
    place: NoParameters,
    parameters: AgreementParameters,
    answer: AgreementPage,
    ask: (desk, { parameters }) => desk.store.agreements(parameters),
  }),
  route({
    path: '/api/agreement-facets',
    says: 'The same agreements in numbers: by instrument, party, year of signature and status.',
    place: NoParameters,
    parameters: AgreementFacetParameters,
    answer: AgreementFacets,
    ask: (desk, { parameters }) => desk.store.agreementFacets({ ...parameters, limit: 1, offset: 0 }),
  }),
  route({
    path: '/api/agreements/{id}',
    says: 'The whole record of an agreement.',
    place: AgreementPlace,
    parameters: NoParameters,
    answer: AgreementRecord,
    ask: (desk, { place }) => desk.record(place.id),
  }),
  route({
    path: '/api/agreements/{id}/source',
    says: 'The PDF that an agreement was read from, where it still lies on this machine as it was.',
    place: AgreementPlace,
    parameters: NoParameters,
    answer: PDF,
    ask: async (desk, { place }) => new SourceFile(await desk.record(place.id)),
  }),
  route({
    path: '/api/agreements/{id}/clauses',
    says: 'Clauses of one agreement.',
    place: AgreementPlace,
    parameters: OwnClauseParameters,
    answer: ClausePage,
    ask: async (desk, { place, parameters }) => {
      await desk.mustHave(place.id);
      return desk.store.search({ ...(await desk.question(parameters)), agreement: place.id });
    },
  }),
  route({
    path: '/api/agreements/{id}/clauses/{eId}',
    says: 'One clause with the evidence of its labels.',
    place: ClausePlace,
    parameters: NoParameters,
    answer: OneClause,
    ask: async (desk, { place }) => {
      const { record, clause } = await desk.clause(place.id, place.eId);
      const text = record.document.text.slice(clause.span.start, clause.span.end);
      return { recordId: record.id, text, ...clause };
    },
  }),
  route({
    path: '/api/agreements/{id}/clauses/{eId}/similar',
    says: 'Clauses of the collection that are worded most like this one: what "pacta similar" answers.',
    place: ClausePlace,
    parameters: NoParameters,
    answer: SimilarClauses,
    ask: (desk, { place }) => desk.similar(place.id, place.eId),
  }),
  route({
    path: '/api/agreements/{id}/reasons',
    says: 'Why the rules that labelled an agreement are there.',
    place: AgreementPlace,
    parameters: NoParameters,
    answer: Reasons,
    ask: async (desk, { place }) => desk.reasonsFor(await desk.record(place.id)),
  }),
  route({
    path: '/api/agreements/{id}/reviews',
    says: 'What people decided of the labels of an agreement: the last word on each.',
    place: AgreementPlace,
    parameters: NoParameters,
    answer: Reviews,
    ask: async (desk, { place }) => {
      await desk.mustHave(place.id);
      return { reviews: await desk.store.reviews(place.id) };
    },
  }),
  REVIEW,
  route({
    path: '/api/agreements/{id}/missing',
    says: 'What an agreement has and lacks of what such agreements have: what "pacta missing <id>" answers.',
    place: AgreementPlace,
    parameters: NoParameters,
    answer: MissingParts,
    ask: (desk, { place }) => desk.missing(place.id),
  }),
  route({
    path: '/api/statements',
    says: 'Who must do what, by when: what "pacta obligations" answers, of every kind of statement.',
    place: NoParameters,
    parameters: StatementParameters,
    answer: StatementPage,
    ask: async (desk, { parameters: { due, ...asked } }) => {
      await desk.mustKnow(asked);
      return desk.store.statements({ ...asked, due: due === 'true' });
    },
  }),
  route({
    path: '/api/matrix',
    says: 'What each agreement has, rules out and lacks: what "pacta matrix" answers.',
    place: NoParameters,
    parameters: MatrixParameters,
    answer: MatrixPage,
    ask: (desk, { parameters }) => desk.matrix(parameters),
  }),
  route({
    path: '/api/comparison',
    says: 'Two agreements side by side, by category and word for word: what "pacta compare" answers.',
    place: NoParameters,
    parameters: ComparisonParameters,
    answer: ComparisonAnswer,
    ask: (desk, { parameters: { one, other } }) => desk.comparison(one, other),
  }),
  route({
    path: '/api/reviews',
    says: 'What people decided of labels, in all agreements: the last word on each, in the order of time.',
    place: NoParameters,
    parameters: NoParameters,
    answer: Reviews,
    ask: async (desk) => ({ reviews: await desk.store.reviews() }),
  }),
  route({
    path: '/api/clauses',
    says: 'Clauses of all agreements that meet every condition, the best first: what "pacta query" answers.',
    place: NoParameters,
    parameters: ClauseParameters,
    answer: ClausePage,
    ask: async (desk, { parameters }) => desk.store.search(await desk.question(parameters)),
  }),
  route({
    path: '/api/facets',
    says: 'The same clauses in numbers: by category, family, instrument, party, modality, bearer and year of signature.',
    place: NoParameters,
    parameters: FacetParameters,
    answer: ClauseFacets,
    ask: async (desk, { parameters }) => desk.store.facets(await desk.question(parameters)),
  }),
  route({
    path: '/api/categories',
    says: 'The families and categories that clauses are sorted into, and how many clauses each has.',
    place: NoParameters,
    parameters: NoParameters,
    answer: Categories,
    ask: (desk) => desk.categories(),
  }),
  route({
    path: '/api/about',
    says: 'What this server is, and what it lets be done.',
    place: NoParameters,
    parameters: NoParameters,
    answer: About,
    ask: async (desk) => desk.about,
  }),
  route({
    path: '/api/fields',
    says: 'The fields of questions, which stand in "q" before a colon.',
    place: NoParameters,
    parameters: NoParameters,
    answer: Fields,
    ask: async () => ({
      fields: FIELDS.map(({ name, says, example, values }) => ({
        ...{ name, says, example },
        values: values ? [...values] : null,
      })),
    }),
  }),
  ...FILES,
];
