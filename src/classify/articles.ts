import { groupBy, type Passage, type Role } from '../model/index.js';

/** Recitals are no paragraphs of one article, and names below a closing formula continue nothing. */
const PROVISIONS: ReadonlySet<Role> = new Set(['body', 'annex']);

/** The eId of an article, and those of sections that hold articles, which have each a subject of its own. */
const ARTICLE = /(?:^|__)art_[^_]+$/;
const HOLDS_ARTICLES = /(?:^|__)(?:body|part_[^_]+|title_[^_]+|chp_[^_]+|cmp_[^_]+)$/;

/** Indexes of the passages that stand beside one another, paragraphs with one subject, in text order. */
export const articlesOf = (passages: readonly Passage[]): number[][] => {
  const provisions = [...passages.keys()].filter((index) => PROVISIONS.has(passages[index]!.role));
  return [...groupBy(provisions, (index) => articleOf(passages[index]!)).values()];
};

/** The eId of the article that a passage with these sections stands in. */
export const articleIn = (sectionPath: readonly string[]): string | undefined =>
  sectionPath.find((eId) => ARTICLE.test(eId));

/**
 * What passages with one subject share: the article they stand in; else the nearest heading; else the section they
 * stand in.
 */
const articleOf = ({ id, headings, sectionPath, role }: Passage): string => {
  const article = articleIn(sectionPath);
  if (article !== undefined) return article;
  if (headings.length > 0) return `${role} ${headings[0]!.start}`;
  const parent = sectionPath.at(-2);
  return `${role} ${parent === undefined || HOLDS_ARTICLES.test(parent) ? id : parent}`;
};
