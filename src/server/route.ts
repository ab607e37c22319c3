import type { z } from 'zod';
import type { Desk } from './desk.js';
import { Problem } from './problem.js';
import { readParameters } from './read-parameters.js';
import type { SourceFile } from './source-file.js';
import type { TextFile } from './text-file.js';

/** An address of the API: what it takes and answers. */
export interface Described {
  /** `POST` only where something is kept. */
  method: 'GET' | 'POST';
  /** With `{name}` for its parts. */
  path: string;
  says: string;
  place: z.ZodObject;
  parameters: z.ZodObject;
  /** Of `POST`: JSON, or a document in one of these media types. */
  body: z.ZodObject | readonly string[] | null;
  /** A media type where a file is sent. */
  answer: z.ZodType | string;
}

/** One that takes and answers JSON, for those who ask. */
export interface Route extends Described {
  /** Checks what was sent and answers; throws a Problem otherwise. */
  ask: (desk: Desk, place: unknown, sent: URLSearchParams, body: unknown) => Promise<unknown>;
}

interface Definition<
  Place extends z.ZodObject,
  Parameters extends z.ZodObject,
  Answer extends z.ZodType | string,
> {
  path: string;
  says: string;
  place: Place;
  parameters: Parameters;
  answer: Answer;
  ask: (
    desk: Desk,
    asked: { place: z.output<Place>; parameters: z.output<Parameters> },
  ) => Promise<Answer extends z.ZodType ? z.output<Answer> : SourceFile | TextFile>;
}

/** A route of `GET`: reads what was sent by its schemas. */
export function route<
  Place extends z.ZodObject,
  Parameters extends z.ZodObject,
  Answer extends z.ZodType | string,
>({ ask, ...rest }: Definition<Place, Parameters, Answer>): Route {
  return {
    method: 'GET',
    body: null,
    ...rest,
    ask: async (desk, sentPlace, sent) => {
      const place = readPlace(rest.place, sentPlace);
      return ask(desk, { place, parameters: readParameters(rest.parameters, sent) });
    },
  };
}

/** What stands in the address; a Problem where it is none. */
export function readPlace<Place extends z.ZodObject>(schema: Place, sent: unknown): z.output<Place> {
  const place = schema.safeParse(sent);
  if (place.success) return place.data;
  throw new Problem(404, 'An agreement is named by its id, 16 hexadecimal digits, and a clause by its eId.');
}
