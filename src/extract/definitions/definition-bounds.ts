import type { Span } from '../../model/index.js';
import { endsSentence } from '../../nlp/index.js';
import { isWhite } from '../match-at.js';
import { isWordCharacter } from './quotes.js';
import type { DefinitionReading } from './reading.js';

const LONGEST_DEFINITION = 4000;
const LOOK_BACK_CHARS = 500;

/** Gives each reading its definition: the words up to the sentence's end, or those before the name given. */
export function definitionsBetween(
  text: string,
  readings: readonly DefinitionReading[],
): DefinitionReading[] {
  return readings.map((reading, index) => {
    if (reading.definition) return reading;
    const definition =
      reading.how === 'means' || reading.how === 'list'
        ? wordsAfter(text, reading.end, readings[index + 1]?.start ?? text.length)
        : wordsBefore(text, reading.start, readings[index - 1], reading);
    const { terms, how, start, end, bare } = reading;
    return { terms, how, start, end, definition, bare };
  });
}

/** From `from` to the end of its sentence, of the block, or to where the next place that defines begins a line or sentence. */
export function wordsAfter(text: string, from: number, next: number): Span | null {
  let start = from;
  while (start < text.length && (isWhite(text.charCodeAt(start)) || ',:;–—-'.includes(text[start]!))) {
    if (text[start] === '\n' && text[start + 1] === '\n') return null;
    start += 1;
  }
  const limit = Math.min(text.length, start + LONGEST_DEFINITION);
  let end = start;
  for (; end < limit; end += 1) {
    const code = text.charCodeAt(end);
    if (code === LINE_END && text.charCodeAt(end + 1) === LINE_END) break;
    if (
      code === SEMICOLON &&
      end < next &&
      (/^;\s{0,3}\n/.test(text.slice(end, end + 5)) || startsNext(text, end + 1, next))
    )
      break;
    if (code === FULL_STOP && (endsSentenceAt(text, end) || startsNext(text, end + 1, next))) {
      end += 1;
      break;
    }
  }
  return trimmed(text, start, end);
}
const [LINE_END, FULL_STOP, SEMICOLON] = [0x0a, 0x2e, 0x3b];

/** Nothing but a label stands between `from` and the next place. */
const startsNext = (text: string, from: number, next: number): boolean =>
  next - from < 40 &&
  next >= from &&
  /^[\s\d.()a-zA-Z–•-]{0,12}(?:the\s+|term\s+|and\s+){0,3}$/.test(text.slice(from, next));

/** True where the full stop at `stop` ends a sentence. */
export function endsSentenceAt(text: string, stop: number): boolean {
  let next = stop + 1;
  while (next < text.length && next < stop + 8 && !isWordCharacter(text, next)) next += 1;
  let nextEnd = next;
  while (nextEnd < text.length && nextEnd < next + 40 && isWordCharacter(text, nextEnd)) nextEnd += 1;
  let wordStart = stop;
  while (wordStart > 0 && wordStart > stop - 40 && text[wordStart - 1]! > ' ' && text[wordStart - 1] !== '(')
    wordStart -= 1;
  if (next - stop < 2) return next >= text.length;
  return endsSentence({ text, wordStart, wordEnd: stop, nextStart: next, nextEnd, first: false });
}

/** Words that only lead to whom or what a name is given. */
const LEADS_TO = /^.{0,300}\b(?:by and (?:between|among)|between|among|amongst)\s+(?=\S)/is;
/** "shall supply to |the …|", "shall set up |a …|": the name is of what the verb is about. */
const BEHIND_VERB =
  /^[^.;]{0,200}?\b(?:shall|will|must|undertakes?\s+to|agrees?\s+to)\s+(?:not\s+)?(?!be\b|have\b|comprise\b|include\b|consist\b)[a-z]{2,20}\s+(?:(?:up|over|out|back)\s+)?(?:(?:to|with|by|for|from|upon|on)\s+)?(?=(?:the|an?|all|any|its|their|such|one|two)\s)/;
/** "Having regard to Article 9 of |the …|" */
const BEHIND_RECITAL =
  /^(?:having regard to|considering|recalling|noting|referring to|pursuant to|in accordance with|bearing in mind|under)\s+(?:(?:the provisions of\s+)?(?:Articles?|Sections?|Paragraphs?)\s+[\dIVX().]{1,12}(?:(?:\s|,){1,2}(?:and\s+)?[\dIVX().]{1,12}){0,4}\s+(?:of|to)\s+)?(?=(?:the|an?)\s)/i;
/** "without payment, |the …|" */
const ASIDE =
  /^(?:without|free of|upon|subject to|on)\s[^,;()]{1,50},\s+(?=(?:the|an?|all|any|its|their|such)\s)/i;
const LEADS: readonly RegExp[] = [BEHIND_RECITAL, BEHIND_VERB, ASIDE];
const JOINS =
  /^(?:[\s,;:)\]”"’.]|and\b|or\b|by\b|to\b|with\b|of\b|under\b|in\b|that\b|whereas\b|preamble\b|of the other part\b|of the one part\b){0,12}/i;

/** The words of the sentence before the name, from where the name before it ends; null where that is far. */
function wordsBefore(
  text: string,
  end: number,
  previous: DefinitionReading | undefined,
  reading: DefinitionReading,
): Span | null {
  // A second name for the same: "individually a “Party”".
  if (previous && previous.start === reading.start) return null;
  const floor = Math.max(0, previous?.end ?? 0, end - LOOK_BACK_CHARS);
  let start = end;
  for (; start > floor; start -= 1) {
    const sign = text[start - 1];
    if (sign === ';' || (sign === '\n' && text[start - 2] === '\n')) break;
    if (sign === '.' && start < end && endsSentenceAt(text, start - 1)) break;
  }
  if (start === floor && floor === end - LOOK_BACK_CHARS) return null;
  start += JOINS.exec(text.slice(start, end))![0].length;
  start += LEADS_TO.exec(text.slice(start, end))?.[0].length ?? 0;
  for (const lead of LEADS) start += lead.exec(text.slice(start, end))?.[0].length ?? 0;
  return trimmed(text, start, end);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && (isWhite(text.charCodeAt(start)) || text[start] === ',')) start += 1;
  while (end > start && (isWhite(text.charCodeAt(end - 1)) || ',;:(['.includes(text[end - 1]!))) end -= 1;
  const last =
    /[;,]\s{1,3}(?:and|or)$|,?\s{1,3}(?:jointly|collectively|together|individually|both|each)$/.exec(
      text.slice(Math.max(start, end - 20), end),
    );
  if (last) end -= last[0].length;
  return end > start ? { start, end } : null;
}
