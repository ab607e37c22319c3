/** Where the grammatical subject of a main clause stands: before its operator, after introductory phrases. */

/** Offsets into the flat text. */
export interface Stretch {
  start: number;
  end: number;
}

const INTRODUCTORY =
  /^(?:in|for|on|upon|at|if|when|whenever|where|wherever|subject|notwithstanding|without|pursuant|except|to|after|before|during|under|with|within|by|as|unless|until|should|following|consistent|consistently|accordingly|however|furthermore|moreover|nevertheless|outside|provided|save|from|through|throughout|prior|further|also|therefore|thus|hereby|once|while|although|whereas|because|having|considering|recognizing|unless|not|no later|no less|wherever|since|that|and|or|but|such as|including|based|insofar|inasmuch|otherwise|according|regarding|concerning|between|among|along|together|apart|beyond|promptly|immediately|thereafter|likewise|similarly|in addition|at all|where|commencing|beginning|starting|additionally|nonetheless|conversely|hence|now|failing)\b/i;
/** How a subject begins: determiners, pronouns, actors by name, any capital. */
const NOMINAL =
  /^["“‘'(]*(?:the|each|every|any|all|both|either|neither|no|none|nothing|this|these|those|such|it|they|he|she|we|an?|one|members|personnel|persons|representatives|authorities|parties|party|participants|information|nationals)\b|^["“‘'(]*[A-Z]/;
/** "During the term of this Agreement |neither Party| shall": no comma parts the two. */
const LATE_SUBJECT =
  /\b(?:each|either|neither|no|both(?:\s+the)?|all(?:\s+the)?|any|the)\s+(?:(?!(?:of|and|each|either|neither|no|both|all|any|the)\b)[A-Za-z]+\s+){0,2}(?:[Pp]art(?:y|ies)|[Pp]articipants?|[Ss]tates?|[Gg]overnments?|[A-Z][a-z]+)$/;
const LIST_LABEL = /^(?:[-–—•_*]\s*|\(?[0-9]{1,3}[.)]\s*|\(?[a-z]{1,4}\)\s*|[A-Z]\.\s+)+/;

/** Words before the operator that belong to its verb group, not to the subject. */
const VERB_GROUP =
  /(?:^|\s)(?:do|does|did|have|has|had|hereby|also|not|jointly|mutually|therefore|further|in turn|each)$/;

/** Words and captions before the subject: "|then| the Seller shall", "|Term:| The licence shall". */
const BEFORE_SUBJECT = /^(?:(?:then|so|thus)\s+|[A-Z][^:.;]{0,60}:\s+(?=[A-Z]))+/;

const trim = (flat: string, start: number, end: number): Stretch => {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.–—-]/.test(flat[from]!)) from += 1;
  from += BEFORE_SUBJECT.exec(flat.slice(from, to))?.[0].length ?? 0;
  for (;;) {
    while (to > from && /[\s,;:–—-]/.test(flat[to - 1]!)) to -= 1;
    const word = VERB_GROUP.exec(flat.slice(Math.max(from, to - 12), to));
    if (!word) break;
    to -= word[0].length;
  }
  return { start: from, end: to };
};

/**
 * The subject of the operator at `operatorStart` in the sentence that begins at `start`. Introductory phrases
 * up to their comma are left out ("In accordance with its laws, |each Party| shall"); so are parentheses after
 * the subject ("|The Parties|, separately and jointly, will"). Empty when nothing stands before the operator.
 */
export function findSubject(flat: string, start: number, operatorStart: number): Stretch {
  const label = LIST_LABEL.exec(flat.slice(start, Math.min(operatorStart, start + 12)))?.[0].length ?? 0;
  const from = start + label;
  const segments: Stretch[] = [];
  let depth = 0;
  let begin = from;
  for (let at = from; at < operatorStart; at += 1) {
    const c = flat[at];
    if (c === '(') depth += 1;
    else if (c === ')' && depth > 0) depth -= 1;
    else if (c === ',' && depth === 0) {
      segments.push(trim(flat, begin, at));
      begin = at + 1;
    }
  }
  segments.push(trim(flat, begin, operatorStart));
  const words = (segment: Stretch): string => flat.slice(segment.start, segment.end);
  const introduced = INTRODUCTORY.test(words(segments[0]!));
  const isSubject = (segment: Stretch): boolean =>
    segment.end > segment.start && !INTRODUCTORY.test(words(segment)) && NOMINAL.test(words(segment));
  // After an introductory phrase the subject is the last nominal; otherwise the first words are.
  const late = introduced && segments.length === 1 ? LATE_SUBJECT.exec(words(segments[0]!)) : null;
  if (late) return { start: segments[0]!.start + late.index, end: segments[0]!.end };
  const nominal = introduced ? segments.slice(1).findLast(isSubject) : segments.find(isSubject);
  if (nominal) return nominal;
  const fallback = segments.findLast((segment) => segment.end > segment.start);
  return fallback ?? { start: operatorStart, end: operatorStart };
}
