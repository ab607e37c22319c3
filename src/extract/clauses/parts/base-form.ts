import { regularForm } from '../../../nlp/index.js';

/** Plain forms of verbs, from the forms agreements use: `providing`, `provided` → `provide`. By spelling alone. */

/** Irregular forms that only as verbs are told from other words: after "be", or in -ing. */
const AS_VERB: Readonly<Record<string, string>> = {
  bound: 'bind',
  found: 'find',
  laid: 'lay',
  lain: 'lie',
  left: 'leave',
  said: 'say',
  seen: 'see',
  set: 'set',
  put: 'put',
  read: 'read',
  cut: 'cut',
  dealt: 'deal',
  let: 'let',
  shown: 'show',
  drawn: 'draw',
  thought: 'think',
  won: 'win',
  driven: 'drive',
  flown: 'fly',
  broken: 'break',
  forgotten: 'forget',
  lying: 'lie',
  dying: 'die',
  tying: 'tie',
  tied: 'tie',
  agreed: 'agree',
  agreeing: 'agree',
  guaranteed: 'guarantee',
  freed: 'free',
  has: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
};

/** How stems end that take an e: `provid`, `exchang`, `requir`, `communicat`. */
const TAKES_E = new RegExp(
  `(?:${[
    // Any word that ends so.
    'c|v|u|z|[^s]s|[bcdfgkptz]l|[aeiou]g|dg|rg|lg|ang|leng|fring|ping',
    '[^ao]id|ud|[rv]ad|[^e]ced|[cl]od',
    'vok|[mt]ak|[lr]ik|[dr]ul|[fpc]il|scal',
    'um|tim|nam|fram|fin|[bglm]in|stpon',
    'nven|rven|aven|shap|scap|scop|typ|[^a]ir|[^o]ur|stor|plor|gnor|[hpl]ar|rfer|dher',
    '[^eo]at|creat|vit|unit|cit|pedit|quisit|[^o]ut|plet|delet|mpet|[vmn]ot|quot|rib',
  ].join('|')})$`,
);
const TAKES_NONE =
  /(?:focus|bias|fulfil|solicit|format|combat|catalog|dialog|maintain|author|inhabit|exhibit|elicit|deficit|aid|plead|spread|load|input|output|appear|near|hear|bear|wear|clear|fear)$/;
/** Doubled for the ending alone: `committed`, but not `possessed` or `installed`. */
const DOUBLED = /([bdgmnprt])\1$/;
const NOT_DOUBLED = /(?:add|^err|egg)$/;
const DOUBLED_L =
  /(?:controll|fulfill|cancell|travell|compell|labell|signall|expell|propell|modell|counsell|repell|equall|channell|initiall)$/;

/** The stem of `provid-ed` made a word. */
function fromStem(stem: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if ((DOUBLED.test(stem) && !NOT_DOUBLED.test(stem)) || DOUBLED_L.test(stem)) return stem.slice(0, -1);
  return TAKES_E.test(stem) && !TAKES_NONE.test(stem) ? `${stem}e` : stem;
}

/** The plain form of a verb as printed, in lower case. */
export function baseForm(printed: string): string {
  const word = printed.toLowerCase();
  const known = AS_VERB[word] ?? regularForm(word);
  if (known !== word || Object.hasOwn(AS_VERB, word)) return known;
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[^e]ed$/.test(word) && /[aeiouy]/.test(word.slice(0, -2))) return fromStem(word.slice(0, -2));
  if (/[^aeiou]ying$/.test(word)) return word.slice(0, -3);
  if (/[aeiouy].*ing$/.test(word) && word.length > 4) return fromStem(word.slice(0, -3));
  return word;
}

/** The plain form of a verb in the present: `provides` → `provide`. */
export function baseOfPresent(printed: string): string {
  const word = printed.toLowerCase();
  if (Object.hasOwn(AS_VERB, word)) return AS_VERB[word]!;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$|^does$|goes$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
