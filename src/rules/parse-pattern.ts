import { words } from '../nlp/index.js';
import {
  FACT_NAMES,
  gapAtEdge,
  isFactName,
  isOptional,
  misplacedStart,
  type Pattern,
  PatternError,
} from './pattern.js';

/** A longer gap is a sentence, not a phrase. */
const LONGEST_GAP = 40;
/** Deeper nesting is a slip of the keyboard. */
const DEEPEST = 20;

const SPACE = /\s/;
const SPECIAL = /[\s()[\]{}<>|"^]/;
const FOREIGN = /[*?+\\$“”„]/;
const LEXICON_NAME = /^[a-z][a-z0-9-]*$/;

class PatternParser {
  private at = 0;

  constructor(private readonly text: string) {}

  parse(): Pattern {
    const pattern = this.choice(0);
    if (this.at < this.text.length) {
      const sign = this.text[this.at];
      throw this.error(this.at, `"${sign}" closes nothing`, `Take it out, or open it before.`);
    }
    return pattern;
  }

  /** Alternatives up to a closing sign. At depth 0 there is only one. */
  private choice(depth: number): Pattern {
    if (depth > DEEPEST) throw this.error(this.at, 'nested too deeply', 'Move parts of it into a lexicon.');
    const options = [this.sequence(depth)];
    while (this.text[this.at] === '|') {
      if (depth === 0) {
        throw this.error(this.at, '"|" outside parentheses', 'Write the alternatives in parentheses: (a|b).');
      }
      this.at += 1;
      options.push(this.sequence(depth));
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(depth: number): Pattern {
    const from = this.at;
    const items: Pattern[] = [];
    for (;;) {
      while (SPACE.test(this.text[this.at] ?? '')) this.at += 1;
      const sign = this.text[this.at];
      if (sign === undefined || sign === '|' || sign === ')' || sign === ']') break;
      items.push(...this.items(sign, depth));
    }
    if (items.length === 0) {
      throw depth === 0
        ? this.error(from, 'the pattern is empty', 'Write at least one word.')
        : this.error(from, 'an empty alternative', 'Write [a] for words that may be missing.');
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private items(sign: string, depth: number): Pattern[] {
    const from = this.at;
    switch (sign) {
      case '(':
        return [this.enclosed(')', depth)];
      case '[':
        return [{ kind: 'optional', item: this.enclosed(']', depth) }];
      case '{': {
        const name = this.upTo('}');
        if (!LEXICON_NAME.test(name)) {
          throw this.error(
            from,
            `"{${name}}" is no name of a lexicon`,
            'Names are lower case, joined by hyphens.',
          );
        }
        return [{ kind: 'lexicon', name, column: from + 1 }];
      }
      case '<': {
        const name = this.upTo('>');
        if (!isFactName(name)) {
          const known = FACT_NAMES.map((fact) => `<${fact}>`).join(' ');
          throw this.error(from, `"<${name}>" is no kind of fact`, `Facts are ${known}.`);
        }
        return [{ kind: 'fact', fact: name }];
      }
      case '"': {
        const exact = words(this.upTo('"'));
        if (exact.length === 0)
          throw this.error(from, 'nothing between the quotation marks', 'Write a word there.');
        return exact.map((word) => ({ kind: 'exact', word }));
      }
      case '^':
        this.at += 1;
        return [{ kind: 'start', column: from + 1 }];
      case '}':
      case '>':
        throw this.error(from, `"${sign}" closes nothing`, 'Take it out, or open it before.');
      default:
        return this.text.startsWith('..', from) ? [this.gap()] : this.plainWords();
    }
  }

  private enclosed(close: string, depth: number): Pattern {
    const from = this.at;
    this.at += 1;
    const inner = this.choice(depth + 1);
    if (this.text[this.at] !== close) {
      throw this.error(from, `"${this.text[from]}" is not closed`, `Write "${close}" where it ends.`);
    }
    this.at += 1;
    return inner;
  }

  /** What stands between the sign at hand and `close`; leaves the place behind `close`. */
  private upTo(close: string): string {
    const end = this.text.indexOf(close, this.at + 1);
    if (end === -1) {
      throw this.error(this.at, `"${this.text[this.at]}" is not closed`, `Write "${close}" where it ends.`);
    }
    const inner = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return inner;
  }

  private gap(): Pattern {
    const from = this.at;
    const written = this.run();
    const most = /^\.\.(\d{1,3})$/.exec(written)?.[1];
    if (most === undefined || Number(most) < 1 || Number(most) > LONGEST_GAP) {
      throw this.error(
        from,
        `"${written}" is no gap`,
        `A gap is two dots and a number from 1 to ${LONGEST_GAP}: ..6`,
      );
    }
    return { kind: 'gap', most: Number(most), column: from + 1 };
  }

  private plainWords(): Pattern[] {
    const from = this.at;
    const written = this.run();
    const foreign = FOREIGN.exec(written);
    if (foreign) {
      throw this.error(
        from + foreign.index,
        `"${foreign[0]}" means nothing in a pattern`,
        'Words match by their stem; exact letters stand between straight quotation marks.',
      );
    }
    const found = words(written);
    if (found.length === 0) {
      throw this.error(from, `"${written}" is punctuation, which is not looked at`, 'Leave it out.');
    }
    return found.map((word) => ({ kind: 'word', word }));
  }

  /** Signs up to white space or a sign of the language. */
  private run(): string {
    const from = this.at;
    while (this.at < this.text.length && !SPECIAL.test(this.text[this.at]!)) this.at += 1;
    return this.text.slice(from, this.at);
  }

  private error(at: number, problem: string, remedy: string): PatternError {
    return new PatternError(at + 1, problem, remedy);
  }
}

/**
 * Reads one pattern. Throws PatternError when it is not well formed, can match without any word, begins or
 * ends with a gap, or has `^` elsewhere than at its beginning. Whether its lexicons exist is not looked at.
 */
export const parsePattern = (text: string): Pattern => {
  const pattern = new PatternParser(text).parse();
  const start = misplacedStart(pattern);
  if (start) {
    throw new PatternError(
      start.column,
      '"^" is the beginning of the clause',
      'Put it first in the pattern.',
    );
  }
  const atBeginning = gapAtEdge(pattern, false);
  if (atBeginning) {
    throw new PatternError(
      atBeginning.column,
      'a pattern cannot begin with a gap',
      'Begin with a word, or with ^.',
    );
  }
  const atEnd = gapAtEdge(pattern, true);
  if (atEnd) throw new PatternError(atEnd.column, 'a pattern cannot end with a gap', 'Take the gap out.');
  if (isOptional(pattern)) {
    throw new PatternError(1, 'nothing in the pattern is always there', 'Take one part out of its [ ].');
  }
  return pattern;
};
