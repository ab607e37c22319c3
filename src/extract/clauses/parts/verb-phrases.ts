import { type Behind, wordsBehind } from '../behind.js';
import { type Meanings, meaningsByKind } from '../place-table.js';

/** A phrase whose first word is a verb without being what is to be done, or is only part of that. */
export interface VerbPhrase {
  /** Sticky. */
  pattern: RegExp;
  /** The words that can stand behind the first; null: any, or none. */
  behind: Behind | null;
  /**
   * What follows: `to` the verb that says what, `doing` the same in -ing; `for` and `object` what the phrase governs;
   * `nothing`: it governs nothing.
   */
  leads: 'to' | 'doing' | 'for' | 'object' | 'nothing';
  /** Plain form; empty: the words as they are. */
  base: string;
}

type Row = readonly [RegExp, string, VerbPhrase['leads']];

const HAVE_TO =
  /(?:have|has|retains?|reserves?|enjoys?|possess(?:es)?|exercise)\s+(?:(?:an?|the|no|any|full|its|their|his|sole|exclusive|such|also|first|primary|same|further|unrestricted|absolute|at\s+all\s+times)\s+){0,4}(?:[a-z]+\s+)?(?:rights?|obligations?|duty|authority|powers?|options?|possibility|opportunity|responsibility|capacity|discretion|freedom|privilege|liberty|honou?r)(?:\s*,(?:[^,;.]|[,.](?=\d)){1,120},|\s+(?:in|at)\s+its\s+(?:sole\s+|own\s+)?(?:discretion|option|expense|election))?\s+to\s+(?=[a-z])/iy;
const HAVE_FOR =
  /(?:have|has)\s+(?:(?:the|no|sole|full|primary|exclusive|any)\s+){0,3}(?:responsibility|liability|obligation)\s+for\s+(?=[a-z])/iy;
const EFFORTS =
  /(?:(?:make|use|exert|exercise|undertake)s?\s+(?:[a-z-]+\s+){0,6}(?:efforts?|endeavou?rs?)|do(?:es)?\s+(?:its|their|his)\s+(?:utmost|best))\s+to\s+(?=[a-z])/iy;
const VERB_TO =
  /(?:endeavou?r|seek|strive|undertake|agree|continue|intend|aim|attempt|try|wish|need|engage|promise|pledge|covenant|commit|bind|desire|hope|elect|choose|propose|proceed|fail|remain\s+(?:free|entitled|obliged|bound|responsible)|be\s+able|arrange|consent|accept|guarantee|assume)s?(?:\s+(?:it|them)sel(?:f|ves))?(?:\s*,(?:[^,;.]|[,.](?=\d)){1,140},|\s+(?:never|jointly|hereby|further|in\s+particular|(?:never\s+)?under\s+any\s+circumstances|both))?\s+(?:not\s+)?to\s+(?=[a-z])/iy;
const FROM_DOING = /(?:refrain|abstain|desist)s?\s+from\s+(?=[a-z]+ing\b)/iy;
const FIXED: readonly Row[] = [
  [/(?:enters?|comes?|goe?s?)\s+into\s+(?:force|effect|operation)\b/iy, 'enter into force', 'nothing'],
  [/remains?\s+in\s+(?:force|effect)\b/iy, 'remain in force', 'nothing'],
  [/continues?\s+in\s+(?:force|effect)\b/iy, 'continue in force', 'nothing'],
  [/takes?\s+(?:full\s+)?effect\b/iy, 'take effect', 'nothing'],
  [/takes?\s+place\b/iy, 'take place', 'nothing'],
  [/takes?\s+part\s+in\b/iy, 'take part in', 'object'],
  [
    /takes?\s+(?:fully\s+|duly\s+)?into\s+(?:due\s+|full\s+)?(?:account|consideration)\b/iy,
    'take into account',
    'object',
  ],
  [/takes?\s+account\s+of\b/iy, 'take account of', 'object'],
  [/takes?\s+(?:charge|care|note|possession|advantage|custody|delivery)\s+of\b/iy, '', 'object'],
  [/gives?\s+(?:full\s+)?effect\s+to\b/iy, 'give effect to', 'object'],
  [/gives?\s+rise\s+to\b/iy, 'give rise to', 'object'],
  [
    /gives?\s+(?:(?:due|full|sympathetic|favou?rable|prompt|careful|serious|early|special|particular|and)\s+){0,4}(?:consideration|priority|preference|attention|regard)\s+to\b/iy,
    'give consideration to',
    'object',
  ],
  [/makes?\s+(?:good\s+|full\s+)?use\s+of\b/iy, 'make use of', 'object'],
  [/makes?\s+available\b/iy, 'make available', 'object'],
  [/(?:be|bear)\s+responsibility\s+for\b/iy, 'bear responsibility for', 'object'],
  [/puts?\s+in(?:to)?\s+(?:place|effect|force|operation)\b/iy, 'put in place', 'object'],
  [/brings?\s+to\s+the\s+(?:attention|notice|knowledge)\s+of\b/iy, 'bring to the attention of', 'object'],
  [/calls?\s+(?:up)?on\b/iy, 'call upon', 'object'],
  [/forms?\s+(?:an?\s+)?(?:integral\s+)?part\s+of\b/iy, 'form part of', 'object'],
  [/has?(?:ve)?\s+regard\s+to\b/iy, 'have regard to', 'object'],
  [/has?(?:ve)?\s+(?:recourse|access)\s+to\b/iy, '', 'object'],
];

