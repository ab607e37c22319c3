import type { DocumentText, Fact } from '../../model/index.js';
import type { WordSpans } from '../word-spans.js';
import type { ActorFinder } from './actor-finder.js';
import { furtherPredicate } from './further-predicate.js';
import type { ActorNames } from './names-in-phrase.js';
import type { PartsReader } from './parts/statement-parts.js';
import type { Reading, Rest } from './reading.js';
import type { Words } from './sentence.js';
import { StatementReader } from './statement-reader.js';

const READ_SENTENCES = 3;
const MOST_SENTENCES = 12;
const MOST_STATEMENTS = 24;

/** "may include, but shall |not be limited to|:". */
const ONLY_EXAMPLES = /^\s*not\s+(?:necessarily\s+)?be\s+(?:limited|restricted|confined)\b/i;

/** Reads the statements of one document, clause by clause. */
export class ClauseReader {
  private readonly statements: StatementReader;

  /** `names`: of those who act; see `ActorFinder`; `spans`: the words of the document. */
  constructor(document: DocumentText, facts: readonly Fact[], names: ActorNames, spans: WordSpans) {
    this.statements = new StatementReader(document, facts, names, spans);
  }

  get actors(): ActorFinder {
    return this.statements.actors;
  }

  /** Reads what is to be done. */
  get parts(): PartsReader {
    return this.statements.parts;
  }

  /** The first sentence of `words` that says something; of several predicates the first. */
  read(words: Words): Reading | null {
    for (let index = 0; index < READ_SENTENCES; index += 1) {
      const sentence = words.sentence(index);
      const reading = sentence ? this.statements.readSentence(words, sentence, index) : null;
      if (reading) return reading;
    }
    return null;
  }

  /** A duty that the first sentence tells without a verb. */
  readVerbless(words: Words): Reading | null {
    const sentence = words.sentence(0);
    return sentence ? this.statements.readVerbless(words, sentence, 0) : null;
  }

  /** What points go on from: the last predicate of the last sentence, which opens the list. */
  readLeadIn(words: Words): Reading | null {
    const first = this.read(words);
    if (!first) return null;
    const { previous, mention } = this.statements;
    const opening = this.readOpening(words, first);
    const rest = opening ? this.readRest(words, opening.rest, opening.index) : [];
    const last = rest.findLast(
      ({ operator }) => !ONLY_EXAMPLES.test(words.flat.slice(operator.end, operator.end + 40)),
    );
    this.statements.previous = previous;
    this.statements.mention = mention;
    return last && (last.open || last.certain) ? last : (opening ?? first);
  }

  /** The last sentence of a lead-in, where it says something of its own; null where it does not. */
  private readOpening(words: Words, first: Reading): Reading | null {
    let index = first.index;
    while (index + 1 < MOST_SENTENCES && words.sentence(index + 1)) index += 1;
    if (index === first.index) return first;
    this.statements.goingOn = true;
    const reading = this.statements.readSentence(words, words.sentence(index)!, index);
    this.statements.goingOn = false;
    if (!reading?.certain) return null;
    const { kind, words: said } = reading.operator;
    // "It should provide for:" tells more of what the clause orders.
    const tellsMore = said === 'should' && first.operator.words === 'shall';
    const declares = kind === 'performative' && reading.modality === 'declaration';
    return kind === 'stating' || kind === 'defining' || tellsMore || declares ? null : reading;
  }

  /** The words of a point that go on from its lead-in, and what follows them. */
  readOn(words: Words, leadIn: Reading): Pick<Reading, 'sentence' | 'rest'> | null {
    const sentence = words.sentence(0);
    if (!sentence) return null;
    const { operator, subject } = leadIn;
    const { start, end } = sentence;
    const further = furtherPredicate(words, sentence, { words: operator.words, end: start });
    if (!further) return { sentence, rest: null };
    const rest = { further, end, subject: { ...subject, place: null }, certain: true };
    return { sentence: { start, end: further.end }, rest };
  }

  /**
   * What the `rest` of a sentence and the sentences from the one of index `from` on say, each predicate that says something
   * of its own: its verb is one of the main clause and orders, allows or states. Leaves the memory of who was named as it
   * was after the main statement.
   */
  readFurther(words: Words, rest: Rest | null, from: number): Reading[] {
    const { previous, mention } = this.statements;
    this.statements.goingOn = true;
    const found = rest ? this.readRest(words, rest, from - 1) : [];
    for (let index = from; index < MOST_SENTENCES && found.length < MOST_STATEMENTS; index += 1) {
      const sentence = words.sentence(index);
      if (!sentence) break;
      const reading =
        this.statements.readSentence(words, sentence, index) ??
        this.statements.readVerbless(words, sentence, index);
      if (reading) found.push(reading, ...this.readRest(words, reading.rest, index));
    }
    this.statements.goingOn = false;
    this.statements.previous = previous;
    this.statements.mention = mention;
    return found.filter(({ certain, open }) => certain && !open);
  }

  private readRest(words: Words, rest: Rest | null, index: number): Reading[] {
    const found: Reading[] = [];
    for (let next = rest; next !== null && found.length < MOST_STATEMENTS; ) {
      const { further, end } = next;
      const shared = further.relative ? this.statements.ofAntecedent(words, next) : next;
      const reading = further.operator
        ? this.statements.readShared(words, shared, further.operator, index)
        : this.statements.readSentence(words, { start: further.start, end }, index);
      if (reading) found.push(reading);
      next = reading?.rest ?? null;
    }
    return found;
  }
}
