import type { Stretch } from '../subject.js';
import { type Frame, trimmedEnd } from './frame.js';

/** The rest of a list of subjects: "weapons|, vehicles and fuel| shall". */
const REST_OF_LIST =
  /^,\s+(?!(?:in|at|upon|on|after|by|with|within|to|as|subject|without|under|for|from|where|when|if|however|through|pursuant|during|who|which|that|together|notwithstanding|other\s+than|present\s+and|paragraphs?|unless|except|including|whether|or\s+any)\b)(?:[^;:.]|\.(?=\d)){0,200}?\b(?:and|or)\s(?:[^,;:.]|[,.](?=\d)){2,120}$/i;

/** What is no item: a clause of its own, ", the two texts of which are authentic". */
const ANOTHER_CLAUSE = /\b(?:of\s+which|shall|will|must)\s/i;
/** With the further items of a list, which the subject alone leaves out. */
export function wholeSubject({
  flat,
  subject,
  subjectLimit,
}: Pick<Frame, 'flat' | 'subject' | 'subjectLimit'>): Stretch {
  if (subject.end === subject.start || flat[subject.end] !== ',') return subject;
  const end = trimmedEnd(flat, subject.start, subjectLimit);
  const rest = flat.slice(subject.end, end);
  return REST_OF_LIST.test(rest) && !ANOTHER_CLAUSE.test(rest) ? { start: subject.start, end } : subject;
}
