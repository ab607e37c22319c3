import { annotate, type CompiledPipeline } from '../analyse.js';
import { recogniseFacts } from '../extract/index.js';
import type { Label, ParsedAgreement } from '../model/index.js';
import { matcherFor } from '../rules/index.js';

/** How one rule fares over agreements. */
export interface RuleCoverage {
  ruleId: string;
  category: string;
  /** Clauses on which it fires. */
  fires: number;
  /** Agreements with such a clause. */
  agreements: number;
  /**
   * Labels that it is evidence for: on these clauses, and on those that take over what they hang from or what
   * others under their heading say.
   */
  labels: number;
  /** Those of them that no other rule is evidence for. */
  alone: number;
  /** Clauses on which only its `unless` keeps it from firing. */
  held: number;
}

/** Counts how the rules of a pipeline fare, agreement by agreement. */
export class Coverage {
  /** Added so far. */
  agreements = 0;
  /** In the agreements added. */
  clauses = 0;
  private readonly counts: RuleCoverage[];
  private readonly byId: ReadonlyMap<string, RuleCoverage>;

  constructor(private readonly pipeline: CompiledPipeline) {
    this.counts = pipeline.rules.rules.map(({ rule: { id, category } }) => ({
      ruleId: id,
      category,
      fires: 0,
      agreements: 0,
      labels: 0,
      alone: 0,
      held: 0,
    }));
    this.byId = new Map(this.counts.map((count) => [count.ruleId, count]));
  }

  add(parsed: ParsedAgreement): void {
    const { agreement, document, clauses } = annotate(parsed, this.pipeline);
    const title = agreement.title?.span ?? null;
    const matcher = matcherFor(this.pipeline.rules, document.text, recogniseFacts(document.text), title);
    const fired = new Set<number>();
    for (const clause of clauses) {
      const { hits, held } = matcher.match(clause);
      for (const { rule } of hits) {
        this.counts[rule]!.fires += 1;
        fired.add(rule);
      }
      for (const { rule } of held) this.counts[rule]!.held += 1;
      for (const label of clause.labels) this.addLabel(label);
    }
    for (const rule of fired) this.counts[rule]!.agreements += 1;
    this.agreements += 1;
    this.clauses += clauses.length;
  }

  /** Of every rule, in the order of the rules. */
  rules(): readonly RuleCoverage[] {
    return this.counts;
  }

  private addLabel({ evidence }: Label): void {
    const ids = new Set(evidence.map(({ ruleId }) => ruleId));
    for (const id of ids) {
      const count = this.byId.get(id)!;
      count.labels += 1;
      if (ids.size === 1) count.alone += 1;
    }
  }
}
