import type { AgreementRecord, ClauseQuery, Pipeline } from '../model/index.js';
import { similar } from '../model/index.js';
import {
  type AskedName,
  type ClauseQuestion,
  clauseQuestion,
  namesAsked,
  QueryError,
  type RawQuestion,
  unknownNames,
} from '../query/index.js';
import type { CategoryInUse, Store } from '../store/index.js';
import type { Categories, Reasons } from './answers.js';
import { Problem } from './problem.js';

/** Counting the labels of a large store takes seconds, and every visit of the explorer asks for it. */
const COUNTS_HOLD_MS = 30_000;

/** What the addresses answer from: a store, and the rules for titles and reasons. Writes nothing. */
export class Desk {
  readonly store: Store;
  readonly #pipeline: Pipeline;
  #counts: { inUse: Promise<CategoryInUse[]>; untilMs: number } | undefined;

  constructor(store: Store, pipeline: Pipeline) {
    this.store = store;
    this.#pipeline = pipeline;
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
    const { kind, name, place } = wrong;
    const near = similar(name, [...known[kind]].sort());
    throw new Problem(
      400,
      `There is no ${kind} "${name}"${near ? `; did you mean "${near}"?` : ': /api/categories lists them.'}`,
      place?.span,
    );
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

const noAgreement = (id: string): Problem => new Problem(404, `There is no agreement with the id ${id}.`);
