/** By which words conditions, exceptions, times and further predicates are known. */
import { TIME_RULES } from './time-rules.js';

/**
 * `condition`, `exception`, `time`: of the statement; `limit`: a condition in a phrase that ends with its own words,
 * "within the limits of its laws"; `opening`: a condition where it stands before the subject, nothing elsewhere, "In
 * assessing the damage, the Council shall"; `adverbial`: how, why and on what footing, by which the object ends; `partner`: a preposition that leads to whom something is given, from whom or with whom; `verb`: a further predicate;
 * `relative`: what follows describes the noun before it.
 */
export type MarkKind =
  | 'condition'
  | 'limit'
  | 'opening'
  | 'exception'
  | 'time'
  | 'adverbial'
  | 'partner'
  | 'verb'
  | 'relative';

/** The words that can begin it, and the source of a sticky expression. */
export type Rule = readonly [words: string, kind: MarkKind, source: string];

const REQUESTED =
  '(?:request|demand|consent|agreement|approval|authori[sz]ation|permission|invitation|application|concurrence|licen[cs]e)s?';
const OWN =
  '(?:(?:the|an?|its|their|his|such|any|express|prior|written|specific|official|mutual|reasonable|due|proper|formal|explicit|joint|common|unanimous|further|first|and|,)\\s+)';

/** What limits what a party can and may do: its laws and its means. */
const MEASURES =
  '(?:laws?|legislations?|regulations|rules|constitutions?|procedures|policies|practices?|powers?|competences?|possibilities|means|resources|capabilities|capacity|appropriations|budgets?)';
/** Of a further predicate. */
const FURTHER_VERBS =
  'enter|make|take|provide|submit|give|inform|notify|ensure|send|keep|comply|facilitate|establish|maintain|pay|assist|consult|adopt|promote|encourage|develop|allow|permit|determine|agree|prepare|appoint|obtain|propose|attend|inspect|examine|receive|withdraw|resolve|verify|destroy|communicate|cooperate|co-operate|refrain|execute|deliver|ensure|reimburse|cause|retain|carry\\s+out|deliver|indemnify|hold|protect|perform|waives?|agrees?|undertakes?|acknowledges?|confirms?|grants?|accepts?|furnish|designate|disclose|implement|replace|repair|remove|settle|refer|select|bear|treat|assume|cease|terminate|suspend|cancel|invite|request|enable|discharge|assign|transfer|preserve|safeguard|respect|avoid|prevent|restore|return|complete|create|discuss|issue|come\\s+under|belong\\s+to|enters\\s+into|is|are';

/** For words that need no others behind them. */
export const ANY_WORD = '[a-z]+';

/** What each word begins, the longer first. Sources of sticky expressions. */
export const RULES: readonly Rule[] = [
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
  ['in', 'condition', 'in\\s+the\\s+event(?=\\s+[a-z"“])'],
  ['in', 'condition', 'in\\s+the\\s+absence\\s+of\\b'],
  [
    'in',
    'limit',
    'in\\s+(?:(?:all|any|such)\\s+other|this|that|these|those|both|either|other)\\s+(?:cases?|events?|circumstances|situations?|instances?)\\b',
  ],
  [
    'in',
    'limit',
    `in\\s+(?:accordance|conformity|compliance|line|keeping)\\s+with\\s+(?:its|their|his)\\s+(?:own\\s+)?(?:[a-z]+\\s+){0,3}${MEASURES}\\b`,
  ],
  [
    'within',
    'limit',
    `within\\s+(?:the\\s+)?(?:framework|limits?|scope|bounds)\\s+of\\s+(?:(?:its|their|his|the)\\s+)?(?:[a-z]+\\s+){0,3}${MEASURES}\\b`,
  ],
  [
    'within',
    'limit',
    `within\\s+(?:its|their|his)\\s+(?:own\\s+)?(?:[a-z]+\\s+){0,2}(?!power)${MEASURES}\\b`,
  ],
  [
    'as',
    'limit',
    '(?<=,\\s)as\\s+(?:and\\s+(?:when|where|if)\\s+)?(?:appropriate|necessary|needed|required)(?=,)',
  ],
  ['as', 'opening', 'as\\s+may\\s+be\\b'],
  [
    'in',
    'opening',
    'in\\s+(?:the\\s+)?(?:exercise|performance|application|implementation|discharge|conduct|execution|course)\\s+of\\b',
  ],
  [
    'for',
    'opening',
    'for\\s+(?:each|every|any|all|those)\\b(?!\\s+(?:[a-z]+\\s+)?(?:purposes?|reasons?)\\b)',
  ],
  ['consistent consistently', 'opening', 'consistent(?:ly)?\\s+with\\b'],
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
    '(?<!\\b(?:be|is|are|been|remain|remains|made|was|were|not|also|being)\\s)subject\\s+(?:always\\s+|only\\s+)?to\\b(?!\\s[a-z\\s]{2,30}\\s(?:is|are)\\s)',
  ],
  ['upon on', 'condition', `(?:up)?on\\s+${OWN}{0,4}${REQUESTED}\\b(?!\\s+to\\b)`],
  ['upon on', 'condition', `(?:up)?on\\s+${OWN}{1,3}(?:notice|consultations?)\\b`],
  ['upon on', 'condition', '(?:up)?on\\s+(?:the\\s+)?(?:condition|understanding|assumption)\\s+that'],
  [
    'at',
    'condition',
    'at\\s+(?:(?:the|its|their|his|any|written)\\s+){1,2}(?:request|option|invitation|discretion|election)\\b',
  ],
  [
    'at',
    'condition',
    "at\\s+(?:the\\s+)?(?:[a-z-]+\\s+){0,2}[a-z]+(?:['’]s|s['’])\\s+(?:(?:sole|own|absolute|reasonable|written)\\s+)?(?:request|option|invitation|discretion|election)\\b",
  ],
  [
    'at',
    'condition',
    'at\\s+(?:its|their|his)\\s+(?:sole|own|absolute|reasonable)\\s+(?:and\\s+absolute\\s+)?(?:request|option|discretion|election)\\b',
  ],
  [
    'with',
    'condition',
    `(?<!\\b(?:accordance|conformity|compliance|line|consistent|inconsistent|keeping|conflict)\\s)with\\s+${OWN}{1,4}(?:consent|agreement|approval|authori[sz]ation|permission|concurrence)s?\\b`,
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
  ...TIME_RULES,
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
