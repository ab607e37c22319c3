import type { Fact, Passage, Stated } from '../../model/index.js';
import { type AgreementContext, headingWords } from './context.js';
import { Cue } from './topics.js';

/** What a field or a definition calls the term of the agreement. */
const NAME =
  '(?:(?:initial|original|contract|agreement|licen[sc]e|fixed) +)?(?:term|duration|validity(?: +period)?|period +of +(?:validity|performance))(?: +of +(?:this +|the +)?(?:agreement|contract|licen[sc]e|memorandum))?';
const A_PERIOD = '(?:for +)?(?:(?:the|an?) +)?(?:(?:initial +)?(?:period|term) +of +)?';
/** "|Term:| three years", "2. |Duration –| 24 months", "“|Initial Term” means| five years", right before the length. */
const FIELD = new RegExp(
  `(?:^[\\W\\d]{0,12}${NAME} *(?:[:|–—-]|\\. )|["“‘](?:the +)?${NAME}["”’] *(?:[:–—-]|shall +mean|means?)) *${A_PERIOD}$`,
  'i',
);
/** All that stands before the length where the heading has named the term. */
const HEADED = new RegExp(`^[\\W\\d]{0,12}${A_PERIOD}$`, 'i');
const HEADING = new RegExp(`^[\\W\\d]{0,12}${NAME}\\W*$`, 'i');
/** Of an event or a course in an annex, "duration" is more often that of something else. */
const TERM = /\bterm\b/i;
/** After it: the length of a notice, or counted from an end. */
const OTHER =
  /^['’]? *(?:\([^()]{0,20}\) *)?(?:prior|written|notice|advance|(?:after|from|following) +(?:the +)?(?:termination|expir))/i;
const LABEL_CHARS = 110;

/**
 * The length in a field that has no sentence ("Term: three years", on a cover, in an order form, under a heading), or in
 * the definition of the term.
 */
export function readTermField(context: AgreementContext): Stated<string> | null {
  for (const { passage, cues } of context.body)
    for (const fact of context.factsIn('duration', passage.span)) {
      const field = inPassage(context, passage, fact, (cues & Cue.term) !== 0);
      if (field) return field;
    }
  return onCover(context);
}

/** `mayName`: the passage has a word for the term. */
function inPassage(
  context: AgreementContext,
  passage: Passage,
  fact: Extract<Fact, { kind: 'duration' }>,
  mayName: boolean,
): Stated<string> | null {
  const { flat } = context;
  const { period, span } = fact;
  const label = flat.slice(Math.max(passage.textStart, span.start - LABEL_CHARS), span.start);
  const named =
    mayName && FIELD.test(label)
      ? label
      : span.start - passage.textStart < LABEL_CHARS && HEADED.test(label)
        ? nearestHeading(context, passage)
        : null;
  if (named === null || (passage.role === 'annex' && !TERM.test(named))) return null;
  if (OTHER.test(flat.slice(span.end, span.end + 40))) return null;
  return { value: period, span };
}

/** The heading right above a passage, where it names the term and nothing else. */
function nearestHeading(context: AgreementContext, passage: Passage): string | null {
  const nearest = headingWords(context, passage).split(' · ')[0]!;
  return HEADING.test(nearest) ? nearest : null;
}

function onCover({ text, preface, factsIn }: AgreementContext): Stated<string> | null {
  for (const { period, span } of factsIn('duration', preface)) {
    const line = text.slice(
      Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - LABEL_CHARS),
      span.start,
    );
    if (FIELD.test(line)) return { value: period, span };
  }
  return null;
}
