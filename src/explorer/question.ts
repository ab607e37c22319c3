/** Questions in the language of "pacta query", put together from parts. */

const QUOTE = /["“”„«»]/;
/** What stands for itself in a question. */
const PLAIN = /^=?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const OPERATORS = new Set(['and', 'AND', 'or', 'OR', 'not', 'NOT']);
/** As the API reads its parameter `words`: a word, or several in quotes; a quote that is not closed runs to the end. */
const WORDS = /["“”][^"“”]*["“”]?|[^\s"“”]+/g;

/** What a backslash stands before in quotes. */
const ESCAPED = /["“”„«»\\]/g;

const phraseOf = (words: string): string =>
  `"${words.split(QUOTE).join(' ').trim().replace(ESCAPED, '\\$&')}"`;

/** The condition that a field has a value, such as `party:"United States"`. */
export const conditionOf = (field: string, value: string): string =>
  `${field}:${PLAIN.test(value) ? value : `"${value.replace(ESCAPED, '\\$&')}"`}`;

/** The question of an address: what stands in `q`, and in `words`, which older addresses have. */
export function questionIn({ searchParams }: URL): string {
  const words = (searchParams.get('words') ?? '').match(WORDS) ?? [];
  const parts = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (PLAIN.test(word) && !OPERATORS.has(word) ? word : phraseOf(word)));
  return narrowed((searchParams.get('q') ?? '').trim(), parts.join(' '));
}

/** Fields that side by side must hold of one label, and of one statement. */
const OF_ONE: readonly (readonly string[])[] = [
  ['category', 'family', 'polarity', 'tier'],
  ['modality', 'bearer'],
];

/** The part as it is written beside what the address asks for already: in parentheses where it must hold by itself. */
export function besides(address: URL, question: string, field: string, part: string): string {
  const others = OF_ONE.find((fields) => fields.includes(field)) ?? [];
  const isAsked = others.some(
    (name) => address.searchParams.has(name) || new RegExp(`(?:^|[\\s(-])${name}:`, 'i').test(question),
  );
  return isAsked ? `(${part})` : part;
}

/** A question that asks for the other part, too. */
export function narrowed(question: string, part: string): string {
  if (question === '' || part === '') return question + part;
  const isEither = outermost(question).some(({ text }) => text.toLowerCase() === 'or');
  return `${isEither ? `(${question})` : question} ${part}`;
}

/** The question without a part that stands by itself in it; null where none does, or an operator joins its parts. */
export function widened(question: string, part: string): string | null {
  const pieces = outermost(question);
  if (pieces.some(({ text }) => OPERATORS.has(text))) return null;
  const found = pieces.find(({ text }) => text === part);
  if (!found) return null;
  const [before, behind] = [question.slice(0, found.start), question.slice(found.start + part.length)];
  return `${before.trim()} ${behind.trim()}`.trim();
}

/** Whether a question ends inside of quotes. */
export const endsInQuotes = (question: string): boolean =>
  (question.replace(/\\["“”„«»\\]/g, '').match(/["“”„«»]/g) ?? []).length % 2 === 1;

/** What blanks divide, but those in quotes and parentheses. */
function outermost(question: string): { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let [start, depth, isQuoted] = [0, 0, false];
  for (let at = 0; at <= question.length; at += 1) {
    const sign = question[at] ?? ' ';
    if (isQuoted && sign === '\\') {
      at += 1;
      continue;
    }
    if (QUOTE.test(sign)) isQuoted = !isQuoted;
    else if (!isQuoted && sign === '(') depth += 1;
    else if (!isQuoted && sign === ')') depth -= 1;
    else if (at < question.length && (isQuoted || depth > 0 || !/\s/.test(sign))) continue;
    else {
      if (at > start) pieces.push({ text: question.slice(start, at), start });
      start = at + 1;
    }
  }
  return pieces;
}
