import type { Section } from '../model/index.js';

/** An article as a reader would list it; offsets into the document text. */
export interface ArticleEntry {
  number: string;
  heading: string;
  start: number;
  end: number;
}

/**
 * The articles of an instrument, in text order, those of annexes included. An instrument without articles
 * gives its outermost numbered sections instead.
 */
export function articlesOf(sections: readonly Section[]): ArticleEntry[] {
  return articleSections(sections).map((section) => ({
    number: section.number ?? '',
    heading: section.heading?.text ?? '',
    start: section.span.start,
    end: section.span.end,
  }));
}

/** The sections that {@link articlesOf} lists. */
export function articleSections(sections: readonly Section[]): Section[] {
  const articles = collect(sections, (section) => section.kind === 'article');
  return articles.length > 0 ? articles : collect(sections, isTopProvision);
}

const isTopProvision = (section: Section): boolean =>
  section.number !== null && (section.kind === 'section' || section.kind === 'paragraph');

/** The outermost sections that pass, in text order. */
function collect(sections: readonly Section[], wanted: (section: Section) => boolean): Section[] {
  return sections.flatMap((section) => (wanted(section) ? [section] : collect(section.children, wanted)));
}
