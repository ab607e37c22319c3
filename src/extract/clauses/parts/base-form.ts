import { regularForm } from '../../../nlp/index.js';

/** Plain forms of verbs, from the forms agreements use: `providing`, `provided` → `provide`. By spelling alone. */

/** Irregular forms that only as verbs are told from other words: after "be", or in -ing. */
const AS_VERB: ReadonlyMap<string, string> = new Map([
  ['bound', 'bind'],
  ['found', 'find'],
  ['laid', 'lay'],
  ['lain', 'lie'],
  ['left', 'leave'],
  ['said', 'say'],
  ['seen', 'see'],
  ['set', 'set'],
  ['put', 'put'],
  ['read', 'read'],
  ['cut', 'cut'],
  ['dealt', 'deal'],
  ['let', 'let'],
  ['shown', 'show'],
  ['drawn', 'draw'],
  ['thought', 'think'],
  ['won', 'win'],
  ['driven', 'drive'],
  ['flown', 'fly'],
  ['broken', 'break'],
  ['forgotten', 'forget'],
  ['forbidden', 'forbid'],
  ['lying', 'lie'],
  ['dying', 'die'],
  ['tying', 'tie'],
  ['tied', 'tie'],
  ['agreed', 'agree'],
  ['agreeing', 'agree'],
  ['guaranteed', 'guarantee'],
  ['freed', 'free'],
  ['has', 'have'],
  ['is', 'be'],
  ['are', 'be'],
  ['was', 'be'],
  ['were', 'be'],
]);

/** How stems end that take an e: `provid`, `exchang`, `requir`, `communicat`. */
const ENDINGS_WITH_E = [
  // Any word that ends so.
  'c|v|u|z|[^s]s|[bcdfgkptz]l|[aeiou]g|dg|rg|lg|ang|leng|fring|ping',
  '[^ao]id|ud|[rv]ad|[^e]ced|[cl]od',
  'vok|[mt]ak|[lr]ik|[dr]ul|[fpc]il|scal',
  'um|tim|nam|fram|fin|[bglm]in|stpon',
  'nven|rven|aven|shap|scap|scop|typ|[^a]ir|[^o]ur|stor|plor|gnor|[hpl]ar|rfer|dher',
  '[^eo]at|creat|vit|unit|cit|pedit|quisit|[^o]ut|plet|delet|mpet|[vmn]ot|quot|rib',
].flatMap((endings) => endings.split('|'));
/** The same by their last letter: the others need not be tried. */
const TAKES_E: ReadonlyMap<string, RegExp> = new Map(
  [...new Set(ENDINGS_WITH_E.map((ending) => ending.at(-1)!))].map((last) => [
    last,
    new RegExp(`(?:${ENDINGS_WITH_E.filter((ending) => ending.endsWith(last)).join('|')})$`),
  ]),
);
const TAKES_NONE =
  /(?:focus|bias|fulfil|solicit|format|combat|catalog|dialog|maintain|author|inhabit|exhibit|elicit|deficit|aid|plead|spread|load|input|output|appear|near|hear|bear|wear|clear|fear)$/;
/** Of the longest ending told above, and the letter before it. */
const ENDING_LETTERS = 9;
/** Doubled for the ending alone: `committed`, but not `possessed` or `installed`. */
const DOUBLED = 'bdgmnprt';
const NOT_DOUBLED = /(?:add|^err|egg)$/;
const DOUBLED_L =
  /(?:controll|fulfill|cancell|travell|compell|labell|signall|expell|propell|modell|counsell|repell|equall|channell|initiall)$/;

function isDoubled(stem: string): boolean {
  const last = stem.at(-1)!;
  if (last !== stem.at(-2)) return false;
  return last === 'l' ? DOUBLED_L.test(stem) : DOUBLED.includes(last) && !NOT_DOUBLED.test(stem);
}

/** The stem of `provid-ed` made a word. */
function fromStem(stem: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (isDoubled(stem)) return stem.slice(0, -1);
  const ending = stem.slice(-ENDING_LETTERS);
  const takesE = TAKES_E.get(stem.charAt(stem.length - 1))?.test(ending) === true;
  return takesE && !TAKES_NONE.test(ending) ? `${stem}e` : stem;
}

const VOWEL = /[aeiouy]/;

/** The plain form of a verb as printed, in lower case. Agreements use the same few hundred: each is found out once. */
export function baseForm(printed: string): string {
  let base = bases.get(printed);
  if (base === undefined) {
    base = baseOf(printed.toLowerCase());
    if (bases.size >= MOST_BASES) bases.clear();
    // A longer word of a text would keep all of the text in memory.
    if (printed.length < SLICED_CHARS) bases.set(printed, base);
  }
  return base;
}
const bases = new Map<string, string>();
const MOST_BASES = 1000;
/** From so many characters on, what is cut from a string refers to it. */
const SLICED_CHARS = 13;

function baseOf(word: string): string {
  const known = AS_VERB.get(word);
  if (known !== undefined) return known;
  const regular = regularForm(word);
  if (regular !== word) return regular;
  if (word.endsWith('ed')) {
    if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
    const stem = word.slice(0, -2);
    return stem !== '' && !stem.endsWith('e') && VOWEL.test(stem) ? fromStem(stem) : word;
  }
  if (!word.endsWith('ing')) return word;
  const stem = word.slice(0, -3);
  if (/[^aeiou]y$/.test(stem)) return stem;
  return word.length > 4 && VOWEL.test(stem) ? fromStem(stem) : word;
}

/** The plain form of a verb in the present: `provides` → `provide`. */
export function baseOfPresent(printed: string): string {
  const word = printed.toLowerCase();
  const known = AS_VERB.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('s')) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$|^does$|goes$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
