import type { AgreementRecord, ExternalInstrument, Reference } from '../model/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { headingsOf } from './section-at.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

const COLUMNS: Columns = [
  ['clause', 'left'],
  ['words', 'left'],
  ['means', 'left'],
];

/** Narrowest column of words, in characters. */
const NARROWEST = 24;

/**
 * What an agreement cites, a line for each citation: the clause, its words, and the part of the agreement or the other
 * instrument they mean; below it the other instruments, each with the number of its mentions.
 */
export function referenceTable(record: AgreementRecord): string {
  const { references, instruments, document } = record;
  if (references.length === 0) return 'No references were found in this agreement.\n';
  const style = styler(process.stdout);
  const clauseWidth = references.reduce((widest, { clause }) => Math.max(widest, clause.length), 6);
  const room = Math.max(2 * NARROWEST, widthOf(process.stdout) - clauseWidth - 4);
  const wordsWidth = Math.max(NARROWEST, Math.floor(room * 0.45));
  const known: Known = {
    headings: headingsOf(record.sections),
    titles: new Map(instruments.map(({ id, title }) => [id, title])),
  };
  const rows = references.map((reference) => [
    style('cyan', reference.clause),
    shorten(oneLine(document.text.slice(reference.span.start, reference.span.end)), wordsWidth),
    shorten(meaning(known, reference), room - wordsWidth),
  ]);
  const found = instruments.map((one) => `  ${sayInstrument(one)}\n`);
  const below =
    found.length === 0 ? '' : `\n${countOf(found.length, 'other instrument')}:\n${found.join('')}`;
  return `${plainTable(COLUMNS, rows, style)}\n${below}`;
}

/** What `pacta show <id> --references --json` prints: each reference with its words. */
export function referencesAsJson({ id, document, references, instruments }: AgreementRecord): object {
  const withWords = references.map((reference) => ({
    text: document.text.slice(reference.span.start, reference.span.end),
    ...reference,
  }));
  return { recordId: id, references: withWords, instruments };
}

/** Headings of sections by eId, titles of other instruments by id. */
interface Known {
  headings: ReadonlyMap<string, string>;
  titles: ReadonlyMap<string, string>;
}

function meaning(known: Known, { outcome, target, through, instrument, cited }: Reference): string {
  if (instrument !== null) {
    const title = known.titles.get(instrument) ?? instrument;
    return oneLine(cited === null ? title : `${cited} of ${title}`);
  }
  if (target === null) return outcome === 'dangling' ? 'no such part here' : 'not clear';
  const heading = known.headings.get(target);
  const place = through === null ? target : `${target} to ${through}`;
  const part = outcome === 'partly' ? `in ${place}` : place;
  return heading === undefined ? part : `${part}  ${oneLine(heading)}`;
}

const sayInstrument = ({
  title,
  kind,
  place,
  date,
  number,
  shortNames,
  mentions,
}: ExternalInstrument): string => {
  const particulars = [kind, place, date, number].filter(Boolean).join(', ');
  const also = shortNames.length === 0 ? '' : `, also ${shortNames.map((name) => `"${name}"`).join(', ')}`;
  return oneLine(`${title} (${particulars})${also}: ${countOf(mentions.length, 'mention')}`);
};
