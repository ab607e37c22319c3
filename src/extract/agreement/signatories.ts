import type { Party, Signatory, Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { isSpace } from './topics.js';

const FOR_WORDS = /^(?:signed )?(?:for|on behalf of)(?: and (?:on|in) behalf of)? /i;
const FOR = /^(?:signed )?(?:for|on behalf of) \S/i;
/** Two heads that a line of one column prints behind each other: "For the Republic of Peru For the Kingdom of Norway". */
const NEXT_FOR = / (?=(?:For|FOR) (?:The|the|THE|\p{Lu}))/u;
const BY = /^(?:by|signed by)\s?:/i;
/** A sentence, not the head of a signature: `For the States which accede, …`. */
const SENTENCE = /[.;] |\b(?:which|that|who|shall|will|each|purposes?)\b/i;
const SIGNED = /^(?:\(?(?:signed|sgd?|sd|s)\.?\)\.?|\/s\/|(?:signed by|name|by|signature)\s?:)\s*/i;
const TITLE_OF = /^(?:title|position|capacity|office)\s?:\s*/i;
const OFFICE =
  /^(?!(?:letter|note) )(?:[\p{L}’'-]+,? ){0,5}?(?:minister|ambassador|secretary|under-?secretary|director|chief|commander|general|admiral|colonel|brigadier|captain|president|plenipotentiary|charg[ée]|consul|head|commissioner|representative|officer|attach[ée]|chairman|envoy|adviser|advisor|governor)(?![\p{L}])/iu;
/** "For the Supplier: |Anna Flavia" */
const HEAD_ENDS = /: (?=\S)/;
/** "For Norway| at Oslo on| 4 May 2007" */
const SIGNED_AT =
  /(?:^|,? )(?:(?:at|in) \p{Lu}[\p{L} ]{1,40},? (?:on|this)|on(?= (?:the )?\d)) (?=.{0,40}\d{4})/u;
/** "Anna Flavia, |Managing Director" */
const BEFORE_OFFICE = new RegExp(`, (?=${OFFICE.source.slice(1)})`, 'iu');
/** Two to five words with capitals, initials among them, and the particles of names. */
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|H\.\s?E|Prof|MR|MRS|MS|DR)\.? )?(?=[^\d]{4,50}$)(?:\p{Lu}[\p{L}.’'-]*|de|da|di|van|der|den|von|al|el|bin|ibn|le|la)(?: (?:\p{Lu}[\p{L}.’'-]*|de|da|di|van|der|den|von|al|el|bin|ibn|le|la)){1,5}$/u;
const NO_NAME =
  /\b(?:government|republic|kingdom|ministry|department|excellency|embassy|annex|agreement|date|place|witness|done|accept|yours|dear)\b/i;
const TAKES_LEAVE =
  /^(?:please )?accept,|^i (?:avail|take) |^yours |^(?:very |most )?(?:sincerely|truly|respectfully|faithfully)(?: yours)?,?$/i;
const ADDRESSEE = /^(?:to )?(?:(?:his|her) excellency|the (?:right )?honou?rable)\b/i;
const BREAKS_OFF = /(?:,|\b(?:of|the|and|for|to))$/i;

/** A piece of a line of the signatures: the line itself, or what stands in one of its columns. */
interface Cell extends Span {
  words: string;
}

/** How far the signatures are read. */
interface Read {
  found: Signatory[];
  /** Companies that are parties, in small letters: their names head a signature and sign nothing. */
  companies: ReadonlySet<string>;
  /** The one whose name and office may come next. */
  open: Signatory | null;
  /** Signatures may begin here without a `For`: a letter has taken leave. */
  expected: boolean;
  /** The words that the next line may go on with. */
  above: Stated<string> | null;
  previous: Cell | null;
}

/**
 * Who signed, for whom and in what capacity, as the signatures print it, in their order. Read below the closing formula
 * and the courtesies of a letter alone; what is not printed is null, and so is what may be said of either of two whose
 * signatures stand side by side.
 */
export function readSignatories(
  { text, passages }: AgreementContext,
  parties: readonly Stated<Party>[],
): Signatory[] {
  const companies = new Set(
    parties.flatMap(({ value }) => (value.kind === 'company' ? [value.name.toLowerCase()] : [])),
  );
  const read: Read = { found: [], companies, open: null, expected: false, above: null, previous: null };
  for (const { role, span } of passages) {
    const cells = role === 'conclusions' ? cellsOf(text, span) : [];
    // Whom a letter is written to may stand below the signature.
    const addressed = cells.findIndex(({ words }) => ADDRESSEE.test(words));
    for (const cell of addressed === -1 ? cells : cells.slice(0, addressed)) {
      take(read, cell);
      read.previous = cell;
    }
    if (addressed !== -1 || role !== 'conclusions') {
      read.open = null;
      read.expected = false;
      read.above = null;
      read.previous = null;
    }
  }
  return read.found;
}

