import { overlaps, type Passage, partitionPoint, type Span } from '../../model/index.js';
import { wordsAfter } from './definition-bounds.js';
import { headsDefinitions, leadsToDefinitions, mayLeadToDefinitions } from './definition-lists.js';
import { type ListedTerm, readListedTerm, readNextListedTerm } from './listed-terms.js';
import type { DefinitionReading } from './reading.js';

const HEAD_CHARS = 400;
const LONGEST_RUN_IN = 60;

/**
 * The definitions that are known by their place alone: points of a list of definitions, and paragraphs of an article of
 * definitions whose heading is the term. `read`: what the words alone showed, sorted; a point that defines there already
 * is left out.
 */
export function listedDefinitions(
  text: string,
  passages: readonly Passage[],
  read: readonly DefinitionReading[],
): DefinitionReading[] {
  const heads = new Map<number, boolean>();
  const known = <T extends Span>(span: T, test: (words: string) => boolean): boolean => {
    let found = heads.get(span.start);
    if (found === undefined) {
      found = test(text.slice(span.start, Math.min(span.end, span.start + 1600)));
      heads.set(span.start, found);
    }
    return found;
  };
  const lists = new Map<number, number>();
  const isList = ({ headings, leadIns }: Passage): boolean => {
    const [leadIn] = leadIns;
    if (leadIn && known(leadIn, leadsToDefinitions)) return true;
    const heading = headings[0];
    if (heading && known(heading, headsDefinitions)) {
      // A point below another point is part of its definition.
      return leadIns.length <= 1 && (!leadIn || mayLeadToDefinitions(text.slice(leadIn.start, leadIn.end)));
    }
    return leadIn !== undefined && (lists.get(leadIn.start) ?? 0) >= 2;
  };
  for (const { leadIns, textStart } of passages) {
    const [leadIn] = leadIns;
    if (leadIn && definesAt(read, textStart)) lists.set(leadIn.start, (lists.get(leadIn.start) ?? 0) + 1);
  }
  const found: DefinitionReading[] = [];
  const used = new Set<number>();
  for (const passage of passages) {
    if (passage.role === 'preface' || passage.role === 'conclusions') continue;
    const { textStart, span, headings } = passage;
    const inList = isList(passage);
    const own = inList ? listed(text, textStart, span) : null;
    const head = headings[0];
    const byHeading =
      own === null && head && headings[1] && !used.has(head.start) && known(headings[1], headsDefinitions)
        ? fromHeading(text, head, passage)
        : null;
    if (head) used.add(head.start);
    const reading = own ?? byHeading;
    if (reading && !definesIn(read, reading.terms[0]!, textStart)) found.push(reading);
    if (inList && head && known(head, headsDefinitions))
      for (const next of furtherIn(text, reading, textStart, span.end))
        if (!isRead(read, next)) found.push(next);
  }
  return found;
}

/** Definitions behind the first one of a block that holds many: sentences that begin with a term. */
function* furtherIn(
  text: string,
  first: DefinitionReading | null,
  textStart: number,
  end: number,
): Generator<DefinitionReading> {
  let at = first?.definition?.end ?? wordsAfter(text, textStart, end)?.end ?? end;
  while (at < end) {
    while (at < end && /\s/.test(text[at]!)) at += 1;
    const term = readNextListedTerm(text.slice(at, Math.min(end, at + HEAD_CHARS)));
    const reading = term && toReading(text, term, at, end);
    if (reading) yield reading;
    const stop = reading?.definition?.end ?? wordsAfter(text, at, end)?.end ?? end;
    at = Math.max(stop, at + 1);
  }
}

const isRead = (read: readonly DefinitionReading[], { terms, end }: DefinitionReading): boolean => {
  const [term] = terms as [Span, ...Span[]];
  const next = read[partitionPoint(read, (each) => each.end < term.start)];
  return next !== undefined && next.start < end;
};

function listed(text: string, textStart: number, span: Span): DefinitionReading | null {
  const term = readListedTerm(text.slice(textStart, Math.min(span.end, textStart + HEAD_CHARS)));
  return term && toReading(text, term, textStart, span.end);
}

/** What a term as a heading is followed by: no rule, but what it means. */
const BEGINS_DEFINITION =
  /^(?:(?:shall\s+)?(?:means?|refers?|includes?)|any|an?|all|those|the(?![^.;]{0,160}\b(?:shall|will|may|must|is|are)\b))\b/i;

function fromHeading(text: string, heading: Span, { textStart, span }: Passage): DefinitionReading | null {
  const words = text.slice(heading.start, heading.end);
  if (words.length > LONGEST_RUN_IN || headsDefinitions(words)) return null;
  const bare = /^[\s\d.()]{0,12}/.exec(words)![0].length;
  const term = readListedTerm(`${words.slice(bare).replace(/[.:\s]+$/, '')}: x`);
  const [first] = term?.terms ?? [];
  if (
    !first ||
    textStart < heading.end ||
    !BEGINS_DEFINITION.test(text.slice(textStart, textStart + HEAD_CHARS))
  )
    return null;
  const start = heading.start + bare;
  const terms = [{ start: start + first.start, end: start + first.end }];
  return {
    terms,
    how: 'list',
    start,
    end: textStart,
    definition: wordsAfter(text, textStart, span.end),
    bare: false,
  };
}

function toReading(
  text: string,
  { terms, definitionStart }: ListedTerm,
  at: number,
  end: number,
): DefinitionReading {
  const from = at + definitionStart;
  return {
    terms: terms.map((term) => ({ start: at + term.start, end: at + term.end })),
    how: 'list',
    start: at,
    end: from,
    definition: wordsAfter(text, from, end),
    bare: false,
  };
}

/** True when a place that defines begins at the head of a passage. */
function definesAt(read: readonly DefinitionReading[], textStart: number): boolean {
  const next = read[partitionPoint(read, ({ start }) => start < textStart)];
  return next !== undefined && next.start - textStart < 30 && (next.how === 'means' || next.how === 'list');
}

/** True when `read` has the term already, or defines another at the head of the same passage. */
function definesIn(read: readonly DefinitionReading[], term: Span, textStart: number): boolean {
  const first = partitionPoint(read, ({ start }) => start < textStart - 1);
  const next = read[first];
  if (!next) return false;
  return (
    next.terms.some((each) => overlaps(each, term)) || next.start - term.end < 0 || definesAt(read, textStart)
  );
}
