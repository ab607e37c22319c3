import { knownWord, MIXED, MOST_WORDS } from '../known-words.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { LANGUAGE_NAMES } from './language-names.js';

/**
 * What a sentence can speak of, found in one walk over the words of a passage: a bit for each topic of which it has a
 * word. The readers try their expressions only on sentences with the bit; a bit too many costs time and changes nothing.
 */

/**
 * Beginnings of words, one of which stands in all that the readers of a topic look for; those that end in `_` are whole
 * words.
 */
const BEGINNINGS = {
  amendment: 'amend modif revise revisi alter supplement chang varied vary variation addend',
  binding: 'binding international legal enforceable political vienna',
  /** Beside one of those: what creates no rights, or does bind. */
  denial: 'no_ not_ nor_ neither_ none_ non_ nothing_ without_ ineligible_',
  binds: 'binding constitut',
  article: 'article_',
  deposit: 'deposit',
  provisional: 'provisional temporar interim',
  registration: 'regist',
  /** The end of the agreement, by time or by notice. */
  ending: 'end terminat expir denunc denounc withdraw cessation lapse cease cancel discontinu abrogat',
  renewal: 'renew nonrenew extend prolong continu discontinu thereafter',
  /** It lasts without an end, or until one. */
  endless:
    'unless until expir limit unlimited indefinite indeterminate undetermined undefined unspecified fixed perpetu open',
  prolongs: 'renew extend prolong',
  /** Renewal by itself. */
  again: 'automatic tacit successive further additional subsequent consecutive thereafter more_ longer_',
  anniversary: 'anniversar',
  term: 'force effect valid operative concluded term duration period continu extend last expir end run unlimited perpetu indefinite',
  beginning: 'force effect operation made concluded entered commenc begin run start',
  ratification: 'ratif approval acceptance',
  dispute: 'dispute difference disagree controvers difficult divergenc conflict',
  /** What disputes are settled by. */
  means:
    'consult negotiat amicab direct_ good_ diplomatic mediat concil expert_ arbitra third_ outside_ international national_ court tribunal litigation judicial joint mixed bilateral standing_ steering executive management consultative administrative north_ security',
  /** Where arbitrators sit. */
  seat: 'seat place_ venue situs site_ held_ conducted sit_ sitting meet_ located arbitrat',
  final: 'final binding appeal definitiv conclusiv',
  settles: 'settle resolv resolution refer submit adjust decid determin',
  law: 'law legislation',
  /** What a law does to the agreement. */
  governs: 'govern constru interpret enforced determined resolved subject',
  authentic: 'authentic authoritative',
  signing: 'done signed opened',
  /** Levels of classification. */
  level: 'classif secret_',
  security: 'security_',
  /** One text comes before another. */
  prevails:
    'prevail govern control preceden priorit preferen decisive determinative conclusive operative authoritative authentic definitive binding basis interpretation refer relied used according based recourse',
  /** The end leaves something as it is. */
  leaves:
    'affect prejudic impair releas reliev discharg influenc impact interrupt effect invalidat extinguish alter exempt free appl entail deemed construed surviv except',
  /** Something holds on. */
  goesOn:
    'continu remain stay_ stays_ appl protected safeguarded settled completed governed honored honoured fulfilled handled treated carried finalised finalized executed implemented returned regulated binding bound effective force_ effect_ valid_',
  language: LANGUAGE_NAMES.map((name) => name.toLowerCase().split('-')[0]).join(' '),
} as const;

type TopicName = keyof typeof BEGINNINGS;
const NAMES = Object.keys(BEGINNINGS) as TopicName[];

/** The bit of each topic. */
export const Topic = Object.fromEntries(NAMES.map((name, index) => [name, 1 << index])) as Readonly<
  Record<TopicName, number>
>;

const WORD_END = 27;
const STEPS_BITS = 5;
const LETTERS = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter += 1) LETTERS[64 + letter] = LETTERS[96 + letter] = letter;
const letterOf = (code: number): number => (code < 128 ? LETTERS[code]! : 0);

/** The state before a word, to which no letter leads. */
const START = 0;

