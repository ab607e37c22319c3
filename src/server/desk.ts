import type { z } from 'zod';
import {
  type AgreementRecord,
  type Clause,
  type ClauseQuery,
  type Expectation,
  type NewReview,
  otherRulesOf,
  type Pipeline,
  type Review,
  reviewedWords,
  toldOf,
} from '../model/index.js';
import type { ComparedPair } from '../query/comparison/index.js';
import {
  type AskedName,
  buildMatrix,
  type ClauseQuestion,
  categoryColumns,
  clauseQuestion,
  familyColumns,
  findMissing,
  locate,
  namesAsked,
  plainNames,
  QueryError,
  type RawQuestion,
  safeguardColumns,
  sayUnknownName,
  unknownNames,
} from '../query/index.js';
import type { CategoryInUse, Store } from '../store/index.js';
import type {
  About,
  Categories,
  ComparisonAnswer,
  MatrixPage,
  MissingParts,
  Reasons,
  SimilarClauses,
} from './answers.js';
import { inTurns } from './in-turns.js';
import type { MatrixParameters } from './parameters.js';
import { Problem } from './problem.js';

/** Counting the labels of a large store takes seconds, and every visit of the explorer asks for it. */
const COUNTS_HOLD_MS = 30_000;
/** Of clauses that are worded like one as many as are told. */
const MOST_SIMILAR = 10;

/** What the addresses answer from: a store, and the rules for titles and reasons. Changes no record. */
export class Desk {
  readonly store: Store;
  readonly about: About;
  readonly #pipeline: Pipeline;
  readonly #expectations: readonly Expectation[];
  #counts: { inUse: Promise<CategoryInUse[]>; untilMs: number } | undefined;

  constructor(store: Store, pipeline: Pipeline, expectations: readonly Expectation[], about: About) {
    this.store = store;
    this.about = about;
    this.#pipeline = pipeline;
    this.#expectations = expectations;
  }

  async record(id: string): Promise<AgreementRecord> {
    const record = await this.store.get(id);
    if (!record) throw noAgreement(id);
    return record;
  }

  /** Refuses an id that no agreement has, without reading the record. */
  async mustHave(id: string): Promise<void> {
    if (!(await this.store.state(id))) throw noAgreement(id);
  }

  /** What the store is to be asked; refuses what cannot be asked, and names that nothing has. */
  async question(asked: RawQuestion): Promise<ClauseQuery> {
    const { query, conditions } = understood(asked);
    await this.#mustKnow(namesAsked(conditions));
    return query;
  }

  /** Refuses names of parameters that nothing has. */
  mustKnow(asked: Parameters<typeof plainNames>[0]): Promise<void> {
    return this.#mustKnow(plainNames(asked));
  }

