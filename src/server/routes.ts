import type { z } from 'zod';
import { AgreementRecord } from '../model/index.js';
import { AgreementPage, Categories, ClausePage, OneClause, Reasons } from './answers.js';
import type { Desk } from './desk.js';
import {
  AgreementParameters,
  AgreementPlace,
  ClauseParameters,
  ClausePlace,
  NoParameters,
  OwnClauseParameters,
} from './parameters.js';
import { Problem } from './problem.js';
import { readParameters } from './read-parameters.js';
import { SourceFile } from './source-file.js';

/** An address of the API: what it takes and answers, for those who ask and for the description of the API. */
export interface Route {
  /** With `{name}` for its parts. */
  path: string;
  says: string;
  place: z.ZodObject;
  parameters: z.ZodObject;
  /** `null`: the PDF that an agreement was read from, and no JSON. */
  answer: z.ZodType | null;
  /** Checks what was sent and answers; throws a Problem otherwise. */
  ask: (desk: Desk, place: unknown, sent: URLSearchParams) => Promise<unknown>;
}

interface Definition<
  Place extends z.ZodObject,
  Parameters extends z.ZodObject,
  Answer extends z.ZodType | null,
> {
  path: string;
  says: string;
  place: Place;
  parameters: Parameters;
  answer: Answer;
  ask: (
    desk: Desk,
    asked: { place: z.output<Place>; parameters: z.output<Parameters> },
  ) => Promise<Answer extends z.ZodType ? z.output<Answer> : SourceFile>;
}

function route<Place extends z.ZodObject, Parameters extends z.ZodObject, Answer extends z.ZodType | null>({
  ask,
  ...rest
}: Definition<Place, Parameters, Answer>): Route {
  return {
    ...rest,
    ask: async (desk, sentPlace, sent) => {
      const place = rest.place.safeParse(sentPlace);
      if (!place.success) {
        throw new Problem(
          404,
          'An agreement is named by its id, 16 hexadecimal digits, and a clause by its eId.',
        );
      }
      return ask(desk, { place: place.data, parameters: readParameters(rest.parameters, sent) });
    },
  };
}

/** Every address below `/api` but that of the description itself. */
export const ROUTES: readonly Route[] = [
  route({
    path: '/api/agreements',
    says: 'The agreements in the store, by file name.',
    place: NoParameters,
    parameters: AgreementParameters,
    answer: AgreementPage,
    ask: (desk, { parameters }) => desk.store.agreements(parameters),
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
    answer: null,
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
      await desk.mustKnow(parameters);
      return desk.store.search({ ...parameters, agreement: place.id });
    },
  }),
  route({
    path: '/api/agreements/{id}/clauses/{eId}',
    says: 'One clause with the evidence of its labels.',
    place: ClausePlace,
    parameters: NoParameters,
    answer: OneClause,
    ask: async (desk, { place }) => {
      const record = await desk.record(place.id);
      const clause = record.clauses.find(({ id }) => id === place.eId);
      if (!clause) throw new Problem(404, `There is no clause "${place.eId}" in this agreement.`);
      const text = record.document.text.slice(clause.span.start, clause.span.end);
      return { recordId: record.id, text, ...clause };
    },
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
    path: '/api/clauses',
    says: 'Clauses of all agreements that meet every condition, the best first: what "pacta query" answers.',
    place: NoParameters,
    parameters: ClauseParameters,
    answer: ClausePage,
    ask: async (desk, { parameters }) => {
      await desk.mustKnow(parameters);
      return desk.store.search(parameters);
    },
  }),
  route({
    path: '/api/categories',
    says: 'The families and categories that clauses are sorted into, and how many clauses each has.',
    place: NoParameters,
    parameters: NoParameters,
    answer: Categories,
    ask: (desk) => desk.categories(),
  }),
];
