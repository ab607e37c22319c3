import type {
  Agreement,
  ExternalInstrument,
  Issue,
  Passage,
  Reference,
  Section,
  StageResult,
} from '../../model/index.js';
import { type WordSpans, wordSpans } from '../word-spans.js';
import { citationPlaces, placesWithin } from './citation-places.js';
import { danglingIssues, type Missing } from './dangling.js';
import { findAliases } from './find-aliases.js';
import { PartFinder } from './find-part.js';
import { InstrumentRegister } from './instrument-register.js';
import { type Meaning, type NamedIn, nameInstruments } from './name-instruments.js';
import { type Node, outlineOf } from './outline.js';
import { OwnNames } from './own-names.js';
import { ownersOf } from './owners.js';
import { ANNEXED } from './part-words.js';
import { lastBeside } from './parts-around.js';
import { type InstrumentReading, recogniseInstruments } from './recognise-instruments.js';
import { type PartReading, recogniseParts, type Step } from './recognise-parts.js';

/** What the agreement cites. */
export interface Cited {
  references: Reference[];
  instruments: ExternalInstrument[];
}

/**
 * Finds the citations in every clause and says what each means: a part of the agreement by its eId, or another
 * instrument, of which one entry is kept for all its mentions. Issues tell of parts that do not exist.
 * References are in text order and do not overlap; offsets count in `text`;
 * `words`: those of the text.
 */
export function findReferences(
  text: string,
  sections: readonly Section[],
  passages: readonly Passage[],
  agreement: Agreement,
  words: WordSpans = wordSpans(text),
): StageResult<Cited> {
  const outline = outlineOf(sections);
  const finder = new PartFinder(outline);
  const register = new InstrumentRegister();
  const own = new OwnNames(text, words, agreement, sections);
  const title = agreement.title?.span ?? null;
  const places = citationPlaces(text, words);
  const clauses: NamedIn[] = passages.map((passage) => {
    const { textStart, span } = passage;
    const said = text.slice(textStart, span.end);
    const nouns = placesWithin(places.nouns, textStart, span.end);
    if (nouns.length === 0) return { passage, text: said, readings: NO_READINGS };
    const readings = recogniseInstruments(said, nouns).filter(
      ({ start }) => title === null || textStart + start < title.start || textStart + start >= title.end,
    );
    return { passage, text: said, readings };
  });
  const meanings = nameInstruments(clauses, register, own);
  findAliases(text, words, clauses, register, meanings);

  const references: Reference[] = [];
  const missing: Missing[] = [];
  const externalParts = new Map<string, Set<string>>();
  const said = new Map<string, Said>();
  let article: Node | null = null;
  for (const clause of clauses) {
    const { passage } = clause;
    const node = outline.byId.get(passage.id);
    if (!node) continue;
    const top = topOf(node);
    if (top !== article) said.clear();
    article = top;
    const parts = recogniseParts(
      clause.text,
      placesWithin(places.parts, passage.textStart, passage.span.end),
    );
    if (parts.length === 0 && clause.readings.length === 0) continue;
    const owners = ownersOf(clause, parts, meanings);
    const inParts = new Set<InstrumentReading>();
    const found: Reference[] = [];
    parts.forEach((part, index) => {
      const { meaning, reading, unknown } = owners[index]!;
      if (isLabel(part, passage)) return;
      const reference = resolve(part, meaning, unknown, node, finder, said);
      let { start, end } = part;
      if (reading && meaning !== 'self' && meaning !== null) {
        if (!inParts.has(reading) || reading.start >= start) {
          if (
            reading.end > end && parts[index + 1]?.start !== undefined
              ? parts[index + 1]!.start >= reading.end
              : reading.end > end
          )
            end = reading.end;
          inParts.add(reading);
        }
      }
      const at = { start: passage.textStart + start, end: passage.textStart + end };
      const { outcome, cited, target, through, instrument } = reference.said;
      const own: Reference = { span: at, clause: passage.id, outcome, cited, target, through, instrument };
      if (reference.said.outcome === 'unclear' && leaveOut(part, node)) return;
      if (reference.missing) missing.push({ reference: own, ...reference.missing });
      if (own.instrument !== null && own.cited !== null) note(externalParts, firstPart(part), own.instrument);
      found.push(own);
    });
    let part = 0;
    const partsFound = found.length;
    for (const reading of clause.readings) {
      const meaning = meanings.get(reading);
      if (!meaning || meaning === 'self') continue;
      const at = { start: passage.textStart + reading.start, end: passage.textStart + reading.end };
      while (part < partsFound && found[part]!.span.end <= at.start) part += 1;
      const over = part < partsFound && found[part]!.span.start < at.end ? found[part] : undefined;
      // "Protocol 1" that is printed in this file.
      if (over && over.instrument === null && over.target !== null) continue;
      meaning.mentions.push(at);
      if (over) continue;
      found.push({
        span: at,
        clause: passage.id,
        outcome: 'external',
        cited: null,
        target: null,
        through: null,
        instrument: meaning.id,
      });
    }
    found.sort((a, b) => a.span.start - b.span.start);
    for (const reference of found) references.push(reference);
  }
  const issues: Issue[] = danglingIssues(text, words, missing, externalParts);
  const instruments = register.entries
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map(({ id, kind, title, place, date, number, shortNames, mentions }) => ({
      id,
      kind,
      title,
      place,
      date,
      number,
      shortNames,
      mentions,
    }));
  return { output: { references, instruments }, issues };
}

