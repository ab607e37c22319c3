import { pastLetters, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import type { Stretch } from './subject.js';
import { WordSet } from './word-set.js';

/** Who a pronoun stands for, where the sentence itself says so. */

const CONDITION =
  /\b(?:if|when|where|whenever|unless|should|once|until|in\s+case)\s+((?:the|an?|either|each|any|one|such|that|another)\s+(?:of\s+the\s+)?(?:[A-Za-z-]+\s+){0,3}?(?:Part(?:y|ies)|Participants?|States?|Governments?|Committee|Council|Commission|Secretariat|Authority|authorities|Group|Board|Powers?|members?|persons?|contractor))\b/i;

/**
 * The first actor the condition before a pronoun (lower case) names: "If |either Party| finds that …, it shall". Null where
 * there is no such condition, or its actor does not agree in number with the pronoun.
 */
export function antecedent(before: string, pronoun: string): string | null {
  const named = CONDITION.exec(before)?.[1];
  if (named === undefined) return null;
  const plural = /(?:ies|s)$/i.test(named) && !/^(?:either|each|any|one)\s+of\b/i.test(named);
  return plural === (pronoun === 'they' || pronoun === 'these') ? named : null;
}

/** The words from the operator on: whose duty something is, whom something entitles. */
const DUTY_OF =
  /^(?:is|are|shall\s+be|will\s+be|(?:shall\s+|will\s+)?remains?)\s+(?:the\s+)(?:[a-z]+\s+){0,2}(?:duty|responsibility|obligation)\s+of\s+(?=[a-z])/i;
const ENTITLES = /^(?:(?:shall|will|may)\s+)?entitles?\s+(?=[a-z])/i;
const END_OF_PHRASE = /[,.](?!\d)|[;:]|\s(?:to|if|when|where|that|which|who|under|for|in)\s/;
const SMALL_E = 0x65;
const MODALS = new Set(['shall', 'will', 'may']);
const NAMING_VERBS = new WordSet(['be', 'remain', 'remains', 'entitle', 'entitles']);
const THE = new WordSet(['the']);
const IS_OR_REMAINS = new Set(['is', 'are', 'remain', 'remains']);

/** A statement that names its bearer after the verb. */
export interface NamedAfter extends Stretch {
  modality: 'obligation' | 'right';
}

/**
 * "is the duty of |the sending State| to …", "shall entitle |the other Party| to …", from the operator to before
 * `limit`; null for any other statement.
 */
export function bearerAfter(flat: string, operator: Operator, limit: number): NamedAfter | null {
  if (!mayNameAfter(flat, operator)) return null;
  const words = flat.slice(operator.start, limit);
  const duty = DUTY_OF.exec(words);
  const found = duty ?? ENTITLES.exec(words);
  if (!found) return null;
  const rest = words.slice(found[0].length);
  const length = END_OF_PHRASE.exec(rest)?.index ?? rest.trimEnd().length;
  const start = operator.start + found[0].length;
  return { modality: duty ? 'obligation' : 'right', start, end: start + length };
}

/** The first two words tell of most statements that they do not. */
function mayNameAfter(flat: string, { kind, words, end }: Operator): boolean {
  if (kind !== 'modal' && kind !== 'stating') return false;
  if (kind === 'modal') {
    const at = pastSpace(flat, end);
    if (!NAMING_VERBS.isAt(flat, at) || !MODALS.has(words)) return false;
    // "shall be |the| duty of".
    return (flat.charCodeAt(at) | 32) === SMALL_E || THE.isNext(flat, pastLetters(flat, at));
  }
  if (IS_OR_REMAINS.has(words)) return THE.isNext(flat, end);
  return words === 'entitle' || words === 'entitles';
}
