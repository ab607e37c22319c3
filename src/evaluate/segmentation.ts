import { type AgreementRecord, foldWhiteSpace, partitionPoint, type Section } from '../model/index.js';
import type { SegmentationGold } from './gold.js';
import { type Evaluation, type Miss, worstFirst } from './report.js';
import { Counts, ratio } from './scores.js';
import { sourceOffset } from './source-text.js';
import { makeVariant, type Variant } from './variants.js';

interface Article {
  number: string;
  heading: string;
  start: number;
}

/**
 * Article starts, exactly and within one printed line, and for those found within one line the number and
 * the heading. Numbers and headings are shares of all gold articles: a missed article is wrong in both.
 */
export async function evaluateSegmentation(
  items: readonly SegmentationGold[],
  analyseText: (text: string) => Promise<AgreementRecord>,
  variant: Variant,
): Promise<Evaluation> {
  const exact = new Counts();
  const near = new Counts();
  let articles = 0;
  let numbers = 0;
  let headings = 0;
  const misses: Miss[] = [];
  for (const item of items) {
    const title = item.text.slice(0, Math.max(0, item.text.indexOf('\n')));
    const { text, place } = makeVariant(item.text, title, variant);
    const record = await analyseText(text);
    const predicted = articlesOf(record);
    const gold = item.articles.map((article) => ({
      number: article.number,
      heading: article.heading ?? '',
      start: place(article.start),
    }));
    articles += gold.length;
    count(exact, pair(gold, predicted).size, gold.length, predicted.length);
    const lineOf = lineNumbers(text);
    const pairs = pair(gold, predicted, (a, b) => Math.abs(lineOf(a) - lineOf(b)) <= 1);
    count(near, pairs.size, gold.length, predicted.length);
    for (const article of gold) {
      const found = pairs.get(article);
      const numberRight =
        found !== undefined && foldWhiteSpace(found.number) === foldWhiteSpace(article.number);
      const headingRight =
        found !== undefined && foldWhiteSpace(found.heading) === foldWhiteSpace(article.heading);
      if (numberRight) numbers += 1;
      if (headingRight) headings += 1;
      if (numberRight && headingRight && found.start === article.start) continue;
      misses.push({
        id: item.id,
        expected: `${article.number} | ${article.heading}`,
        got: found ? `${found.number} | ${found.heading}` : 'not found',
        text: text.slice(Math.max(0, article.start - 60), article.start + 120),
        cost: found ? 1 : 3,
      });
    }
    const paired = new Set(pairs.values());
    for (const article of predicted) {
      if (paired.has(article)) continue;
      misses.push({
        id: item.id,
        expected: 'no article here',
        got: `${article.number} | ${article.heading}`,
        text: text.slice(Math.max(0, article.start - 60), article.start + 120),
        cost: 2,
      });
    }
  }
  return {
    report: {
      task: 'segmentation',
      items: articles,
      starts: { exact: exact.scores(), withinOneLine: near.scores() },
      number: ratio(numbers, articles),
      heading: ratio(headings, articles),
    },
    misses: worstFirst(misses),
  };
}

/**
 * Articles in text order; where the instrument has none, its outermost numbered sections and paragraphs. The
 * paragraphs of an exchange of notes are not articles.
 */
function articlesOf(record: AgreementRecord): Article[] {
  const articles: Section[] = [];
  const outermost: Section[] = [];
  const isOfNotes = record.agreement.instrument?.value === 'exchange-of-notes';
  const kinds: Section['kind'][] = isOfNotes ? ['section'] : ['section', 'paragraph'];
  const walk = (sections: readonly Section[], isInside: boolean) => {
    for (const section of sections) {
      const isOne = section.number !== null && section.role === 'body' && kinds.includes(section.kind);
      if (section.kind === 'article') articles.push(section);
      else if (isOne && !isInside) outermost.push(section);
      walk(section.children, isInside || isOne);
    }
  };
  walk(record.sections, false);
  const chosen = articles.length > 0 ? articles : outermost;
  return chosen.map((section) => ({
    number: section.number ?? '',
    heading: section.heading?.text ?? '',
    start: sourceOffset(record, section.span.start),
  }));
}

/** Two printed lines: how far apart two starts may be to count as the same place, whatever the line ends. */
const NEAR_CHARACTERS = 160;

/**
 * Pairs gold and predicted articles one to one: those that start at the same character first, then, of the
 * rest and in order, those whose starts are `near` (never, where it is left out).
 */
function pair(
  gold: readonly Article[],
  predicted: readonly Article[],
  near?: (gold: number, predicted: number) => boolean,
): Map<Article, Article> {
  const byStart = new Map(predicted.map((article) => [article.start, article]));
  const pairs = new Map<Article, Article>();
  for (const article of gold) {
    const same = byStart.get(article.start);
    if (same) pairs.set(article, same);
  }
  if (!near) return pairs;
  const taken = new Set(pairs.values());
  const free = predicted.filter((article) => !taken.has(article));
  let next = 0;
  for (const article of gold) {
    if (pairs.has(article)) continue;
    while (next < free.length && free[next]!.start < article.start - NEAR_CHARACTERS) next += 1;
    const candidate = free[next];
    if (
      candidate &&
      candidate.start <= article.start + NEAR_CHARACTERS &&
      near(article.start, candidate.start)
    ) {
      pairs.set(article, candidate);
      next += 1;
    }
  }
  return pairs;
}

function count(counts: Counts, pairs: number, gold: number, predicted: number): void {
  counts.truePositives += pairs;
  counts.falsePositives += predicted - pairs;
  counts.falseNegatives += gold - pairs;
}

/** Number of the line an offset stands on; line ends are found once. */
function lineNumbers(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => partitionPoint(ends, (end) => end < offset);
}
