import {
  type AgreementRecord,
  type Clause,
  groupBy,
  overlaps,
  type Span,
  type Tier,
} from '../model/index.js';
import type { PassageGold } from './gold.js';
import { Reliability } from './reliability.js';
import { Accuracy, type Evaluation, type Miss, worstFirst } from './report.js';
import { LabelCounts } from './scores.js';
import { sourcePieces } from './source-text.js';

/** What stands between two passages of the joined text. */
const BLANK_LINE = '\n\n';
/** As many labels as a clause may have: a passage cut into several clauses gets no more. */
const MOST_LABELS = 3;

/**
 * Passages in context. The passages of a document are joined by blank lines into one text, the text is
 * analysed as any agreement is, and each gold passage receives what the clauses got whose words, after their
 * number, overlap it. Gold roles, numbers and neighbours are never shown to the program. What only one annotator chose
 * (`also`) counts neither for nor against: nor as the main category, which is the first of the others.
 */
export async function evaluatePassages(
  items: readonly PassageGold[],
  analyseText: (text: string) => Promise<AgreementRecord>,
  tier: Tier,
): Promise<Evaluation> {
  const counts = { strict: new LabelCounts(), broad: new LabelCounts() };
  const reliability = new Reliability();
  const main = new Accuracy();
  const modality = new Accuracy();
  const bearer = new Accuracy();
  const polarity = new Accuracy();
  const misses: Miss[] = [];
  for (const passages of groupBy(items, ({ doc }) => doc).values()) {
    const record = await analyseText(passages.map((passage) => passage.text).join(BLANK_LINE));
    const clausesOf = clauseFinder(record);
    let start = 0;
    for (const gold of passages) {
      const clauses = clausesOf({ start, end: start + gold.text.length });
      start += gold.text.length + BLANK_LINE.length;
      const all = mergeLabels(clauses);
      const strict = all.filter((label) => label.tier === 'strict');
      const predicted = tier === 'strict' ? strict : all;
      const statement = clauses[0];
      if (gold.modality != null) modality.add((statement?.modality ?? 'none') === gold.modality);
      if (gold.bearer != null) bearer.add((statement?.bearer?.kind ?? 'none') === gold.bearer);
      if (gold.disputed) continue;
      const names = predicted.map(categoryOf);
      counts.strict.add(gold.labels, strict.map(categoryOf), gold.also);
      counts.broad.add(gold.labels, all.map(categoryOf), gold.also);
      for (const { category, score } of all) {
        if (!gold.also.includes(category)) reliability.add(score, gold.labels.includes(category));
      }
      const counted = names.filter((name) => gold.labels.includes(name) || !gold.also.includes(name));
      if (gold.labels.length > 0) main.add(counted[0] === gold.labels[0]);
      for (const label of predicted) {
        if (gold.labels.includes(label.category)) {
          polarity.add((label.polarity === 'excluded') === gold.excluded.includes(label.category));
        }
      }
      const wrong = names.filter((name) => !gold.labels.includes(name) && !gold.also.includes(name));
      const missed = gold.labels.filter((name) => !names.includes(name));
      if (wrong.length + missed.length > 0) {
        misses.push({
          id: `${gold.doc} ${gold.p}`,
          expected: gold.labels.join(', ') || 'none',
          got: predicted.map((label) => `${label.category} ${label.score.toFixed(2)}`).join(', ') || 'none',
          text: gold.text,
          cost: wrong.length + missed.length,
        });
      }
    }
  }
  return {
    report: {
      task: 'passages',
      items: items.filter((item) => !item.disputed).length,
      main: main.result().accuracy,
      micro: counts[tier].micro(),
      macro: counts[tier].macro(),
      perCategory: counts[tier].perCategory(),
      tiers: { strict: counts.strict.micro(), broad: counts.broad.micro() },
      reliability: reliability.result(),
      modality: modality.result(),
      bearer: bearer.result(),
      polarity: polarity.result(),
    },
    misses: worstFirst(misses),
  };
}

/** Finds the clauses whose words after their number overlap a stretch of the text, the one covering most of it first. */
function clauseFinder(record: AgreementRecord): (range: Span) => Clause[] {
  const placed = record.clauses.map((clause) => {
    const pieces = sourcePieces(record, { start: clause.textStart, end: clause.span.end });
    return { clause, pieces, span: { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 } };
  });
  let from = 0;
  return (range) => {
    while (from < placed.length && placed[from]!.span.end <= range.start) from += 1;
    const found: { clause: Clause; shared: number }[] = [];
    for (let i = from; i < placed.length && placed[i]!.span.start < range.end; i += 1) {
      const { clause, pieces } = placed[i]!;
      const shared = pieces
        .filter((piece) => overlaps(piece, range))
        .reduce((sum, { start, end }) => sum + Math.min(end, range.end) - Math.max(start, range.start), 0);
      if (shared > 0) found.push({ clause, shared });
    }
    return found.sort((a, b) => b.shared - a.shared).map(({ clause }) => clause);
  };
}

const categoryOf = ({ category }: Clause['labels'][number]): string => category;

/** The best label of each category over the clauses of one passage, best first. */
function mergeLabels(clauses: readonly Clause[]): Clause['labels'] {
  const best = new Map<string, Clause['labels'][number]>();
  for (const { labels } of clauses) {
    for (const label of labels) {
      const known = best.get(label.category);
      if (!known || label.score > known.score) best.set(label.category, label);
    }
  }
  const merged = [...best.values()];
  // A single clause keeps its own order: its first label is the main one whatever the scores.
  if (clauses.length > 1) merged.sort((a, b) => b.score - a.score);
  return merged.slice(0, MOST_LABELS);
}
