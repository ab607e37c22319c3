/** By which words conditions, exceptions, times and further predicates are known. */
import { monthPattern } from '../../months.js';

/**
 * `condition`, `exception`, `time`: of the statement; `adverbial`: how, why and on what footing, by which the object
 * ends; `partner`: a preposition that leads to whom something is given, from whom or with whom; `verb`: a further predicate;
 * `relative`: what follows describes the noun before it.
 */
export type MarkKind = 'condition' | 'exception' | 'time' | 'adverbial' | 'partner' | 'verb' | 'relative';

const REQUESTED =
  '(?:request|demand|consent|agreement|approval|authori[sz]ation|permission|invitation|application|concurrence|licen[cs]e)s?';
const OWN =
  '(?:(?:the|an?|its|their|his|such|any|express|prior|written|specific|official|mutual|reasonable|due|formal|explicit|joint|common|unanimous|further|first|and|,)\\s+)';
const EVENT =
  '(?:receipt|termination|expiry|expiration|completion|signature|signing|entry\\s+into\\s+force|arrival|departure|delivery|notification|ratification|accession|withdrawal|conclusion|acceptance|cessation|execution|payment|commencement|closing|date|day|end|(?:first|last)\\s+(?:business\\s+|working\\s+)?day|anniversary|exchange|deposit|discovery|occurrence|dissolution|death|moment|time|beginning|introduction|adoption|lapse|publication|return|liquidation|becoming|learning|receiving|completing|ceasing)\\b';

/** Of a further predicate. */
const FURTHER_VERBS =
  'enter|make|take|provide|submit|give|inform|notify|ensure|send|keep|comply|facilitate|establish|maintain|pay|assist|consult|adopt|promote|encourage|develop|allow|permit|determine|agree|prepare|appoint|obtain|propose|attend|inspect|examine|receive|withdraw|resolve|verify|destroy|communicate|cooperate|co-operate|refrain|execute|deliver|ensure|reimburse|cause|retain|carry\\s+out|deliver|indemnify|hold|protect|perform|waives?|agrees?|undertakes?|acknowledges?|confirms?|grants?|accepts?|furnish|designate|disclose|implement|replace|repair|remove|settle|refer|select|bear|treat|assume|cease|terminate|suspend|cancel|invite|request|enable|discharge|assign|transfer|preserve|safeguard|respect|avoid|prevent|restore|return|complete|create|discuss|issue';

/** For words that need no others behind them. */
export const ANY_WORD = '[a-z]+';

