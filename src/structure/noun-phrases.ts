/**
 * Whether words without a usual verb name a subject, `Use of berths`, or order something in few words: `Visitors carry
 * cards`, `Smoking prohibited`, `Cash on delivery only`. Without a dictionary the two are alike: words are believed to
 * name only where their form shows it.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What names are joined with. Links of place, time and manner are in orders too: `Payment in cash`, `Return by noon`. */
const LINKS = set('of and or &');
/** The same behind a word that can only be a noun: `Exemption from dues`, `Access to the quay`. */
const LINKS_OF_NOUNS = set('to for from between against');
const POINTERS = set('the a an this these its their his such each any all other');
const OTHER_LINKS = set('in on at by into upon within under with without not per as than no until');
const isSmall = (word: string): boolean =>
  LINKS.has(word) || LINKS_OF_NOUNS.has(word) || POINTERS.has(word) || OTHER_LINKS.has(word);

/** Nouns by their ending. */
const NOUN =
  /(?:tion|sion|ment|ance|ence|\p{L}{3}ship|ness|ity|(?:clos|expos|fail|depart|expendit|signat|proced)ure)s?$|ities$/iu;
/** Words that end so and are verbs too. */
const ALSO_VERB =
  /^(?:(?:func|ques|men|(?:re)?posi|condi|sanc|cau|(?:pro|ap)?por|sta|peti|auc|ra|mo|sec|parti|requisi)tion|(?:com)?mission|provision|finance|influence|reference|evidence|balance|advance|enhance|commence|experience|silence|sentence|supplement|implement|augment|document|comment|fragment|experiment|compl[ei]ment|witness|transship)s?$/i;
/** Further nouns before `to` and the like, and what no order begins with. */
const SURE_NOUNS = set('access right rights liberty title duty duties remedy remedies');
/** Words that stand before a noun and are nothing else. */
const BEFORE_NOUN =
  set(`additional administrative annual applicable competent confidential diplomatic domestic economic exclusive
  financial foreign further intellectual internal international joint legal local medical mutual new other parental
  personal private public regular relevant scientific social special technical temporary total transitional voluntary`);
/** Orders of one word: `Prohibited.`, `Monthly.` */
const NO_NAME = /(?:ed|ly)$/;
/** Verbs that `of` follows. */
const TAKES_OF = set('dispose approve inform notify beware advise');

/** Only a name may be the word that has a capital: `Delivery at Strelsau`, but `Termination by Licensee`. */
const placesIn = (link: string, before: string): boolean =>
  link === 'to' ? !isNoun(before) : link !== 'by' && OTHER_LINKS.has(link);

/** True for words of one line that name a subject. Looks at each of the words once; they are few. */
export function namesSubject(words: string): boolean {
  const all = words.replace(/[,/]/g, ' ').trim().split(/\s+/);
  const further = all.slice(1);
  const capitals = further.filter((word) => /\p{Lu}/u.test(word)).length;
  if (capitals > 0 && further.every((word) => isSmall(word) || /\p{Lu}/u.test(word)))
    return capitals > 1 || !further.some((word, at) => placesIn(word, all[at]!));
  const runs: string[][] = [[]];
  const links: string[][] = [];
  for (const word of all) {
    const run = runs[runs.length - 1]!;
    if (!isSmall(word)) run.push(word);
    else if (run.length === 0) links[links.length - 1]?.push(word);
    else {
      links.push([word]);
      runs.push([]);
    }
  }
  // `give notice`, `stop the work` behind `Right to`.
  const infinitive = (at: number): boolean =>
    links[at - 1]?.join(' ') === 'to' &&
    isNoun(runs[at - 1]!.at(-1)!) &&
    !NO_NAME.test(runs[at]!.at(-1) ?? 'ed');
  return (
    runs.every((run, at) => isNounRun(run) || infinitive(at)) &&
    links.every(
      (link, at) => isLink(link, runs[at]!) || (infinitive(at) && link.every((word) => POINTERS.has(word))),
    )
  );
}

/** `the` behind `Leaving`, `of` and `and` behind any noun, `to` behind a word that is no verb. */
function isLink([first, ...rest]: readonly string[], before: readonly string[]): boolean {
  const noun = before.at(-1)!;
  if (rest.some((word) => !POINTERS.has(word))) return false;
  if (POINTERS.has(first!)) return before.length === 1 && /^\p{Lu}\p{L}{2,12}ing$/u.test(noun);
  if (LINKS.has(first!)) return !TAKES_OF.has(noun.toLowerCase());
  return LINKS_OF_NOUNS.has(first!) && isNoun(noun);
}

const isNoun = (word: string): boolean =>
  (NOUN.test(word) && !ALSO_VERB.test(word)) || SURE_NOUNS.has(word.toLowerCase());

/** One word, or several of which the form says that there is no verb among them. */
function isNounRun(run: readonly string[]): boolean {
  const last = run.at(-1);
  if (last === undefined || NO_NAME.test(last)) return false;
  const before = run.slice(0, -1);
  return (
    before.every((word) => BEFORE_NOUN.has(word.toLowerCase())) ||
    (before.length === 1 && isNoun(before[0]!) && isNoun(last))
  );
}