const NO_READINGS: readonly InstrumentReading[] = [];

/** The number that stands over a print: "Exhibit 10.4". */
const isLabel = ({ start, steps }: PartReading, { role }: Passage): boolean =>
  ANNEXED.has(steps[0]!.unit) && (role === 'preface' || (role === 'preamble' && start < 3));

/** Words that are no citation unless they lead somewhere: "this Exhibit" outside of one, "Protocol No. III". */
const leaveOut = ({ steps }: PartReading, clause: Node): boolean =>
  steps[0]!.unit === 'protocol' ||
  (steps[0]!.how === 'this' && ANNEXED.has(steps[0]!.unit) && clause.scope.section?.kind !== 'annex');

/** What was last cited of a unit: "the said Article". */
export interface Said {
  node: Node | null;
  instrument: string | null;
}

/** The article, or whatever stands outermost, that a clause is part of. */
function topOf(node: Node): Node {
  let top = node;
  while (top.parent?.section && top.section?.kind !== 'article' && top.parent.section.kind !== 'body')
    top = top.parent;
  return top;
}

function note(lists: Map<string, Set<string>>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.add(value);
  else lists.set(key, new Set([value]));
}

const firstPart = ({ steps }: PartReading): string => sayStep(steps[0]!);

const sayStep = ({ unit, how, number, many }: Step): string => {
  if (number === null) return `${how === 'bare' ? 'the' : how} ${unit}${many ? 's' : ''}`;
  if (how === 'ordinal') return `${unit} ${number[0]}`;
  const [first, ...rest] = number;
  return `${unit} ${first}${rest.map((one) => `(${one})`).join('')}`;
};

/** `article 5 > paragraph 2`. */
const sayCited = ({ steps, through }: PartReading): string =>
  `${steps.map(sayStep).join(' > ')}${through ? ` to ${through.join('.')}` : ''}`;

type Said1 = Omit<Reference, 'span' | 'clause'>;

/** What is said where the citation leads to no part of the agreement. */
const saying = (outcome: Said1['outcome'], cited: string, instrument: string | null = null): Said1 => ({
  outcome,
  cited,
  target: null,
  through: null,
  instrument,
});

function resolve(
  part: PartReading,
  meaning: Meaning,
  unknown: boolean,
  clause: Node,
  finder: PartFinder,
  saidBefore: Map<string, Said>,
): { said: Said1; missing?: Omit<Missing, 'reference'> } {
  const cited = sayCited(part);
  const first = part.steps[0]!;
  const before = first.how === 'said' ? saidBefore.get(first.unit) : undefined;
  const instrument = meaning !== null && meaning !== 'self' ? meaning.id : (before?.instrument ?? null);
  const remember = (node: Node | null): void => {
    for (const { unit, how } of part.steps)
      if (how === 'numbered') saidBefore.set(unit, { node: ancestorOf(node, unit, part), instrument });
  };
  if (instrument !== null) {
    remember(null);
    return { said: saying('external', cited, instrument) };
  }
  if (unknown) return { said: saying('unclear', cited) };
  const found = finder.find(part.steps, clause, meaning === 'self', before?.node ?? null);
  if (found.how === 'unclear') return { said: saying('unclear', cited) };
  if (found.how === 'missing') {
    const { unit, number, holder } = found;
    return {
      said: saying('dangling', cited),
      missing: { unit, number, holder, clause, figures: finder.figuresAt(clause) },
    };
  }
  const { node } = found;
  remember(node);
  const last = part.steps[part.steps.length - 1]!;
  const end =
    part.through && found.how === 'found'
      ? finder.through(node, part.through)
      : part.steps.length === 1 && last.many && (last.how === 'preceding' || last.how === 'following')
        ? lastBeside(clause, node, last.how === 'preceding')
        : null;
  return {
    said: {
      outcome: found.how === 'found' ? 'resolved' : 'partly',
      cited,
      target: node.section?.eId ?? null,
      through: end?.section?.eId ?? null,
      instrument: null,
    },
  };
}

/** The node of one step of a citation: the one it leads to, or that above it. */
function ancestorOf(node: Node | null, unit: string, { steps }: PartReading): Node | null {
  if (node === null) return null;
  const levels = steps.length - 1 - steps.findIndex((step) => step.unit === unit);
  let one: Node | null = node;
  if (unit === 'article') {
    while (one && one.section?.kind !== 'article') one = one.parent;
    return one ?? node;
  }
  for (let left = levels; left > 0 && one?.parent; left -= 1) one = one.parent;
  return one;
}