/** What each word begins, the longer first. Sources of sticky expressions. */
export const RULES: readonly (readonly [words: string, kind: MarkKind, source: string])[] = [
  [
    'once twice',
    'time',
    '(?:once|twice)\\s+(?:a|an|per|each|every|in\\s+(?:each|every|a))\\s+(?:calendar\\s+|fiscal\\s+)?(?:year|month|quarter|week|day)\\b',
  ],
  [
    'if',
    'condition',
    'if(?:\\s+and\\s+(?:when|only\\s+if|where|to\\s+the\\s+extent(?:\\s+that)?|for\\s+so\\s+long\\s+as))?',
  ],
  ['when whenever', 'condition', 'when(?:ever)?(?:\\s+and\\s+if)?'],
  ['where wherever', 'condition', 'where(?:ver)?(?:\\s+and\\s+(?:when|to\\s+the\\s+extent(?:\\s+that)?))?'],
  ['provided', 'condition', 'provided,?\\s+(?:(?:always|however|further)\\s*,?\\s+)?that'],
  [
    'provided',
    'condition',
    'provided(?=\\s+(?:the|they|it|such|no|each|he|these|those|always|its|their)\\b)',
  ],
  ['providing', 'condition', 'providing\\s+that'],
  ['insofar', 'condition', 'insofar\\s+as'],
  ['in', 'condition', 'in\\s+so\\s+far\\s+as'],
  [
    'in',
    'condition',
    '(?<!\\b(?:as|except|save|only|than)\\s)in\\s+(?:(?:the|an|all|those|any|such|each|every|a|particular|the\\s+following)\\s+)?(?:(?:following|other|exceptional|urgent|emergency|special|certain|specific|appropriate|unlikely|particular)\\s+){0,2}(?:events?|cases?|circumstances|instances|situations?)\\s+(?:that|of|where|when|in\\s+which|under\\s+which|as)\\b',
  ],
  ['in', 'condition', 'in\\s+case\\b'],
  [
    'in',
    'condition',
    'in\\s+(?:such|exceptional|urgent|very\\s+urgent|extraordinary|special|emergency|appropriate|certain|particular|specific)\\s+(?:an?\\s+)?(?:cases?|circumstances|events?|situations?|emergenc(?:y|ies))\\b',
  ],
  [
    'under',
    'condition',
    'under\\s+(?:the|exceptional|extraordinary|special)\\s+(?:condition|circumstances)\\b',
  ],
  ['to', 'condition', 'to\\s+the\\s+(?:extent|degree)\\b'],
  ['so', 'condition', 'so\\s+long\\s+as|so\\s+far\\s+as'],
  ['as', 'condition', 'as\\s+long\\s+as'],
  [
    'subject',
    'condition',
    '(?<!\\b(?:be|is|are|been|remain|remains|made|was|were|not|also|being)\\s)subject\\s+(?:always\\s+|only\\s+)?to\\b',
  ],
  ['upon on', 'condition', `(?:up)?on\\s+${OWN}{0,4}${REQUESTED}\\b(?!\\s+to\\b)`],
  ['upon on', 'condition', '(?:up)?on\\s+(?:the\\s+)?(?:condition|understanding|assumption)\\s+that'],
  [
    'at',
    'condition',
    'at\\s+(?:(?:the|its|their|his|any|written)\\s+){1,2}(?:request|option|invitation|discretion|election)\\b',
  ],
  [
    'with',
    'condition',
    `with\\s+${OWN}{1,4}(?:consent|agreement|approval|authori[sz]ation|permission|concurrence)s?\\b`,
  ],
  ['by', 'condition', `by\\s+(?:mutual|common)\\s+(?:written\\s+)?(?:consent|agreement|accord)\\b`],
  ['should', 'condition', 'should(?=\\s+(?:the|an?|any|either|one|it|they|such|there|this|that|no)\\b)'],
  ['once', 'condition', 'once(?=\\s+(?:the|an?|any|it|they|such|there|this|that|all|these)\\b)'],
  ['failing', 'condition', 'failing\\b'],
  ['assuming', 'condition', 'assuming\\s+that'],
  ['unless', 'exception', 'unless'],
  [
    'except',
    'exception',
    'except(?:ing)?(?:\\s+(?:as|where|when|if|that|in|for|to|with|insofar|by|under|pursuant|on|upon|so\\s+far\\s+as))?\\b',
  ],
  ['save', 'exception', 'saved?\\s+(?:as|where|for|that|in|insofar|to|with|when|by)\\b'],
  ['other', 'exception', 'other\\s+than\\b'],
  ['otherwise', 'exception', 'otherwise\\s+than\\b'],
  ['excluding', 'exception', '(?:but\\s+)?excluding\\b'],
  ['apart', 'exception', 'apart\\s+from\\b'],
  ['with', 'exception', 'with\\s+the\\s+(?:sole\\s+|only\\s+)?exceptions?\\s+of\\b'],
  [
    'without',
    'exception',
    `without\\s+(?:first\\s+(?:obtaining|having)\\s+)?(?:obtaining\\s+|having\\s+obtained\\s+|having\\s+|the\\s+)?(?:(?:the\\s+)?(?:other\\s+)?[a-z]{2,20}['’]s?\\s+)?${OWN}{0,4}${REQUESTED}\\b`,
  ],
  ['but', 'exception', 'but\\s+(?:not|excluding)\\b(?!\\s+(?:limited|later|less|more|only|be|exceed))'],
  // Times that no recognised date or length names.
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
  [
    'in',
    'adverbial',
    'in\\s+(?:accordance|conformity|compliance|keeping|line|consultation|co-?operation|co-?ordination|conjunction|agreement|order|particular|so\\b|writing|good\\s+faith|full|person|an?\\s+(?:[a-z-]+\\s+){0,3}manner|any\\s+(?:event|case|manner)|such\\s+(?:a\\s+)?(?:manner|way|form)|the\\s+(?:same\\s+|following\\s+|most\\s+[a-z]+\\s+)?(?:manner|way|form)|the\\s+light|return|kind|cash|turn|lieu|exchange|proportion|view|support|pursuance|furtherance|addition|no\\s+(?:way|event|case))',
  ],
  [
    'pursuant through during while pending thereby notwithstanding irrespective regardless throughout via whereupon despite therefor',
    'adverbial',
    ANY_WORD,
  ],
  [
    'for',
    'adverbial',
    'for\\s+(?:the\\s+)?(?:(?:sole|exclusive|specific|express)\\s+)?purposes?\\s+(?:of|for)\\b|for\\s+this\\s+purpose|for\\s+(?:any|whatever|official|other)\\s+(?:reasons?|purposes?)(?:\\s+whatsoever)?\\b',
  ],
  [
    'with',
    'adverbial',
    'with\\s+(?:a\\s+view|due|full|reasonable|respect\\s+to|regard\\s+to|effect|the\\s+(?:aim|objective|object|purpose|intention|same|assistance|help|understanding)|immediate)\\b',
  ],
  ['so', 'adverbial', 'so\\s+(?:as|that)\\b'],
  ['without', 'adverbial', 'without(?!\\s+limitation)'],
  [
    'as',
    'adverbial',
    'as\\s+(?:appropriate|necessary|required|far|follows|set|provided|specified|described|defined|laid|referred|may\\s+be|agreed|mutually|the\\s+case|if|though|an?\\s+(?:result|consequence)|such|stated|stipulated|well\\s+as\\s+to|shall|are\\s+(?:necessary|required)|is\\s+(?:necessary|required)|in\\b|outlined|between|amended|soon|prescribed|determined)\\b',
  ],
  ['free', 'adverbial', 'free\\s+of\\s+(?:any\\s+)?(?:charge|cost)'],
  [
    'at',
    'adverbial',
    'at\\s+(?:(?:its|their|his)\\s+(?:own\\s+|sole\\s+)?(?:request|expense|cost|option|discretion|choice|risk|convenience)s?|no\\s+(?:additional\\s+|extra\\s+)?(?:cost|charge|expense|time)s?|all\\s+times?|any\\s+(?:time|place)s?|such\\s+(?:times?|places?|intervals?)|the\\s+(?:sole\\s+)?(?:expense|cost|same|lowest|highest|level))\\b',
  ],
  [
    'on',
    'adverbial',
    'on\\s+(?:behalf|the\\s+basis|the\\s+ground|the\\s+same|an?\\s+(?:[a-z-]+\\s+){0,3}basis|the\\s+part\\s+of|its\\s+own|their\\s+own|account)\\b',
  ],
  [
    'by',
    'adverbial',
    'by\\s+(?:means|way|virtue|reason|[a-z]+ing\\b|any\\s+means|mutual|telephone|mail|e-?mail|registered)',
  ],
  [
    'after',
    'adverbial',
    'after\\s+(?:consultation|consulting|prior|having|mutual|due|the|an?|such|any|[a-z]+ing)\\b',
  ],
  ['whether', 'adverbial', 'whether\\s+(?:or\\s+not|by|directly|in)\\b'],
  ['because since', 'adverbial', '(?:because|since)'],
  [
    'on',
    'adverbial',
    '(?<!,\\s)on\\s+(?:fair|equal|reasonable|equitable|favou?rable|preferential|commercial|comparable)\\s+(?:and\\s+[a-z-]+\\s+)?(?:terms|conditions)\\b',
  ],
  ['in', 'partner', 'in\\s+favou?r\\s+of\\b'],
  ['to with from on upon against for', 'partner', ANY_WORD],
  [
    'and',
    'verb',
    `and\\s+(?:then\\s+|also\\s+|[a-z]{3,12}ly\\s+)?(?:${FURTHER_VERBS})(?=\\s+(?:the|an?|any|all|such|its|their|into|with|that|each|every|to|reasonable|full|no|appropriate|necessary)\\b)`,
  ],
  ['and', 'verb', 'and\\s+not\\s+[a-z]{3,14}\\s+(?:it|them|the|any|such|its|their)\\b'],
  ['or', 'verb', `or\\s+(?:${FURTHER_VERBS})(?=\\s+(?:the|an?|any|such|its|their|other)\\b)`],
  ['who which that whom whose', 'relative', ANY_WORD],
];