  /** Refuses categories and families that neither the rules have nor any stored clause. */
  async #mustKnow(names: readonly AskedName[]): Promise<void> {
    const { families } = this.#pipeline.taxonomy;
    const known = {
      category: new Set(families.flatMap(({ categories }) => categories.map(({ id }) => id))),
      family: new Set(families.map(({ id }) => id)),
    };
    if (unknownNames(names, known).length === 0) return;
    for (const { category, family } of await this.#categoriesInUse()) {
      known.category.add(category);
      known.family.add(family);
    }
    const wrong = unknownNames(names, known)[0];
    if (!wrong) return;
    throw new Problem(400, sayUnknownName(wrong, known, TOLD), wrong.place?.span);
  }

  /** All that the rules have, in their order, then what else the store holds. */
  async categories(): Promise<Categories> {
    const inUse = await this.#categoriesInUse();
    const clausesOf = new Map(inUse.map(({ category, clauses }) => [category, clauses]));
    const families: Categories['families'] = this.#pipeline.taxonomy.families.map((family) => ({
      id: family.id,
      title: family.title,
      categories: family.categories.map(({ id, title, definition }) => ({
        id,
        title,
        definition,
        clauses: clausesOf.get(id) ?? 0,
      })),
    }));
    const listed = new Set(families.flatMap(({ categories }) => categories.map(({ id }) => id)));
    for (const { category, family, clauses } of inUse) {
      if (listed.has(category)) continue;
      let home = families.find(({ id }) => id === family);
      if (!home) {
        home = { id: family, title: family, categories: [] };
        families.push(home);
      }
      home.categories.push({ id: category, title: category, definition: null, clauses });
    }
    return { families };
  }

  /** As the store counted them not long ago; asked for once, however many wait for it. */
  #categoriesInUse(): Promise<CategoryInUse[]> {
    if (this.#counts && performance.now() < this.#counts.untilMs) return this.#counts.inUse;
    const inUse = this.store.categories();
    this.#counts = { inUse, untilMs: performance.now() + COUNTS_HOLD_MS };
    inUse.catch(() => {
      if (this.#counts?.inUse === inUse) this.#counts = undefined;
    });
    return inUse;
  }

  /** The store holds something new. */
  forgetCounts(): void {
    this.#counts = undefined;
  }

  /** A clause with the record that it is in. */
  async clause(id: string, eId: string): Promise<{ record: AgreementRecord; clause: Clause }> {
    const record = await this.record(id);
    const clause = record.clauses.find((one) => one.id === eId);
    if (!clause) throw new Problem(404, `There is no clause "${eId}" in this agreement.`);
    return { record, clause };
  }

  /** Clauses worded like one. */
  async similar(id: string, eId: string): Promise<SimilarClauses> {
    const { record, clause } = await this.clause(id, eId);
    const text = record.document.text.slice(clause.textStart, clause.span.end);
    const { MOST_CANDIDATES, rankSimilar } = await import('../query/similar/index.js');
    const candidates = (await this.store.like(text, MOST_CANDIDATES)).filter(
      (hit) => hit.recordId !== id || hit.eId !== eId,
    );
    return {
      clauses: rankSimilar(text, candidates, MOST_SIMILAR).map(({ hit, likeness }) => ({ ...hit, likeness })),
    };
  }

  /** What the agreement has and lacks. */
  async missing(id: string): Promise<MissingParts> {
    const all = await this.store.list();
    const agreement = all.find((one) => one.id === id);
    if (!agreement) throw noAgreement(id);
    const [found] = findMissing([agreement], all, await this.store.coverage(), this.#expectations);
    const { agreement: _, ...parts } = locate(found!, await this.record(id));
    const isOther = agreement.pipelineId !== this.#pipeline.head.id;
    return { otherRules: isOther ? agreement.pipelineId : null, ...parts };
  }

  /** A page of agreements against what they have. */
  async matrix({ by, ...asked }: z.output<typeof MatrixParameters>): Promise<MatrixPage> {
    const { taxonomy, safeguards } = this.#pipeline;
    const columns = {
      category: () => categoryColumns(taxonomy),
      family: () => familyColumns(taxonomy),
      safeguard: () => safeguardColumns(safeguards),
    }[by]();
    const { agreements, ...page } = await this.store.agreements(asked);
    const coverage = await this.store.coverage(agreements.map(({ id }) => id));
    const otherRules = otherRulesOf(agreements, this.#pipeline.head.id);
    return { ...page, ...buildMatrix(agreements, coverage, columns, by, taxonomy), otherRules };
  }

  /** Two agreements side by side. */
  async comparison(first: string, second: string): Promise<ComparisonAnswer> {
    if (first === second) throw new Problem(400, '"one" and "other" are the same agreement: name two.');
    const [one, other] = [await this.record(first), await this.record(second)];
    const { compareInSteps } = await import('../query/comparison/index.js');
    const side = (compared: ComparedPair['one']) =>
      compared && { eId: compared.clause.id, text: compared.text };
    const { groups, counts, bounded } = await inTurns(compareInSteps(one, other, this.#pipeline.taxonomy));
    return {
      one: { recordId: one.id, ...toldOf(one) },
      other: { recordId: other.id, ...toldOf(other) },
      counts,
      bounded,
      groups: groups.map(({ pairs, ...group }) => ({
        ...group,
        pairs: pairs.map((pair) => ({ ...pair, one: side(pair.one), other: side(pair.other) })),
      })),
    };
  }

  /** Keeps what a person decided; the clause and the category must be there. */
  async review(id: string, sent: NewReview): Promise<Review> {
    const { record, clause } = await this.clause(id, sent.clause);
    await this.mustKnow({ category: [sent.category] });
    const review: Review = {
      recordId: id,
      clause: sent.clause,
      category: sent.category,
      verdict: sent.verdict,
      note: sent.note?.trim() || null,
      by: sent.by?.trim() || null,
      at: new Date().toISOString(),
      words: reviewedWords(record, clause),
    };
    await this.store.addReview(review);
    return review;
  }

  reasonsFor(record: AgreementRecord): Reasons {
    if (record.producer.pipeline.hash !== this.#pipeline.hash) return { reasons: null };
    const fired = new Set(
      record.clauses.flatMap(({ labels }) =>
        labels.flatMap(({ evidence, against }) => [...evidence, ...against].map(({ ruleId }) => ruleId)),
      ),
    );
    const rules = this.#pipeline.rules.filter(({ id }) => fired.has(id));
    return { reasons: Object.fromEntries(rules.map(({ id, why }) => [id, why])) };
  }
}

function understood(asked: RawQuestion): ClauseQuestion {
  try {
    return clauseQuestion(asked);
  } catch (error) {
    if (error instanceof QueryError) throw new Problem(400, error.sentence, error.place?.span);
    throw error;
  }
}

const TOLD = {
  written: (kind: string, name: string) => `${kind}=${name}`,
  list: '/api/categories',
};

const noAgreement = (id: string): Problem => new Problem(404, `There is no agreement with the id ${id}.`);