/** "be required to", "be entitled to": what follows is the action. */
const BE_TO =
  /(?:required|obliged|obligated|bound|entitled|authori[sz]ed|permitted|allowed|empowered|free|able|prepared|encouraged|invited|expected|responsible|liable|eligible|competent|requested|ready|willing|under\s+(?:an?|no)\s+(?:obligation|duty)|at\s+liberty|the\s+(?:[a-z]+\s+){0,2}(?:duty|responsibility|obligation)\s+of\s+(?:[^,;.]|[,.](?=\d)){1,60}?)\s+to\s+(?=[a-z])/iy;
const BE_FOR = /(?:responsible|liable|accountable)\s+for\s+(?=(?:(?:the\s+)?)[a-z])/iy;
const BE_FROM =
  /(?:prohibited|precluded|prevented|debarred|barred|excused|restrained)\s+from\s+(?=[a-z]+ing\b)/iy;
const BE_ADJECTIVE =
  /(?:subject(?:\s+(?:always|only|at\s+all\s+times))?\s+to|exempt(?:ed)?\s+from|immune\s+from|free\s+(?:from|of)|relieved\s+(?:from|of)|liable\s+(?:to|for)|equal\s+to|consistent\s+with|compatible\s+with|available(?:\s+(?:to|for))?|open\s+(?:to|for)|bound\s+by|without\s+prejudice\s+to|responsible(?:\s+(?:for|to))?|in\s+(?:force|effect|writing|accordance\s+with|conformity\s+with|compliance\s+with|addition\s+to|possession\s+of|charge\s+of)|party\s+to|present|valid|void|(?:final(?:,?\s+conclusive)?(?:\s+and|,)\s+|conclusive\s+and\s+)?(?:legally\s+)?binding(?:\s+(?:on|upon|for))?|final(?:\s+and\s+(?:conclusive|without\s+appeal))?|confidential|inviolable|eligible\s+for|entitled\s+to|due|payable(?:\s+to)?|effective|applicable\s+to|applicable|accountable\s+(?:to|for)|(?:composed|made\s+up|seized)\s+of|(?:based|founded)\s+(?:up)?on|governed\s+by(?:\s+and\s+(?:construed|interpreted|enforced)\s+(?:exclusively\s+|solely\s+)?in\s+accordance\s+with)?|(?:accompanied|represented|evidenced)\s+by|(?:(?:referred\s+to|known)\s+as|designated\s+as(?!\s+such))|assimilated\s+to|covered\s+by(?=\s+(?:[a-z]+\s+){0,4}(?:insurance|warrant|guarantees?|schemes?|arrangements?|polic|provisions))|deemed\s+to\s+be(?=\s)|deemed(?!\s+(?:to|or|and|as)\b)|(?:limited|confined|restricted)\s+to|(?:reduced|increased)\s+by(?=\s+(?:an?|any|all|such|the\s+(?:amount|sum|value|total|number)|[$€£\d]|[a-z]+\s+percent))|replaced\s+by(?=\s+(?:an?|th(?:is|ese)|the\s+(?:following|present|words?|text))\s)|aware\s+of|familiar\s+with|commensurate\s+with|identical\s+(?:to|with)|necessary|sufficient|complete|authentic|equally\s+authentic)(?![\w-])/iy;

/** The phrases that each word can open, in order. */
function byFirstWord(rows: readonly Row[]): Meanings<readonly VerbPhrase[]> {
  const found = new Map<string, VerbPhrase[]>();
  for (const [pattern, base, leads] of rows)
    for (const [word, behind] of wordsBehind(pattern.source))
      found.set(word, [...(found.get(word) ?? []), { pattern, behind, base, leads }]);
  return meaningsByKind(found);
}

const OF_VERBS = byFirstWord([
  [HAVE_TO, '', 'to'],
  [EFFORTS, '', 'to'],
  [VERB_TO, '', 'to'],
  [FROM_DOING, '', 'doing'],
  [HAVE_FOR, '', 'for'],
  ...FIXED,
]);
const OF_BE = byFirstWord([
  [BE_TO, '', 'to'],
  [BE_FOR, '', 'doing'],
  [BE_FROM, '', 'doing'],
  [BE_ADJECTIVE, '', 'object'],
]);
const NONE: readonly VerbPhrase[] = [];

/** Those that the verb of that number (see `known-words.ts`) can open: "have the right to", "take into account". */
export const phrasesOf = (verb: number): readonly VerbPhrase[] =>
  OF_VERBS.meanings[OF_VERBS.kinds[verb]!] ?? NONE;
/** Those that the word of that number can open after a form of be: "required to", "subject to". */
export const phrasesAfterBe = (word: number): readonly VerbPhrase[] =>
  OF_BE.meanings[OF_BE.kinds[word]!] ?? NONE;
