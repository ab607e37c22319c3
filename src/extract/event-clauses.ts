import type { FactEvent } from '../model/index.js';
import { matchAt, sticky } from './match-at.js';

const LAST = '(?:last|latest|later|latter|final|second)';
const AGREEMENT =
  '(?:it|(?:this|the|the present|the said) (?:agreement|convention|treaty|protocol|covenant|arrangement|memorandum|contract|amendment|regulations?))';
const NOTICE =
  '(?:(?:written|diplomatic|official) ){0,2}(?:notification|notifications|notice|notices|note|notes)(?: thereof)?';

/** What is said to happen on the day, with the event it is; spaces stand for white space. */
const CLAUSES: readonly (readonly [event: FactEvent, clause: RegExp])[] = (
  [
    [
      'entry-into-force',
      `${AGREEMENT} (?:(?:first|shall|has|will|itself) )?(?:enters?|entered|comes?|came) into (?:force|effect)`,
    ],
    ['signature', `${AGREEMENT} (?:is|was|has been) (?:fully |duly )?(?:signed|executed)`],
    [
      'last-notification',
      `(?:both |the |all |the two )?(?:contracting )?(?:parties|governments|states|participants|sides) (?:shall have |will have |have )?(?:notified|informed|notify|inform) (?:each other|one another)`,
    ],
    [
      'last-receipt',
      `(?:the )?${LAST} (?:of (?:the|these|those) (?:two )?)?${NOTICE} (?:is|was|has been) (?:duly )?received`,
    ],
    ['receipt', `(?:the |such |that |its )?${NOTICE} (?:is|was|has been) (?:duly )?received`],
    [
      'last-notification',
      `(?:the )?${LAST} (?:of (?:the|these|those) (?:two )?)?${NOTICE} (?:is|was|has been) (?:made|given|sent)`,
    ],
  ] as const
).map(([event, clause]) => [
  event,
  sticky(` ${clause}(?![a-z])`.replaceAll(' ', '(?=[ \\n])[ \\n]{1,2}(?![ \\n])')),
]);

/** The event told in a clause at `at`, just after "the date on which". */
export function readEventClause(text: string, at: number): { event: FactEvent; end: number } | null {
  for (const [event, clause] of CLAUSES) {
    const found = matchAt(clause, text, at);
    if (found) return { event, end: at + found[0].length };
  }
  return null;
}
