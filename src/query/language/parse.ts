import { type ClauseCondition, type QueryExpression, type Span, similar } from '../../model/index.js';
import { hasWord, whyTooLong } from '../has-word.js';
import { pointAt } from '../query-error.js';
import { FIELDS, type Field, fieldNamed } from './fields.js';
import { allOf, anyOf } from './merge.js';
import { type Token, tokensOf } from './tokens.js';

/** Of what is typed, UTF-16 units: longer questions are no questions. */
export const LONGEST_QUESTION = 2_000;
const MOST_CONDITIONS = 60;
const DEEPEST = 20;

/** One condition as it was typed. */
export interface TypedCondition {
  condition: ClauseCondition;
  /** Where it was typed, with its field. */
  span: Span;
  /** Behind `not`: what meets it is left out. */
  negated: boolean;
  /** Something else will do instead: on a side of `or`, or one of several values. */
  alternative: boolean;
}

/** A question that was understood. */
export interface ParsedQuery {
  typed: string;
  expression: QueryExpression;
  /** In the order typed. */
  conditions: TypedCondition[];
}

/**
 * Reads a question in Pacta's language: words, "phrases", `field:value`, and / or / not, parentheses. What stands side
 * by side must all hold; `or` binds weaker, `not` stronger. One condition in parentheses stands by itself: side by side
 * with others it may hold of another label or statement. Throws QueryError that points at the place.
 */
export function parseQuery(typed: string): ParsedQuery {
  if (typed.length > LONGEST_QUESTION) {
    const span = { start: LONGEST_QUESTION, end: LONGEST_QUESTION + 1 };
    throw pointAt(
      `A question has ${LONGEST_QUESTION} characters at most.`,
      typed.slice(0, LONGEST_QUESTION + 1),
      span,
    );
  }
  return new Parser(typed).parse();
}

class Parser {
  private readonly tokens: Token[];
  private readonly conditions: TypedCondition[] = [];
  private at = 0;
  private depth = 0;

  constructor(private readonly typed: string) {
    this.tokens = tokensOf(typed);
  }

  parse(): ParsedQuery {
    const whole: Span = { start: 0, end: Math.max(this.typed.length, 1) };
    const expression = this.any(null, false);
    if (this.next.kind === 'close') this.fail('No parenthesis is open here.', this.next.span);
    if (!expression) throw pointAt('There is no word to look for.', this.typed, whole);
    return { typed: this.typed, expression, conditions: this.conditions };
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  private take(): Token {
    return this.tokens[this.at++]!;
  }

  private fail(message: string, span: Span): never {
    throw pointAt(message, this.typed, span);
  }

  /** `field`: what words stand for, inside `field:( … )`. Null where there is nothing but signs. */
  private any(field: Field | null, negated: boolean): QueryExpression | null {
    const first = this.conditions.length;
    const parts = [this.all(field, negated)];
    while (this.next.kind === 'or') {
      const { span } = this.take();
      const part = this.all(field, negated);
      if (!part || !parts[0]) this.fail('Something must stand on both sides of "or".', span);
      parts.push(part);
    }
    if (parts.length === 1) return parts[0]!;
    this.alternatives(first);
    return anyOf(parts.map((part) => part!));
  }

  private all(field: Field | null, negated: boolean): QueryExpression | null {
    const parts: QueryExpression[] = [];
    for (;;) {
      const { kind, span } = this.next;
      if (kind === 'end' || kind === 'close' || kind === 'or') break;
      if (kind === 'and') {
        this.take();
        const after = this.next.kind;
        if (parts.length === 0 || after === 'end' || after === 'close' || after === 'or' || after === 'and')
          this.fail('Something must stand on both sides of "and".', span);
        continue;
      }
      const part = this.one(field, negated);
      if (part) parts.push(part);
    }
    return parts.length === 0 ? null : allOf(parts);
  }

  private one(field: Field | null, negated: boolean): QueryExpression | null {
    const token = this.take();
    // Names and values have no sentence around them: there a small "not" leaves out.
    const isNot = field !== null && token.kind === 'word' && token.text === 'not';
    switch (isNot ? 'not' : token.kind) {
      case 'not': {
        this.deeper(token.span);
        const isEnd = this.next.kind === 'end' || this.next.kind === 'close';
        const part = isEnd ? null : this.one(field, !negated);
        this.depth -= 1;
        if (!part) this.fail('Say what is to be left out.', token.span);
        return { kind: 'not', part };
      }
      case 'open':
        return this.group(field, negated, token.span);
      case 'field':
        if (field)
          this.fail(
            `One field cannot stand inside another: close the parenthesis of "${field.name}:" first.`,
            token.span,
          );
        return this.fieldValue(token, negated);
      default:
        return this.value(field, token, token.span, negated);
    }
  }

  private group(field: Field | null, negated: boolean, span: Span): QueryExpression {
    this.deeper(span);
    const first = this.conditions.length;
    const inner = this.any(field, negated);
    if (this.next.kind !== 'close') this.fail('The parenthesis that opens here is not closed.', span);
    const { span: closing } = this.take();
    if (!inner)
      this.fail('There is nothing between these parentheses.', { start: span.start, end: closing.end });
    this.depth -= 1;
    const isAlone = this.conditions.length === first + 1;
    return isAlone && !field ? byItself(inner) : inner;
  }

  private deeper(span: Span): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail(`A question nests ${DEEPEST} levels deep at most.`, span);
  }

