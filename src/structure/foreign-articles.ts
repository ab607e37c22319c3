import type { Span } from '../model/index.js';
import { numberKey } from './foreign-numbers.js';

/** An article of a text in any language; offsets into that text. */
export interface ForeignArticle {
  label: string;
  number: string;
  /** The same for the same number, however it is written: see `numberKey`. */
  key: string;
  span: Span;
}

/** Words for an article that stand before its number, in the languages treaties are made in. */
const BEFORE =
  'article|articles|art\\.?|artículo|articulo|articolo|artigo|artikel|artikkel|artikla|artykuł|articolul|artikolu|airteagal|статья|стаття|артыкул|член|чл\\.|članak|článek|článok|čl\\.|άρθρο|αρθρο|neni|madde|pasal|điều|المادة|المادّة|مادة|ماده|סעיף|հոդված|მუხლი|§';
/** Words that stand behind it. */
const BEHIND =
  'cikk|straipsnis|pants|člen|članak|artikla|grein|gr\\.|madde|artikkel|article|artikel|articolo|artículo|artigo';
const NUMBER =
  '(?:\\d{1,4}(?:[.-]\\d{1,3}){0,3}|[\\u0660-\\u0669\\u06f0-\\u06f9]{1,4}|\\p{L}[\\p{L}-]{0,20}(?: عشرة)?|d[ée]cimo[ -]\\p{L}{3,9})(?:[ -]?(?:bis|ter|quater|quinquies|sexies)(?!\\p{L})|[a-z](?!\\p{L}))?';
const WORD_FIRST = new RegExp(
  `^(?:${BEFORE})(?!\\p{L})\\s*(${NUMBER})(?:[er°ºª]{1,2}(?!\\p{L}))?(?!\\p{L})`,
  'iu',
);
const NUMBER_FIRST = new RegExp(`^(${NUMBER})[.-]?\\s*(?:${BEHIND})(?!\\p{L})`, 'iu');
/** `第五条`, `第5條`, `제5조`. */
const EAST_ASIAN = /^(?:第\s*([〇零一二三四五六七八九十百\d０-９]{1,7})\s*[条條]|제\s*(\d{1,4})\s*조)/u;
/** Where an instrument has no articles: `5.`, `§ 5`. */
const NUMBERED = /^(\d{1,3})\.(?=\s)/;

/** Longest beginning of a line that is looked at, in characters. */
const REACH = 80;
/** What follows the number of an article that is cited, not opened: the sentence goes on. */
const CITES = /^\s*(?:[,;)/]|\(\d|\p{Ll})/u;

/**
 * The articles of a text, each up to the next one. Read off the beginnings of lines alone, so that it needs no
 * grammar of the language. A text without articles gives its numbered paragraphs.
 */
export function foreignArticles(text: string): ForeignArticle[] {
  const lines = lineStarts(text);
  const found = lines.flatMap((line) => opening(text, line, [WORD_FIRST, NUMBER_FIRST, EAST_ASIAN]));
  const articles = found.length > 0 ? found : lines.flatMap((line) => opening(text, line, [NUMBERED]));
  return articles.map(({ start, label, number, key }, index) => {
    const next = articles[index + 1]?.start ?? text.length;
    return { label, number, key, span: { start, end: start + text.slice(start, next).trimEnd().length } };
  });
}

interface Line extends Span {
  /** A blank line stands before it. */
  opensBlock: boolean;
}

function lineStarts(text: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) lines.push({ start, end, opensBlock });
    opensBlock = end === start;
    start = end + 1;
  }
  return lines;
}

function opening(
  text: string,
  { start, end, opensBlock }: Line,
  forms: readonly RegExp[],
): { start: number; label: string; number: string; key: string }[] {
  const head = text.slice(start, Math.min(end, start + REACH));
  for (const form of forms) {
    const match = form.exec(head);
    const number = match?.[1] ?? match?.[2];
    const key = number === undefined ? null : numberKey(number);
    if (!match || number === undefined || key === null) continue;
    const rest = text.slice(start + match[0].length, end);
    // In scripts without small letters only a block, or the line that holds nothing else, tells.
    if (CITES.test(rest) || (!opensBlock && rest.length > REACH)) continue;
    return [{ start, label: match[0].trim(), number, key }];
  }
  return [];
}
