import { LANGUAGE_NAMES } from './language-names.js';

/**
 * What a sentence can speak of, found in one walk over the letters of a passage: a bit for each topic of which it has a
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

/** The state before a word, and that of a word that begins none of those above. */
const START = 0;
const OTHER = 1;
const NO_STATE = 0;

/** A tree of the beginnings: by state and letter, the state that the letter leads to; by state, its topics. */
const { next, topics } = ((): { next: Uint16Array; topics: Int32Array } => {
  const steps: number[][] = [[], []];
  const found: number[] = [0, 0];
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

/**
 * The sentences of `text` from `start` to before `end`, with their topics. A full stop before white space ends one,
 * whatever the word before it: good enough to keep what one sentence says apart from the next.
 */
export function sentencesIn(text: string, start: number, end: number): SpokenSentence[] {
  const found: SpokenSentence[] = [];
  let from = start;
  while (from < end && text.charCodeAt(from) === FULL_STOP) from += 1;
  let bits = 0;
  let state = START;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letterOf(code);
    if (letter !== 0) {
      if (state === OTHER) continue;
      state = next[(state << STEPS_BITS) | letter]!;
      if (state === NO_STATE) state = OTHER;
      else bits |= topics[state]!;
      continue;
    }
    if (state !== START) {
      bits |= topics[next[(state << STEPS_BITS) | WORD_END]!]!;
      state = START;
    }
    if (code === FULL_STOP && at + 1 < end && isSpace(text.charCodeAt(at + 1))) {
      if (at > from) found.push({ start: from, end: at, topics: bits });
      from = at + 1;
      bits = 0;
    }
  }
  bits |= topics[next[(state << STEPS_BITS) | WORD_END]!]!;
  if (end > from) found.push({ start: from, end, topics: bits });
  return found;
}

/** The topics of all sentences. */
export const topicsOf = (sentences: readonly SpokenSentence[]): number =>
  sentences.reduce((all, sentence) => all | sentence.topics, 0);
