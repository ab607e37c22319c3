import type { Fact, FactEvent } from '../model/index.js';
import { readEventClause } from './event-clauses.js';
import { matchAt } from './match-at.js';

/** Heads of the events agreements count from; `entry` needs "into force" after it. */
const HEADS: ReadonlyMap<string, FactEvent> = new Map([
  ['signature', 'signature'],
  ['signatures', 'signature'],
  ['signing', 'signature'],
  ['execution', 'signature'],
  ['adoption', 'adoption'],
  ['notification', 'notification'],
  ['notifications', 'notification'],
  ['notice', 'notification'],
  ['notices', 'notification'],
  ['note', 'notification'],
  ['notes', 'notification'],
  ['receipt', 'receipt'],
  ['reception', 'receipt'],
  ['reply', 'reply'],
  ['ratification', 'ratification'],
  ['acceptance', 'acceptance'],
  ['approval', 'acceptance'],
  ['deposit', 'deposit'],
  ['accession', 'accession'],
  ['exchange', 'exchange-of-instruments'],
  ['entry', 'entry-into-force'],
  ['coming', 'entry-into-force'],
  ['termination', 'termination'],
  ['expiry', 'expiry'],
  ['expiration', 'expiry'],
  ['withdrawal', 'withdrawal'],
  ['denunciation', 'denunciation'],
  ['publication', 'publication'],
  ['delivery', 'delivery'],
  ['commencement', 'commencement'],
  ['invoice', 'invoice'],
  ['request', 'request'],
  ['agreement', 'agreement'],
]);
const LASTS: ReadonlyMap<FactEvent, FactEvent> = new Map([
  ['signature', 'last-signature'],
  ['notification', 'last-notification'],
  ['receipt', 'last-receipt'],
  ['deposit', 'last-deposit'],
]);
/** "Upon request" says on what condition, not when. */
const CONDITIONS: ReadonlySet<FactEvent> = new Set([
  'notification',
  'request',
  'reply',
  'acceptance',
  'agreement',
  'invoice',
]);
/** Words that may stand between "date of" and the event; those of the second kind say it is the last of several. */
const BETWEEN: ReadonlySet<string> = new Set(
  'the its their this that such a an any each said written diplomatic official formal respective your relevant present corresponding these those two both'.split(
    ' ',
  ),
);
const LAST: ReadonlySet<string> = new Set('last latest later latter final second'.split(' '));

const WORD = /[ \n]{1,3}([A-Za-z]{1,16})(?![A-Za-z])/y;
const OPENING =
  /(?:date|day|moment)[ \n](?:of|(?:on|at|in)[ \n](which))(?![A-Za-z])|upon(?![A-Za-z])|date[ \n](hereof)(?![A-Za-z])/iy;
const INTO_FORCE = /[ \n]{1,2}(?:in(?:to)?[ \n]force|into[ \n]effect)(?![A-Za-z])/iy;
const EXCHANGED =
  /[ \n]of[ \n](?:the[ \n])?(?:instruments|notes|letters|notifications|ratifications)(?![A-Za-z])/iy;
const OF_AGREEMENT =
  /[ \n](?:of[ \n](?:the|this)[ \n](?:present[ \n])?(?:agreement|convention|treaty|protocol|contract|memorandum|arrangement|mou)|hereof|thereof|by)(?![A-Za-z])/iy;
const OF_THING = /[ \n]{1,2}(?:by[ \n]\w{1,12}[ \n]\w{1,14}[ \n])?of[ \n]/iy;
const AFTER_HEAD = /[ \n](?:book|period|fee|fees|charge|event|date|dates|payment|or|and\/or)\b|-/iy;

/** "Decided upon", "based upon": the word belongs to the verb. */
const DECIDED =
  /\b(?:decided?|deciding|agreed?|based|dependent|depends?|conditional|conditioned|contingent|rel(?:y|ied)|insist|incumbent|bear|act|acted|acting|imposed?|called|conferred|entered|settled)[ \n]$/i;
const EFFECTIVE = /\beffective[ \n]$/i;

interface Head {
  event: FactEvent;
  last: boolean;
  end: number;
  word: string;
}

/** The event whose words go on at `at`: "the last written notification". */
function readHead(text: string, at: number): Head | null {
  let next = at;
  let last = false;
  let diplomatic = false;
  for (let words = 0; words < 7; words += 1) {
    const found = matchAt(WORD, text, next);
    if (!found) return null;
    const word = found[1]!.toLowerCase();
    next += found[0].length;
    const event = HEADS.get(word);
    if (event !== undefined) return { event, last, end: next, word };
    if (LAST.has(word)) last = true;
    else if (word === 'diplomatic') diplomatic = true;
    else if (!BETWEEN.has(word) && !(last && word === 'of') && !(diplomatic && word === 'verbale'))
      return null;
  }
  return null;
}

/**
 * A day named by what happens on it, at the word "date", "day", "moment" or "upon": "date of the last
 * notification", "date of its signature", "day of entry into force", "date hereof", "upon expiry". The span runs
 * to the end of the event's own words, with "of the last notification" after "receipt" and "deposit". Null for
 * events outside the closed list.
 */
export function readEvent(text: string, start: number): Fact | null {
  const opening = matchAt(OPENING, text, start);
  if (!opening) return null;
  const from = start + opening[0].length;
  const fact = (event: FactEvent, end: number): Fact => ({ kind: 'event', span: { start, end }, event });
  if (opening[1] !== undefined) {
    const told = readEventClause(text, from);
    return told && fact(told.event, told.end);
  }
  if (opening[2] !== undefined) return fact('agreement', from);
  const upon = opening[0].length === 4;
  if (upon && DECIDED.test(text.slice(Math.max(0, start - 14), start))) return null;
  const head = readHead(text, from);
  if (!head) return null;
  const { event, last, word } = head;
  let { end } = head;
  if (upon && CONDITIONS.has(event)) return null;
  if (word === 'entry' || word === 'coming') {
    const force = matchAt(INTO_FORCE, text, end);
    return force && fact(event, end + force[0].length);
  }
  if (word === 'exchange') {
    const what = matchAt(EXCHANGED, text, end);
    return what && fact(event, end + what[0].length);
  }
  if (word === 'agreement') {
    if (upon || !/[ \n](?:this|the[ \n]present)[ \n]$/i.test(text.slice(Math.max(0, end - 30), end - 9)))
      return null;
    const effective = EFFECTIVE.test(text.slice(Math.max(0, start - 10), start));
    return fact(effective ? 'entry-into-force' : 'agreement', end);
  }
  if (word === 'execution' && !matchAt(OF_AGREEMENT, text, end)) return null;
  if (matchAt(AFTER_HEAD, text, end)) return null;
  if (word === 'receipt' || word === 'reception' || word === 'deposit') {
    const thing = matchAt(OF_THING, text, end);
    const of = thing && readHead(text, end + thing[0].length - 1);
    if (of?.event === 'notification') {
      end = of.end;
      return fact(last || of.last ? LASTS.get(event)! : event, end);
    }
    if (of?.last) return fact(LASTS.get(event)!, of.end);
  }
  return fact(last ? (LASTS.get(event) ?? event) : event, end);
}