function take(read: Read, cell: Cell): void {
  const { open, above, previous } = read;
  if (above !== null && (goesOn(cell) || BREAKS_OFF.test(above.value))) {
    const { value, span } = cut(cell, /^/);
    above.value = `${above.value} ${value}`;
    above.span = { start: above.span.start, end: span.end };
    return;
  }
  read.above = null;
  if (TAKES_LEAVE.test(cell.words)) {
    read.open = null;
    read.expected = true;
  } else if (FOR.test(cell.words) && !SENTENCE.test(cell.words)) {
    const [head, signature] = apart(cell, HEAD_ENDS);
    read.above = cut(apart(head, SIGNED_AT)[0], FOR_WORDS);
    begin(read, { for: read.above });
    if (signature !== null) take(read, signature);
  } else if (read.companies.has(cell.words.toLowerCase().replace(/[,:]$/, ''))) read.open = null;
  else if (BY.test(cell.words) && previous !== null && !isWaiting(open) && !SENTENCE.test(previous.words)) {
    forget(read, previous);
    begin(read, { for: cut(previous, /^/), name: nameIn(cell) });
  } else if ((open !== null || read.expected) && !standSideBySide(read.found)) {
    const [first, office] = apart(cell, BEFORE_OFFICE);
    const named = office !== null && officeIn(first) === null ? nameIn(first) : null;
    read.above = named === null ? officeIn(cell) : null;
    const name = named ?? (read.above === null ? nameIn(cell) : null);
    if (read.above !== null) {
      if (open === null) begin(read, { capacity: read.above });
      else open.capacity ??= read.above;
    } else if (name !== null) {
      if (open === null || open.name !== null) begin(read, { name });
      else open.name = name;
      if (named !== null) take(read, office!);
    }
  }
}

/** A cell that begins small goes on with the one above. */
const goesOn = ({ words }: Cell): boolean => /^\p{Ll}/u.test(words) && !SIGNED_AT.test(words);

/** What stands before and after the first match of `between` in a cell. */
function apart(cell: Cell, between: RegExp): [Cell, Cell | null] {
  const match = between.exec(cell.words);
  if (match === null) return [cell, null];
  const end = cell.start + match.index;
  const start = end + match[0].length;
  return [
    { start: cell.start, end, words: cell.words.slice(0, match.index) },
    { start, end: cell.end, words: cell.words.slice(match.index + match[0].length) },
  ];
}

function begin(read: Read, parts: Partial<Signatory>): void {
  read.open = { for: null, name: null, capacity: null, ...parts };
  read.found.push(read.open);
}

/** What stands right above a "By:" is whom it is signed for, not one who signs. */
function forget(read: Read, { start }: Cell): void {
  const last = read.found.at(-1);
  if (last?.name?.span.start !== start) return;
  last.name = null;
  if (last.for === null && last.capacity === null) read.found.pop();
}

const isBare = (one: Signatory): boolean => one.for !== null && one.name === null && one.capacity === null;

/** It has been said for whom, and not yet who. */
const isWaiting = (open: Signatory | null): boolean => open !== null && isBare(open);

/** The head of another signature stands right above that of the last one. */
function standSideBySide(found: readonly Signatory[]): boolean {
  const before = found.at(-2);
  return before !== undefined && isBare(before);
}

/** The cell without what it begins with, and without the colon it ends in. */
function cut(cell: Cell, opening: RegExp): Stated<string> {
  const from = opening.exec(cell.words)?.[0].length ?? 0;
  const value = cell.words.slice(from).replace(/\s*[:,]$/, '');
  const start = cell.start + from;
  return { value, span: { start, end: start + value.length } };
}

function officeIn(cell: Cell): Stated<string> | null {
  const stated = cut(cell, TITLE_OF);
  if (stated.value.length > 140) return null;
  return OFFICE.test(stated.value) || (TITLE_OF.test(cell.words) && /\p{L}{3}/u.test(stated.value))
    ? stated
    : null;
}

function nameIn(cell: Cell): Stated<string> | null {
  const stated = cut(cell, SIGNED);
  return NAME.test(stated.value) && !NO_NAME.test(stated.value) ? stated : null;
}

/** The lines of a passage; where they hold columns, those of the first column before those of the next. */
function cellsOf(text: string, { start, end }: Span): Cell[] {
  const columns: Cell[][] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    let column = 0;
    for (let from = nextInk(line, 0); from < line.length; ) {
      const to = endOfCell(line, from);
      const words = line.slice(from, to).replace(/[_|\s]+$/, '');
      columns[column] ??= [];
      columns[column]!.push(...headsIn({ start: at + from, end: at + from + words.length, words }));
      column += 1;
      from = nextInk(line, to);
    }
    at += line.length + 1;
  }
  return columns.flat();
}

/** The heads of signatures that stand behind each other in one cell; the cell itself where it holds no two. */
function headsIn(cell: Cell): Cell[] {
  if (!FOR.test(cell.words)) return [cell];
  let start = cell.start;
  return cell.words.split(NEXT_FOR).map((words) => {
    const head = { start, end: start + words.length, words };
    start = head.end + 1;
    return head;
  });
}

const SPACE = 32;
const isInk = (code: number): boolean => code !== ASTERISK && !isSpace(code);
const ASTERISK = 42;

/** Where the next cell of a line begins; the line's length where none does. A cell begins with no rule. */
function nextInk(line: string, from: number): number {
  let at = from;
  while (at < line.length && (!isInk(line.charCodeAt(at)) || RULES.includes(line.charAt(at)))) at += 1;
  return at;
}
const RULES = '_|';

/** Behind a cell: no more than two spaces stand within one. */
function endOfCell(line: string, start: number): number {
  for (let at = start + 1; ; ) {
    while (at < line.length && isInk(line.charCodeAt(at))) at += 1;
    let next = at;
    while (next < at + 2 && line.charCodeAt(next) === SPACE) next += 1;
    if (next === at || next === line.length || !isInk(line.charCodeAt(next))) return at;
    at = next;
  }
}
