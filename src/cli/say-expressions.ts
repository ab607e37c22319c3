import { type AgreementRecord, type Clause, pagesOf } from '../model/index.js';
import { isPageless, sayPages, sayPagesOf } from './say-pages.js';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** `English; French, pages 1 to 3, 12 of its 14 articles beside the text`; empty for a print in English alone. */
export function sayExpressions({ document, parallels, source }: AgreementRecord): string {
  const { languages, expressions } = document;
  if (languages.join() === 'en' || languages.length === 0) return '';
  const others = expressions.map((expression, index) => {
    const pages = expression.pages.filter(({ lines }) => lines.length > 0);
    const articles = parallels[index]?.articles ?? [];
    const paired = articles.filter(({ eId }) => eId !== null).length;
    return [
      NAMES.of(expression.language),
      sayPagesOf(
        pages.map(({ pageNumber }) => pageNumber),
        isPageless(source.mediaType),
      ),
      articles.length > 0 && `${paired} of its ${articles.length} articles beside the text`,
    ]
      .filter(Boolean)
      .join(', ');
  });
  return [NAMES.of(languages[0]!), ...others].join('; ');
}

/** `[French, Article premier, page 3]` for each language in which the print has the article of a clause as well. */
export function sayParallels({ document, parallels, source }: AgreementRecord, clause: Clause): string[][] {
  return document.expressions.flatMap((expression, index) => {
    const article = parallels[index]?.articles.find(
      ({ eId }) => eId !== null && clause.sectionPath.includes(eId),
    );
    if (!article) return [];
    const pages = sayPages(pagesOf(expression, article.span), isPageless(source.mediaType));
    const place = pages || `characters ${article.span.start} to ${article.span.end} of that text`;
    return [[NAMES.of(expression.language)!, article.label, place]];
  });
}
