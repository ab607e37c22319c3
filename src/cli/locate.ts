import { Command } from 'commander';
import type { AgreementRecord, PlacedBox, Span } from '../model/index.js';
import { UsageError } from './errors.js';
import { noSuchPart } from './no-such-part.js';
import { jsonOption, storeOption } from './options.js';
import type { Columns } from './plain-table.js';
import { findSection } from './section-at.js';

interface Options {
  store: string;
  json?: true;
}

const HELP = `
One line for each printed line: its page, the box of the words on it, and the words. Lengths are in points (1/72 inch),
x and y of the upper left corner of the box from the upper left corner of the page as it is shown. Word documents, web
pages and text files have no printed pages: of them the characters of the record's text are given.

Examples:
  pacta locate 3f2a art_5__para_2    where a clause is printed
  pacta locate 3f2a art_5            … or a whole article
  pacta locate 3f2a 1200-1264        … or characters of the record's text, as its spans give them (end exclusive)
  pacta locate 3f2a art_5 --json     the same with exact lengths`;

/** `pacta locate` */
export function locateCommand(): Command {
  return new Command('locate')
    .description('say on which pages, and where on them, a passage is printed')
    .argument('<id|part>', 'record id or its beginning, part of file name or title')
    .argument('<place>', 'eId of a clause or section, or START-END in characters')
    .addOption(jsonOption())
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(reference: string, place: string, options: Options): Promise<void> {
  const [{ withStore }, { findRecord }, { boxesOf }, { printJson }] = await Promise.all([
    import('./with-store.js'),
    import('./find-record.js'),
    import('../model/index.js'),
    import('./terminal.js'),
  ]);
  const record = await withStore(options.store, (store) => findRecord(reference, store));
  const span = await spanOf(record, place);
  const boxes = boxesOf(record.document, span);
  if (options.json) return printJson({ recordId: record.id, span, boxes });
  process.stdout.write(boxes.length > 0 ? await boxTable(record, boxes) : await sayCharacters(record, span));
}

async function sayCharacters({ document }: AgreementRecord, { start, end }: Span): Promise<string> {
  const { oneLine, shorten } = await import('./terminal.js');
  const words = shorten(oneLine(document.text.slice(start, end)), QUOTED_CHARACTERS);
  return `It has no printed place: characters ${start} to ${end} of the record's text, “${words}”.\n`;
}
const QUOTED_CHARACTERS = 240;

async function spanOf(record: AgreementRecord, place: string): Promise<Span> {
  const section = findSection(record.sections, place);
  if (section) {
    const alone = section.children.length === 0 && record.clauses.find(({ id }) => id === place);
    return alone ? alone.span : section.span;
  }
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? [];
  if (from === undefined) throw new UsageError(await noSuchPart(record, place));
  const span = { start: Number(from), end: Number(to) };
  const length = record.document.text.length;
  if (span.start >= span.end || span.end > length) {
    throw new UsageError(
      `${place} is no part of the text: write START-END with START below END and END at most ${length}.`,
    );
  }
  return span;
}

async function boxTable(record: AgreementRecord, boxes: readonly PlacedBox[]): Promise<string> {
  const [{ plainTable }, { oneLine, styler }] = await Promise.all([
    import('./plain-table.js'),
    import('./terminal.js'),
  ]);
  const rows = boxes.map(({ pageNumber, box, span }) => [
    pageNumber,
    ...[box.xPt, box.yPt, box.widthPt, box.heightPt].map((length) => length.toFixed(1)),
    oneLine(record.document.text.slice(span.start, span.end)),
  ]);
  const columns: Columns = [
    ['page', 'right'],
    ['x', 'right'],
    ['y', 'right'],
    ['width', 'right'],
    ['height', 'right'],
    ['words', 'left'],
  ];
  return `${plainTable(columns, rows, styler(process.stdout))}\n`;
}