  private fieldValue({ text, span }: Token, negated: boolean): QueryExpression {
    const field = fieldNamed(text) ?? this.unknown(text, span);
    const { kind } = this.next;
    const isBehind = this.next.span.start === span.end;
    if (isBehind && kind === 'open') return this.group(field, negated, this.take().span);
    if (!isBehind || (kind !== 'word' && kind !== 'phrase'))
      this.fail(`Write a value right behind "${field.name}:", such as ${field.example}.`, span);
    const value = this.take();
    return this.value(field, value, { start: span.start, end: value.span.end }, negated)!;
  }

  private unknown(name: string, span: Span): never {
    const near = similar(
      name.toLowerCase(),
      FIELDS.map((field) => field.name),
    );
    const meant = near
      ? `Did you mean "${near}:"?`
      : `There are: ${FIELDS.map((field) => field.name).join(', ')}.`;
    return this.fail(`There is no field "${name}". ${meant} For words with a colon use "quotes".`, span);
  }

  private value(field: Field | null, token: Token, span: Span, negated: boolean): QueryExpression | null {
    if (!field) {
      const tooLong = whyTooLong(token.text);
      if (tooLong !== null) this.fail(tooLong, span);
      if (hasWord(token.text)) return this.condition({ kind: 'words', words: token.text }, span, negated);
      if (token.kind === 'word') return null;
      return this.fail('There is no word between these quotes.', span);
    }
    const written =
      token.kind === 'word' ? token.text.split(',').filter((part) => part !== '') : [token.text];
    if (written.length === 0 || written.some((each) => each.trim() === ''))
      this.fail(`Write a value behind "${field.name}:", such as ${field.example}.`, span);
    // `money:>1,000` is one number.
    const isOne =
      written.length > 1 && field.read(token.text) !== undefined && field.read(written[0]!) === undefined;
    const values = isOne || (field.takesNumbers && THOUSANDS.test(token.text)) ? [token.text] : written;
    const first = this.conditions.length;
    const conditions = values.map((each) => this.condition(this.read(field, each, span), span, negated));
    if (values.length > 1) this.alternatives(first);
    return anyOf(conditions);
  }

  /** The conditions from this one on are. */
  private alternatives(first: number): void {
    for (const condition of this.conditions.slice(first)) condition.alternative = true;
  }

  private read(field: Field, written: string, span: Span): ClauseCondition {
    const condition = field.read(written.trim());
    if (condition) return condition;
    const near = similar(written.toLowerCase(), field.values ?? []);
    const meant = near
      ? `Did you mean "${near}"?`
      : field.values
        ? `It takes: ${field.values.join(', ')}.`
        : `Write it like ${field.example}.`;
    return this.fail(`"${field.name}:" does not take "${written}". ${meant}`, span);
  }

  private condition(condition: ClauseCondition, span: Span, negated: boolean): ClauseCondition {
    if (this.conditions.length === MOST_CONDITIONS)
      this.fail(`A question has ${MOST_CONDITIONS} conditions at most.`, span);
    this.conditions.push({ condition, span, negated, alternative: false });
    return condition;
  }
}

/** "(family:x)" need not hold of the label that the conditions beside it hold of, nor "(bearer:x)" of their statement. */
const byItself = (inner: QueryExpression): QueryExpression =>
  inner.kind === 'label' || inner.kind === 'statement' ? { kind: 'any', parts: [inner] } : inner;

/** Commas that group the digits of a number. */
const THOUSANDS = /\d,\d{3}(?!\d)/;
