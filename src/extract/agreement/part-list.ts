/**
 * How a text names parts of itself in a row: "Articles 3, 5 and 7", "Clauses 4 to 6", "Article 1, paragraph 3". Source of a
 * regular expression that minds case; every repetition in it is bounded.
 */
const WORD =
  '(?=[ACPSacps])(?:[Aa]rticle|ARTICLE|[Ss]ection|SECTION|[Cc]lause|[Cc]hapter|[Pp]art|[Aa]nnex(?:e)?|[Ss]ubsection|[Pp]aragraph|[Aa]ppendix|[Ss]chedule)(?:s|es|S)?';
const NUMBER =
  '(?=[A-Z\\d])(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVX]{1,5}|[A-Z])(?!\\w)(?: ?\\([a-z0-9]{1,4}\\)){0,3}';

export const PART_LIST = `${WORD} +${NUMBER}(?:(?: *, *(?:and +|or +)?| +(?:and|or|to|through|of) +| ?[–-] ?)(?:${WORD} +)?${NUMBER}){0,20}`;
