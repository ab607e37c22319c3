/** Duties told without their auxiliary: "Payment within thirty days of the invoice.", "Spare keys: not later than 1 May." */

import type { Operator } from './operators.js';
import type { Sentence } from './sentence.js';
import type { Stretch } from './subject.js';

/** What is owed, and the operator that is understood behind it. Offsets into the flat text. */
interface VerblessDuty {
  subject: Stretch;
  operator: Operator;
}

/** What a sentence without an operator says is owed by a time; null where it says something else. */
export function verblessDuty(flat: string, { start, end }: Sentence): VerblessDuty | null {
  for (const pattern of [DEED, LISTED]) {
    pattern.lastIndex = start;
    const match = pattern.exec(flat);
    if (!match?.indices) continue;
    const subject = match.indices[1];
    const at = match.index + match[0].length;
    if (!subject || at > end || NO_DUTY.test(flat.slice(...subject))) continue;
    if (SAYS_MORE.test(flat.slice(at, Math.min(end, at + CLAUSE_CHARS)))) continue;
    const operator: Operator = { kind: 'modal', words: 'shall', start: at, end: at, passive: true };
    return { subject: { start: subject[0], end: subject[1] }, operator };
  }
  return null;
}

const MARK = '(?:\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)]\\s+|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?\\s+)?';
const TIME =
  '(?:within\\s+[^.;:,]{1,40}\\b(?:hours?|days?|weeks?|months?|years?)\\b|(?:not|no)\\s+later\\s+than\\s|by\\s+(?:the\\s+)?\\d)';
/** Nouns that say what is done: they need no colon before the time. */
const DEED = new RegExp(
  `${MARK}((?:(?:Full|Final|Partial|Written)\\s+)?(?:[Pp]ayments?|[Dd]elivery|[Dd]eliveries|[Rr]eimbursement|[Rr]epayment|[Ss]ettlement|[Ss]ubmission|[Nn]otification|[Rr]eturn|[Rr]eply|[Rr]eplies|[Rr]esponse)(?:\\s+(?:of|for|to)\\s+(?:the\\s+)?[a-z]{2,20}){0,2})\\s+(?=${TIME})`,
  'dy',
);
/** "Crew lists: within two days", "Old keys: melted down, not later than 1 May". */
const LISTED = new RegExp(
  `${MARK}([A-Z][A-Za-z-]{1,20}(?:\\s+[A-Za-z-]{2,20}){0,5}):\\s+(?:(?=${TIME})|(?=[a-z]{2,14}ed\\b[^.;:]{0,60}\\s${TIME}))`,
  'dy',
);
/** What only lasts or happens then, or names a place. */
const NO_DUTY =
  /^(?:notes?|terms?|duration|periods?|validity|expiry|expiration|end|start|beginning|commencement|dates?|effective|example|notice|remarks?|definitions?)\b/i;
/** A verb behind the time, of which the duty is only the subject: "Payment within ten days |earns a| discount". */
const SAYS_MORE = /^[^.;:]{0,90}\s[a-z]{3,14}s\s+(?:an?|the|no|any|interest)\s/;
const CLAUSE_CHARS = 120;
