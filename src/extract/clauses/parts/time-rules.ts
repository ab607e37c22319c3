/** By which words times are known that no recognised date or length names. */
import { monthPattern } from '../../months.js';
import type { Rule } from './mark-rules.js';

const EVENT =
  '(?:receipt|termination|expiry|expiration|completion|signature|signing|entry\\s+into\\s+force|arrival|departure|delivery|notification|ratification|accession|withdrawal|conclusion|acceptance|cessation|execution|payment|commencement|closing|date|day|end|(?:first|last)\\s+(?:business\\s+|working\\s+)?day|anniversary|exchange|deposit|discovery|occurrence|dissolution|death|moment|time|beginning|introduction|adoption|lapse|publication|return|liquidation|becoming|learning|receiving|completing|ceasing)\\b';

/** A length left blank or struck out, "[***]", with its unit where that is left. */
const BLANK =
  '(?:the\\s+)?(?:\\[[*•●_ .…]{1,12}\\]|_{2,20}|\\*{3,8})(?:\\s+(?:business|working|calendar))?(?:\\s+(?:hours?|days?|weeks?|months?|years?))?';
const BLANK_END = '(?=\\s*[,.;:)]|\\s*$|\\s+(?:from|after|following|beginning|and)\\b)';

/** See `RULES`. */
export const TIME_RULES: readonly Rule[] = [
  ['within', 'time', `within\\s+${BLANK}`],
  [
    'for',
    'time',
    `for\\s+(?:an?\\s+(?:[a-z]+\\s+)?(?:period|term)\\s+(?:of|not\\s+to\\s+exceed|not\\s+exceeding)\\s+)?${BLANK}${BLANK_END}`,
  ],
  ['by', 'time', `by\\s+the\\s+(?:\\[[*•●_ .…]{1,12}\\]|_{2,20})(?=\\s+(?:day\\s+)?of\\b)`],
  [
    'during throughout',
    'time',
    '(?:during|throughout)\\s+(?:the|such|this|its|that|any)\\s+(?:[a-z-]+\\s+){0,3}(?:term|periods?|validity|duration|currency|continuance|lifetime|life|stay|season)\\b',
  ],
  [
    'for',
    'time',
    'for\\s+(?:such|the|an?\\s+(?:reasonable|indefinite|unlimited|further|limited|specified))\\s+(?:longer\\s+|further\\s+|entire\\s+|whole\\s+|full\\s+)?(?:periods?|term|duration)(?:\\s+of\\s+time)?\\b(?!\\s+of\\s+\\w+\\s+(?:\\(|day|week|month|year))',
  ],
  ['from', 'time', 'from\\s+the\\s+(?:effective\\s+)?(?:date|day|moment)\\b'],
  [
    'as',
    'time',
    '(?:(?<=\\b(?:effective|force|effect|binding|terminated?|ceases?|lapses?)\\s)as\\s+of|as\\s+from)\\s+the\\s+(?:effective\\s+)?(?:date|day|moment)\\b',
  ],
  [
    'with',
    'time',
    'with\\s+effect\\s+(?:as\\s+)?(?:of|from)\\s+the\\s+(?:effective\\s+)?(?:date|day|moment)\\b',
  ],
  ['immediately', 'time', 'immediately'],
  ['forthwith promptly expeditiously', 'time', 'forthwith|promptly|expeditiously'],
  [
    'without',
    'time',
    'without\\s+(?:any\\s+)?(?:(?:undue|unreasonable|unnecessary|further|culpable)\\s+)?delay\\b',
  ],
  [
    'with',
    'time',
    'with\\s+(?:(?:the|all|due|utmost|least|minimum)\\s+){1,2}(?:possible\\s+)?(?:delay|speed|dispatch|despatch)\\b',
  ],
  ['as', 'time', 'as\\s+(?:soon|quickly|rapidly|promptly|early)\\s+as\\b'],
  ['at', 'time', 'at\\s+(?:once\\b|the\\s+earliest\\b)'],
  [
    'in',
    'time',
    'in\\s+(?:a\\s+timely\\s+(?:manner|fashion)|due\\s+(?:time|course)|good\\s+time|advance)\\b',
  ],
  [
    'annually yearly quarterly monthly weekly daily biennially biannually periodically regularly',
    'time',
    '(?:annually|yearly|quarterly|monthly|weekly|daily|biennially|biannually|periodically|regularly)(?=\\s*[,.;:)]|\\s*$|\\s+(?:and|or|in|by|to|at|on|with|from|for|the|any|all|as|its|their|during|between|review\\w*|meet|consult|report|inform|submit|exchange|provide|update)\\b)',
  ],
  ['semi bi', 'time', '(?:semi|bi)-?\\s?(?:annually|monthly)\\b'],
  ['semiannually', 'time', 'semiannually\\b'],
  [
    'every each',
    'time',
    '(?:every|each)\\s+(?:(?:calendar|fiscal|financial|contract|second|other|third)\\s+)?(?:year|month|quarter|week|day)\\b(?!\\s+of\\s+the)',
  ],
  [
    'on',
    'time',
    'on\\s+(?:an?\\s+)(?:annual|yearly|quarterly|monthly|weekly|daily|regular|periodic|semi-annual|biennial)\\s+basis\\b',
  ],
  ['at', 'time', 'at\\s+(?:regular|periodic|annual|fixed)\\s+intervals\\b'],
  [
    'within',
    'time',
    'within\\s+(?:an?\\s+|the\\s+|such\\s+|any\\s+)(?:(?:reasonable|shortest|same|agreed|specified|prescribed|aforementioned|said|above|stipulated|short|further|given)\\s+){0,2}(?:possible\\s+)?(?:time-?\\s?(?:limit|frame)|limits?\\s+of\\s+time|period|term|time|delay|deadline)s?\\b',
  ],
  [
    'by on before until',
    'time',
    `(?:by|on\\s+or\\s+before|before|until)(?=\\s+(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(?:${monthPattern})|(?:${monthPattern})\\s+\\d))`,
  ],
  [
    'before prior',
    'time',
    '(?:before|prior\\s+to)(?!\\s+(?:the\\s+|any\\s+|an?\\s+|such\\s+)?(?:[a-z]+\\s+){0,2}(?:courts?|tribunals?|council|committee|commission|judges?|panel|arbitrat|authorit|mentioned|bodies|body|meeting|assembly|conference|parliament|congress|board|public|it\\b|them\\b))',
  ],
  ['until till', 'time', 'un(?:til)|till'],
  ['by', 'time', 'by\\s+(?:the\\s+)?(?:end|date|time|close|deadline|beginning)\\b'],
  ['not no', 'time', 'no[t]?\\s+later\\s+than\\b'],
  [
    'upon on',
    'time',
    `(?:up)?on\\s+(?:or\\s+(?:after|before)\\s+)?(?:(?:the|its|their|such|any|an?|his)\\s+)?(?:(?:effective|actual|final|early|due|mutual|written|last|later|first)\\s+)?${EVENT}`,
  ],
  [
    'at',
    'time',
    'at\\s+(?:the\\s+)(?:end|time|expiry|expiration|moment|close|beginning|conclusion|date|latest)\\b',
  ],
  [
    'after following',
    'time',
    `(?:after|following)\\s+(?:(?:the|its|their|such|any|an?|each)\\s+)?(?:(?:effective|actual|final|early|due)\\s+)?${EVENT}`,
  ],
];
