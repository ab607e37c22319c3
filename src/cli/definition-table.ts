import type { AgreementRecord, Definition, Span } from '../model/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

const DEFINED: Columns = [
  ['term', 'left'],
  ['how', 'left'],
  ['where', 'left'],
  ['definition', 'left'],
  ['uses', 'right'],
];
const UNDEFINED: Columns = [
  ['term', 'left'],
  ['uses', 'right'],
  ['first used', 'left'],
];
const LONGEST_TERM = 36;
const LONGEST_PLACE = 30;
const LEAST_ROOM = 24;
const AROUND_CHARS = 60;
/** The widest word of the columns "how" and "uses", and the gaps between the columns. */
const TAKEN = 'abbreviation'.length + 'uses'.length + 8;

/** The terms an agreement defines, each with its definition shortened, then those it uses and defines nowhere. */
export function definitionTable(record: AgreementRecord): string {
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const { definitions, undefinedTerms } = record;
  const parts: string[] = [];
  if (definitions.length === 0) parts.push('It defines no terms.');
  else {
    const terms = definitions.map(({ term }) => shorten(oneLine(term), LONGEST_TERM));
    const places = definitions.map(({ clause }) => shorten(clause ?? '', LONGEST_PLACE));
    const room = Math.max(LEAST_ROOM, width - TAKEN - longest(terms) - longest(places));
    const rows = definitions.map((definition, index) => [
      terms[index]!,
      definition.how,
      style('cyan', places[index]!),
      shorten(meaning(record, definition), room),
      definition.uses.length,
    ]);
    parts.push(plainTable(DEFINED, rows, style));
  }
  if (undefinedTerms.length > 0) {
    const terms = undefinedTerms.map(({ term }) => shorten(oneLine(term), LONGEST_TERM));
    const room = Math.max(LEAST_ROOM, width - longest(terms) - 'uses'.length - 4);
    const rows = undefinedTerms.map(({ uses }, index) => [
      terms[index]!,
      uses.length,
      shorten(`… ${wordsAround(record, uses[0]!)}`, room),
    ]);
    parts.push(`Used with capitals and nowhere defined:\n\n${plainTable(UNDEFINED, rows, style)}`);
  }
  const counts = `${countOf(definitions.length, 'definition')}, ${countOf(undefinedTerms.length, 'undefined term')}.`;
  return `${parts.join('\n\n')}\n\n${counts}\n`;
}

/** What `pacta show <id> --definitions --json` prints: each definition with its words, null where these are not known. */
export function definitionsAsJson({ id, document, definitions, undefinedTerms }: AgreementRecord): object {
  const withWords = definitions.map((one) => ({
    ...one,
    definitionText: one.definition && document.text.slice(one.definition.start, one.definition.end),
  }));
  return { recordId: id, definitions: withWords, undefinedTerms };
}

const longest = (cells: readonly string[]): number =>
  cells.reduce((most, { length }) => Math.max(most, length), 0);

const meaning = ({ document }: AgreementRecord, { definition }: Definition): string =>
  definition
    ? oneLine(document.text.slice(definition.start, Math.min(definition.end, definition.start + 400)))
    : '';

/** The use with the words before and behind it. */
const wordsAround = ({ document: { text } }: AgreementRecord, { start, end }: Span): string => {
  const before = text.slice(Math.max(0, start - AROUND_CHARS / 2), start).replace(/^\S{0,20}\s/, '');
  return oneLine(before + text.slice(start, end + AROUND_CHARS));
};
