import type { StatementHit, StatementQuery } from '../model/index.js';
import type { StatementAnswer } from '../store/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { sayTerm } from './record-words.js';
import { sayShown } from './say-shown.js';
import { countOf, oneLine, type Style, shorten, styler, widthOf, wrap } from './terminal.js';

/** Lines of a cell: what is longer, `pacta show` tells. */
const MOST_LINES = 4;

/** Who is to do what, to whom, by when, and where it is said; a line below counts. */
export function obligationTable(answer: StatementAnswer, query: StatementQuery): string {
  const { hits, total } = answer;
  const style = styler(process.stdout);
  const room = Math.max(60, widthOf(process.stdout) - 10);
  const share = (part: number): number => Math.max(10, Math.floor(room * part));
  const several = query.modality?.length !== 1;
  const columns: Columns = [
    ['who', 'left'],
    [several ? 'what' : said(query.modality![0]!), 'left'],
    ['to, from or with', 'left'],
    ['when / condition', 'left'],
    ['where', 'left'],
  ];
  const rows = hits.map((hit) => [
    cell(whoOf(hit.bearer, NOT_NAMED), share(0.16)),
    cell(`${several ? `${hit.modality}: ` : ''}${whatOf(hit)}`, share(0.34)),
    cell(whoOf(hit.counterparty), share(0.14)),
    cell(whenOf(hit), share(0.2)),
    place(hit, share(0.16), style),
  ]);
  const which =
    hits.length === total ? `${countOf(total, 'statement')}.` : `Statements ${sayShown(answer, query)}`;
  return `${plainTable(columns, rows, style)}\n\n${which} "pacta show <id> --clause <part>" shows its words.\n`;
}

const VERBS: Readonly<Record<string, string>> = {
  obligation: 'must',
  prohibition: 'must not',
  permission: 'may',
  right: 'is entitled to',
  exemption: 'need not',
  intention: 'intends to',
};
const said = (modality: string): string => VERBS[modality] ?? modality;

function whoOf(who: StatementHit['bearer'], nobody = ''): string {
  if (!who) return nobody;
  if (who.party) return who.party;
  if (who.role) return sayTerm(who.role);
  if (who.kind === 'all-parties') return NAMES_PARTIES.test(who.words) ? sayTerm(who.kind) : NOT_NAMED;
  return who.kind === 'each-party' ? sayTerm(who.kind) : who.words;
}

/** Of a thing that is to be done something with, by whom is not said: "|Stores| shall be kept dry". */
const NOT_NAMED = 'not named';
const NAMES_PARTIES =
  /\b(?:part(?:y|ies)|participants?|governments?|states?|sides|signatories|nations|countries|members?|ministr(?:y|ies)|authorities|both|they|we|neither|each)\b/i;

/** The verb and what it governs; the words themselves where no verb was found. */
function whatOf({ action, object, text }: StatementHit): string {
  if (action === null) return text;
  return object ? `${action}: ${object}` : action;
}

/** By when, and below it each condition and exception: those are no times. */
const whenOf = ({ deadline, conditions, exceptions }: StatementHit): string[] => [
  ...(deadline ? [deadline.words] : []),
  ...conditions,
  ...exceptions,
];

/** Each part on lines of its own; of what is more than the cell holds, the last line shows a beginning. */
function cell(text: string | string[], width: number): string {
  const lines = [text].flat().flatMap((part) => {
    const line = oneLine(part);
    return wrap(line, width).map(([start, end]) => ({
      shown: line.slice(start, end),
      rest: line.slice(start),
    }));
  });
  const shown = lines.slice(0, MOST_LINES).map((line) => line.shown);
  const last = lines[MOST_LINES - 1];
  if (last && lines.length > MOST_LINES) shown[MOST_LINES - 1] = shorten(`${last.rest} …`, width);
  return shown.join('\n');
}

function place(hit: StatementHit, width: number, style: (style: Style, text: string) => string): string {
  const lines = [hit.recordId.slice(0, 8), hit.eId, shorten(oneLine(hit.title), width)];
  return [style('dim', lines[0]!), style('cyan', lines[1]!), lines[2]!].join('\n');
}
