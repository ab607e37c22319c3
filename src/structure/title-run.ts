import { headingLike, opensClause } from './prose.js';

/** Longest heading believed that no punctuation ends, in characters. */
const LONGEST_RUN_IN = 160;

/** Words that open a sentence; with a capital in running words they show that one begins there. */
const OPENER =
  /^["“(]?(?:The|This|These|Those|Each|Every|Any|All|If|In|It|For|No|Nothing|An|A|As|At|By|On|To|Subject|Where|When|Whenever|With|Upon|Except|Unless|During|Either|Neither|Both|Notwithstanding|Such|There|Within|Without|After|Before|Pursuant|Under|Should|Until|Nor|Only|Other|From|Even|Once|Further|While|Although|Whether|Through|Recogni[sz]ing|Considering|Having|Provided)$/;
const CONNECTOR = /^(?:of|and|the|to|for|in|on|with|by|or|from|a|an|under|against|between|&|[-–—])$/;

/**
 * Length of a heading with no punctuation after it, else 0: capitals throughout before ordinary words
 * (`DEFINITIONS The term …`), or words without a verb before one that must open a sentence (`Entry into force
 * The present …`).
 */
export function titleRun(words: string): number {
  const tokens = words.slice(0, LONGEST_RUN_IN + 40).split(/\s/);
  let at = 0;
  let found = 0;
  let shouting = true;
  let plainTitle = true;
  for (let index = 0; index < tokens.length - 1 && at <= LONGEST_RUN_IN; index += 1) {
    const token = tokens[index]!;
    const shouted = token === token.toUpperCase();
    const capital = shouted || /^["“(]?\p{Lu}/u.test(token);
    const connects = CONNECTOR.test(token);
    if (shouting && index > 0 && !shouted && capital && (at > 8 || OPENER.test(token))) {
      found = at;
      break;
    }
    // A sentence often begins with the word it is headed by: `Amendments Amendments to …`.
    const again = plainTitle && capital && found < at - 4 && token.toLowerCase() === tokens[0]!.toLowerCase();
    const begins =
      index > 0 &&
      found === 0 &&
      capital &&
      (beginsAgain(tokens, index) || (!shouting && namesOffice(tokens, index)));
    if (
      index > 0 &&
      (again || begins || opensSentence(token, tokens[index + 1]!)) &&
      !lettered(tokens, index)
    ) {
      found = at;
      if (!plainTitle) break;
    }
    // After capitalised words an opener may still be part of the heading; after others it cannot.
    if (!capital && !connects) {
      if (found > 0) break;
      plainTitle = false;
    }
    if (/[.;:]$/.test(token) || (token.endsWith(',') && !listsOn(tokens, index, plainTitle))) break;
    if (!shouted && !connects) shouting = false;
    at += token.length + 1;
  }
  const run = words.slice(0, found).trimEnd().replace(/ A$/, '');
  return isTitleRun(run) ? run.length : 0;
}

/** Words that what follows belongs to: no sentence begins between. */
const BINDS =
  /^(?:of|and|the|to|for|in|on|with|by|or|from|a|an|under|against|between|&|[-–—]|each|every|any|all|both|other|another|such|no|this|that|these|those|its|their|contracting|requested|requesting|member|associated|third)$/;
const MODAL = /^(?:shall|may|will|must|agree|undertake)$/;

/**
 * True when a sentence begins at word `index` of those after a number though no word like `The` opens it: with a term
 * in quotation marks, with the parties, with the provision it cites, or with a word of the heading before it in
 * running words (`Costs of Travel Travel costs …`).
 */
function beginsAgain(tokens: readonly string[], index: number): boolean {
  const [token, next = ''] = [tokens[index]!, tokens[index + 1]];
  if (BINDS.test(tokens[index - 1]!.toLowerCase()) || OPENER.test(tokens[0]!)) return false;
  if (/^(?:Parties|States)$/.test(token) && MODAL.test(next)) return true;
  if (/^(?:Member|Contracting)$/.test(token) && MODAL.test(tokens[index + 2] ?? '')) return true;
  if (/^Articles?$/.test(token) && /^\d/.test(next))
    return /^(?:shall|to|and|of)$/.test(tokens[index + 2] ?? '');
  if (!/^\p{Ll}/u.test(next)) return false;
  if (/^["“]\p{Lu}/u.test(token)) return true;
  const word = stemOf(token);
  return word.length > 3 && tokens.slice(0, index).some((earlier) => stemOf(earlier) === word);
}

/** `Oil, Gas, And Water`: words of a title parted by commas, none of which opens a sentence. */
const listsOn = (tokens: readonly string[], index: number, plainTitle: boolean): boolean =>
  plainTitle && !OPENER.test(tokens[0]!) && /^(?:\p{Lu}|and\b|or\b|&)/u.test(tokens[index + 1] ?? '');

const stemOf = (token: string): string =>
  token
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '');

/** `The FB Board`: no title that is not all capitals goes on so. */
const namesOffice = (tokens: readonly string[], index: number): boolean =>
  tokens[index] === 'The' &&
  !BINDS.test(tokens[index - 1]!.toLowerCase()) &&
  /^\p{Lu}{2,}$/u.test(tokens[index + 1]!);

/** What is told apart by letters: `Party A`, `Schedule A`. */
const LETTERED =
  /^(?:party|side|class|series|schedule|exhibit|annex|appendix|attachment|part|section|phase|type|category|group|form|table|option|tier|unit|zone|building)$/i;

/** True when the A at `index` is the name of what the word before it says, and no article. */
const lettered = (tokens: readonly string[], index: number): boolean =>
  tokens[index] === 'A' && LETTERED.test(tokens[index - 1]!);

const opensSentence = (token: string, next: string): boolean =>
  OPENER.test(token) &&
  !/^\d/.test(next) &&
  (token === 'A' || token === 'An' ? !/^(?:and|or|to)$/.test(next) : true) &&
  (next !== next.toUpperCase() || next === 'A');

const isTitleRun = (run: string): boolean =>
  run.length >= 3 &&
  headingLike(run) &&
  !opensClause(run) &&
  !/[.,;:]$/.test(run) &&
  !CONNECTOR.test(run.slice(run.lastIndexOf(' ') + 1).toLowerCase()) &&
  !OPENER.test(run);
