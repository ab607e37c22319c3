import {
  type Definition,
  type DocumentText,
  type Fact,
  type Passage,
  partitionPoint,
  type Section,
  type Span,
  type UndefinedTerm,
} from '../../model/index.js';
import { type WordSpans, wordSpans } from '../word-spans.js';
import { listedDefinitions } from './listed-definitions.js';
import type { DefinitionReading } from './reading.js';
import { recogniseDefinitions } from './recognise-definitions.js';
import { TermFinder, writesSmall } from './term-uses.js';
import { undefinedTerms } from './undefined-terms.js';

/** What a text defines, and what it uses as if it were defined. */
export interface DefinedTerms {
  definitions: Definition[];
  undefinedTerms: UndefinedTerm[];
}

/**
 * The terms a document defines, in the order of their places, each with its uses; and the capitalised terms its
 * clauses use without a definition. `facts` are those of the whole document, sorted by start;
 * `words`: those of its text.
 */
export function describeDefinitions(
  document: Pick<DocumentText, 'text'>,
  sections: readonly Section[],
  passages: readonly Passage[],
  facts: readonly Fact[],
  words: WordSpans = wordSpans(document.text),
): DefinedTerms {
  const { text } = document;
  const read = recogniseDefinitions(text, words);
  const all = [...read, ...listedDefinitions(text, passages, read)].sort((a, b) => a.start - b.start);
  const places = all.filter((reading) => !namesState(reading, facts));
  const wholes = sectionEnds(sections);
  const drafts = places.flatMap((reading) =>
    reading.terms.map((span) => draft(text, reading, span, passages, wholes, facts)),
  );
  const { uses, covered } = linkUses(
    text,
    words,
    drafts.map(({ definition }) => definition),
  );
  const definitions = drafts.flatMap(
    ({ definition: { term, span, definition, how, clause }, bare }, index) => {
      const its = uses[index]!;
      return bare && its.length === 0 ? [] : [{ term, span, definition, how, clause, uses: its }];
    },
  );
  return {
    definitions,
    undefinedTerms: undefinedTerms(text, words, passages, facts, covered, spelledOut(definitions)),
  };
}

/** Where the words stand that abbreviations are for. */
const spelledOut = (definitions: readonly Definition[]): Span[] =>
  definitions.flatMap(({ how, definition }) => (how === 'abbreviation' && definition ? [definition] : []));

interface Draft {
  definition: Omit<Definition, 'uses'>;
  bare: boolean;
}

function draft(
  text: string,
  reading: DefinitionReading,
  span: Span,
  passages: readonly Passage[],
  wholes: ReadonlyMap<string, number>,
  facts: readonly Fact[],
): Draft {
  const passage = passageAt(passages, span.start);
  return {
    definition: {
      term: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      span,
      definition: wholeDefinition(text, reading, passages, wholes, facts),
      how: reading.how,
      clause: passage?.id ?? null,
    },
    bare: reading.bare,
  };
}

/** "(the Netherlands)" names a State, and defines nothing. */
const namesState = ({ bare, terms }: DefinitionReading, facts: readonly Fact[]): boolean => {
  if (!bare) return false;
  const { start, end } = terms[0]!;
  const next = facts[partitionPoint(facts, (fact) => fact.span.end <= start)];
  return next !== undefined && next.kind === 'country' && next.span.start < end;
};

/** The passage `at` stands in; passages are in text order. */
export function passageAt(passages: readonly Passage[], at: number): Passage | null {
  const passage = passages[partitionPoint(passages, ({ span }) => span.start <= at) - 1];
  return passage && at < passage.span.end ? passage : null;
}

/** End of each section that has parts, by its eId. */
function sectionEnds(sections: readonly Section[]): Map<string, number> {
  const ends = new Map<string, number>();
  const visit = ({ eId, span, children }: Section): void => {
    if (children.length > 0) ends.set(eId, span.end);
    children.forEach(visit);
  };
  sections.forEach(visit);
  return ends;
}

