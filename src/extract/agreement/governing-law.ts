import type { LegalSystem, Stated } from '../../model/index.js';
import { type AgreementContext, headingWords, sentenceAt } from './context.js';
import { legalSystem, legalSystemOf } from './legal-systems.js';
import { hasTopics } from './passages.js';
import { Topic } from './topics.js';

/** Cheap, before anything else is looked at. */
const LAW = /\b(?=[l])(?:laws?|legislation)\b/i;
const LAWS = new RegExp(LAW, 'gi');
/** What a law does to the contract it governs. */
const GOVERNS =
  /\b(?=[cdegilr])(?:govern(?:s|ed|ing)?|constru(?:ed|e|ction)|interpret(?:s|ed|ing|ation)?|enforced|determined|resolved)\b|\blaws?\b[^.;,]{0,60}?\b(?:applies|apply|is +applicable|(?:shall|will) +apply)(?! +to +(?!this\b|the +present\b))/i;
/** It is the agreement that is governed, or all that arises under it: not persons, claims or goods. */
const OWN =
  /\b(?:(?:this|the +present|these) +(?:[A-Za-z-]+ +){0,3}(?:agreement|contract|lease|licen[sc]e|deed|instrument|amendment|addendum|memorandum|mou|terms|guaranty|guarantee|note|plan|manual|order|arrangement|undertaking|letter|document|power +of +attorney)|hereof|hereunder|herewith|governing +law|proper +law|applicable +law)(?!\w)/i;
const GOVERNING = /\bgovern(?:s|ed|ing)?\b/gi;
/** Persons, income and goods are subject to a law as well: it has to be said of the agreement itself. */
const SUBJECT = new RegExp(
  `(?<!\\b(?:but +for|under|by) )${OWN.source}(?:(?!\\b(?:who|whom|which|that|persons?|income|property)\\b)[^.;]){0,80}\\b(?:is|are|be) +(?:[a-z]+ +)?subject +to\\b`,
  'i',
);
/** Cheap, before that. */
const SUBJECT_TO = /\bsubject +to\b/i;
const HEADING = /\b(?:governing|applicable|choice +of|proper) +laws?\b|^\W*laws?\W*$/i;
/** Before the law: it is what a company was founded under, or what is left out. */
const OTHER =
  /\b(?:organi[sz]ed|incorporated|existing|registered|established|formed|qualified|licensed)\b[^,;]{0,60}$|\b(?:other +than|excluding|except(?:ing)?|without +(?:regard|reference|giving)|conflicts?|irrespective|rather +than)\b[^,;]{0,60}$/i;

const FORM =
  '(?:the +)?(?:(?:State|Commonwealth|Province|Territory|Federal +Republic|Republic|Kingdom|Federation) +of +(?:the +)?)?';
/** Before the place, where a law is spoken of: "the internal laws (…) |of the State of| New York", "laws in force |in| Ontario". */
const PLACE = new RegExp(`\\b(?:of|in) +${FORM}`, 'gi');
const PLACE_WITHIN_CHARS = 140;
const BEFORE_CHARS = 120;
/** "|New York| law", "|English| substantive law". */
const ADJECTIVE = /\b([A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,20})?) +(?:substantive +|internal +|domestic +)?$/;
/** A name: capitalised words, joined by "of" and "and"; the longest known beginning of them counts. */
const NAME = /[A-Z][A-Za-z.’'-]*(?: +(?:(?:[oO][fF]|[aA][nN][dD]|the) +){0,2}[A-Z][A-Za-z.’'-]*){0,6}/y;
/** Another law beside the first: "and the federal laws of |Canada|", "and of the State of |Texas|". */
const ALSO = new RegExp(
  `[, ]*(?:U\\.?S\\.?A\\.? +)?and +(?:the +)?(?:(?:federal +|applicable +)?laws? +)?(?:of +)?${FORM}`,
  'iy',
);

/**
 * The law that governs the agreement, by its own words, in the order named; a law that only governs a matter under it
 * ("claims shall be governed by the law of the Receiving State") is not meant, and a place of no known law is left out.
 */
export function readGoverningLaw(context: AgreementContext): Stated<LegalSystem>[] {
  for (const one of context.body) {
    if (!hasTopics(one.topics, Topic.law, Topic.governs)) continue;
    for (const span of one.sentences) {
      if (!hasTopics(span.topics, Topic.law, Topic.governs)) continue;
      const { words, at } = sentenceAt(one, span);
      if (!LAW.test(words) || !(GOVERNS.test(words) || (SUBJECT_TO.test(words) && SUBJECT.test(words))))
        continue;
      if (!OWN.test(words) && !HEADING.test(headingWords(context, one.passage))) continue;
      const found = lawsIn(words, at);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Every law `sentence` names as governing; `at` is where the sentence stands in the document. */
function lawsIn(sentence: string, at: number): Stated<LegalSystem>[] {
  const governs = sentence.search(GOVERNS);
  const lastGoverns = [...sentence.matchAll(GOVERNING)].at(-1)?.index ?? -1;
  for (const { index, 0: law } of sentence.matchAll(LAWS)) {
    const before = sentence.slice(Math.max(0, index - BEFORE_CHARS), index);
    if (OTHER.test(before) || (index < governs && index > lastGoverns)) continue;
    const first = placeAfter(sentence, index + law.length) ?? placeBefore(before, index);
    if (!first) continue;
    const found = [first];
    for (let last = first; ; last = found.at(-1)!) {
      ALSO.lastIndex = last.start + last.length;
      const and = ALSO.exec(sentence);
      const next = and && readName(sentence, ALSO.lastIndex);
      if (!next) break;
      found.push(next);
    }
    return found.map(({ value, start, length }) => ({
      value,
      span: { start: at + start, end: at + start + length },
    }));
  }
  return [];
}

interface Place {
  value: LegalSystem;
  start: number;
  length: number;
}

/** The first place the words after a law name, where they do not leave it out. */
function placeAfter(sentence: string, from: number): Place | null {
  const after = /^[^.;]*/.exec(sentence.slice(from, from + PLACE_WITHIN_CHARS))![0];
  for (const { index, 0: words } of after.matchAll(PLACE)) {
    if (OTHER.test(after.slice(0, index))) continue;
    const place = readName(sentence, from + index + words.length);
    if (place) return place;
  }
  return null;
}

/** "|English| law"; `before` ends at the offset `end`. */
function placeBefore(before: string, end: number): Place | null {
  const match = ADJECTIVE.exec(before);
  const value = match && legalSystemOf(match[1]!);
  return value ? { value, start: end - before.length + match.index, length: match[1]!.length } : null;
}

/** The longest known name at `start`. */
function readName(sentence: string, start: number): Place | null {
  NAME.lastIndex = start;
  const run = NAME.exec(sentence)?.[0];
  if (run === undefined) return null;
  for (let length = run.length; length > 0; length = run.lastIndexOf(' ', length - 1)) {
    const name = run.slice(0, length).replace(/[’']s?$|[.’'-]+$/, '');
    const value = legalSystem(name);
    if (value) return { value, start, length: name.length };
  }
  return null;
}
