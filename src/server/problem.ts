import { z } from 'zod';
import { Span } from '../model/index.js';

/** How every error is answered: RFC 9457, `application/problem+json`. */
export const ProblemAnswer = z.strictObject({
  type: z.literal('about:blank'),
  /** The name of the status. */
  title: z.string(),
  status: z.int(),
  /** One sentence: what is wrong, and what to do instead. */
  detail: z.string(),
  /** Where in the parameter `q` it is wrong: UTF-16 offsets. */
  place: Span.optional(),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;

/** The media type of a Problem. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** Something asked that cannot be answered; the message is the sentence for whoever asked. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: keyof typeof TITLES,
    detail: string,
    readonly place?: Span,
    /** Of 405: the methods that are taken. */
    readonly allow: readonly string[] = [],
  ) {
    super(detail);
  }

  /** The body of the answer. */
  get answer(): ProblemAnswer {
    const place = this.place ? { place: this.place } : {};
    return {
      ...{ type: 'about:blank', title: TITLES[this.status], status: this.status, detail: this.message },
      ...place,
    };
  }
}