/** The definition with the points that belong to it; of a name given to a date, the date alone. */
function wholeDefinition(
  text: string,
  { how, terms, definition, end }: DefinitionReading,
  passages: readonly Passage[],
  wholes: ReadonlyMap<string, number>,
  facts: readonly Fact[],
): Span | null {
  const passage = passageAt(passages, terms[0]!.start);
  if (how === 'bracket' || how === 'hereinafter') {
    // A heading printed before the sentence is none of its words.
    const own = definition && {
      start: Math.max(definition.start, passage?.textStart ?? 0),
      end: definition.end,
    };
    if (!own || own.start >= own.end) return definition;
    return (OF_A_DAY.test(text.slice(terms[0]!.start, terms[0]!.end)) ? factAtEnd(own, facts) : null) ?? own;
  }
  if (!passage || how === 'abbreviation') return definition;
  const whole = wholes.get(passage.id) ?? endOfPoints(passages, passage);
  // "“Affiliate” means" and no more: its points say what.
  const start = definition?.start ?? skipSpace(text, end);
  const stop = definition?.end ?? end;
  // A sentence that is complete has no points to come.
  const isOpen = start >= passage.span.end || (passage.span.end - stop < 8 && text[stop - 1] !== '.');
  if (whole !== undefined && isOpen && start < whole) return { start, end: trimEnd(text, start, whole) };
  const last = Math.min(stop, passage.span.end);
  return definition && last > start ? { start, end: last } : null;
}

/** The end of the passages behind `passage` that hang from its words, where they are no parts of its section. */
function endOfPoints(passages: readonly Passage[], { span }: Passage): number | undefined {
  const first = partitionPoint(passages, (each) => each.span.start <= span.start);
  let next = first;
  while (passages[next]?.leadIns.some(({ start }) => start >= span.start && start < span.end)) next += 1;
  return next > first ? passages[next - 1]!.span.end : undefined;
}

const OF_A_DAY = /\b(?:date|day|time|commencement|expiry)\b/i;

function factAtEnd({ start, end }: Span, facts: readonly Fact[]): Span | null {
  const next = facts[partitionPoint(facts, (fact) => fact.span.end < end)];
  return next && next.kind === 'date' && next.span.end === end && next.span.start > start ? next.span : null;
}

const skipSpace = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && /\s/.test(text[next]!)) next += 1;
  return next;
};
const trimEnd = (text: string, start: number, end: number): number => {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
};

/** The uses of each term, with the definition that was last before them; and where the text has a term at all. */
function linkUses(
  text: string,
  words: WordSpans,
  definitions: readonly Omit<Definition, 'uses'>[],
): { uses: Span[][]; covered: Span[] } {
  const uses: Span[][] = definitions.map(() => []);
  const covered: Span[] = [];
  if (definitions.length === 0) return { uses, covered };
  const finder = new TermFinder(writesSmall(definitions.map(({ term }) => term)));
  const places = new Map<number, number[]>();
  const defined = definitions.map(({ span }, index) => {
    const number = finder.add(text, span);
    const before = places.get(number);
    if (before) before.push(index);
    else places.set(number, [index]);
    return span;
  });
  const byStart = [...defined].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { term, span } of finder.find(text, words)) {
    covered.push(span);
    while (next < byStart.length && byStart[next]!.end <= span.start) next += 1;
    if (next < byStart.length && byStart[next]!.start < span.end) continue;
    const owners = places.get(term)!;
    const before = partitionPoint(owners, (index) => definitions[index]!.span.start <= span.start);
    uses[ownerOf(text, span, definitions, owners, Math.max(0, before - 1))]!.push(span);
  }
  return { uses, covered };
}

/** Of "the Parties" and "a Party", defined in one breath, that which is printed like the use. */
function ownerOf(
  text: string,
  { start, end }: Span,
  definitions: readonly Omit<Definition, 'uses'>[],
  owners: readonly number[],
  latest: number,
): number {
  const last = definitions[owners[latest]!]!;
  const other = owners[latest === 0 ? 1 : latest - 1];
  if (other === undefined || definitions[other]!.clause !== last.clause) return owners[latest]!;
  const said = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '');
  return said === definitions[other]!.term && said !== last.term ? other : owners[latest]!;
}
