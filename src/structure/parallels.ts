import type { DocumentText, Parallel, Section } from '../model/index.js';
import { articleSections } from './articles.js';
import { type ForeignArticle, foreignArticles } from './foreign-articles.js';
import { numberKey } from './foreign-numbers.js';
import { wordValue } from './numbering.js';

/** Articles of a text past this number are not paired. */
const MOST = 1_000;

/**
 * Puts the articles of every expression beside those of the document text: by number and order, so that an annex
 * which counts from one again is paired with its own counterpart, and an article that one text lacks with none.
 */
export function parallelsOf(document: DocumentText, sections: readonly Section[]): Parallel[] {
  if (document.expressions.length === 0) return [];
  const own = articleSections(sections).slice(0, MOST);
  const keys = own.map(({ number }) => keyOf(number ?? ''));
  return document.expressions.map(({ language, text }) => {
    const articles = foreignArticles(text);
    const pairs = pair(keys, articles.slice(0, MOST));
    return {
      language,
      articles: articles.map(({ label, number, span }, index) => {
        const at = pairs.get(index);
        return { eId: at === undefined ? null : own[at]!.eId, label, number, span };
      }),
    };
  });
}

const keyOf = (number: string): string => String(wordValue(number) ?? numberKey(number) ?? number);

/** The longest sequence of equal keys in both lists (as `diff` finds it): index in `others` to index in `keys`. */
function pair(keys: readonly string[], others: readonly ForeignArticle[]): Map<number, number> {
  const width = others.length + 1;
  const lengths = new Uint16Array((keys.length + 1) * width);
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    for (let other = others.length - 1; other >= 0; other -= 1) {
      const cell = at * width + other;
      lengths[cell] =
        keys[at] === others[other]!.key
          ? lengths[cell + width + 1]! + 1
          : Math.max(lengths[cell + width]!, lengths[cell + 1]!);
    }
  }
  const pairs = new Map<number, number>();
  for (let at = 0, other = 0; at < keys.length && other < others.length; ) {
    const cell = at * width + other;
    if (keys[at] === others[other]!.key) pairs.set(other++, at++);
    else if (lengths[cell + width]! >= lengths[cell + 1]!) at += 1;
    else other += 1;
  }
  return pairs;
}