/** A tree of the beginnings: by state and letter, the state that the letter leads to; by state, its topics. */
const { next, topics } = ((): { next: Uint16Array; topics: Int32Array } => {
  const steps: number[][] = [[]];
  const found: number[] = [0];
  for (const name of NAMES)
    for (const beginning of BEGINNINGS[name].split(' ')) {
      let state = START;
      for (let at = 0; at < beginning.length; at += 1) {
        const letter = letterOf(beginning.charCodeAt(at)) || WORD_END;
        const known = steps[state]![letter];
        if (known === undefined) {
          steps[state]![letter] = steps.length;
          steps.push([]);
          found.push(0);
        }
        state = steps[state]![letter]!;
      }
      found[state]! |= Topic[name];
    }
  const table = new Uint16Array(steps.length << STEPS_BITS);
  steps.forEach((letters, state) => {
    letters.forEach((to, letter) => {
      table[(state << STEPS_BITS) | letter] = to;
    });
  });
  return { next: table, topics: Int32Array.from(found) };
})();

/** A stretch of a text with the topics of which it has a word, as bits. */
export interface SpokenSentence {
  start: number;
  end: number;
  topics: number;
}

const FULL_STOP = 46;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** The topics of the word that begins at `start`, whose letters end at `end` at the latest. */
function topicsAt(text: string, start: number, end: number): number {
  let at = start;
  // A figure, as of a note, may stand before the letters.
  while (at < end && letterOf(text.charCodeAt(at)) === 0) at += 1;
  let bits = 0;
  let state = START;
  for (; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === 0) break;
    state = next[(state << STEPS_BITS) | letter]!;
    if (state === START) return bits;
    bits |= topics[state]!;
  }
  return bits | topics[next[(state << STEPS_BITS) | WORD_END]!]!;
}

const UNREAD = -1;
/** By the numbers of known words, their topics; `UNREAD` before they are asked for. */
const topicsOfKnown = new Int32Array(MOST_WORDS).fill(UNREAD);

function topicsOfNumber(number: number): number {
  const known = topicsOfKnown[number]!;
  if (known !== UNREAD) return known;
  const word = knownWord(number);
  const bits = topicsAt(word, 0, word.length);
  topicsOfKnown[number] = bits;
  return bits;
}

/** Where a full stop before white space stands from `from` to before `to`, or `to`; both are before `end`. */
function stopIn(text: string, from: number, to: number, end: number): number {
  for (let at = from; at < to; at += 1)
    if (text.charCodeAt(at) === FULL_STOP && at + 1 < end && isSpace(text.charCodeAt(at + 1))) return at;
  return to;
}

/**
 * The sentences of `text` from `start` to before `end`, with their topics. A full stop before white space ends one,
 * whatever the word before it: good enough to keep what one sentence says apart from the next. `words`: those of the
 * text.
 */
export function sentencesIn(text: string, start: number, end: number, words: WordSpans): SpokenSentence[] {
  const { starts, ends, numbers } = words;
  const found: SpokenSentence[] = [];
  let from = start;
  while (from < end && text.charCodeAt(from) === FULL_STOP) from += 1;
  let bits = 0;
  let at = from;
  for (let index = firstWordFrom(words, from); at < end; index += 1) {
    const isWord = index < starts.length && starts[index]! < end;
    const wordStart = isWord ? starts[index]! : end;
    // One sign between two words ends nothing.
    if (wordStart - at > 1 || !isWord)
      for (
        let stop = stopIn(text, at, wordStart, end);
        stop < wordStart;
        stop = stopIn(text, at, wordStart, end)
      ) {
        if (stop > from) found.push({ start: from, end: stop, topics: bits });
        from = stop + 1;
        at = from;
        bits = 0;
      }
    if (!isWord) break;
    at = Math.min(ends[index]!, end);
    const number = numbers[index]!;
    bits |= number > MIXED ? topicsOfNumber(number) : topicsAt(text, wordStart, at);
  }
  if (end > from) found.push({ start: from, end, topics: bits });
  return found;
}

/** The topics of all sentences. */
export const topicsOf = (sentences: readonly SpokenSentence[]): number =>
  sentences.reduce((all, sentence) => all | sentence.topics, 0);
