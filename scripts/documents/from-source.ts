import type { Block } from '../fixtures/source.js';
import {
  abstractList,
  cell,
  docx,
  inList,
  level,
  list,
  p,
  r,
  row,
  startAt,
  styled,
  t,
  table,
} from './docx.js';

/** The same agreement in three kinds of files: numbers are text in one, and made by lists in the others. */
export interface ThreeKinds {
  text: string;
  docx: Uint8Array;
  html: string;
}

const GAP = '   ';

export function inThreeKinds(blocks: readonly Block[]): ThreeKinds {
  const shown = blocks.filter(({ kind }) => kind !== 'page-break').map(withoutNeedlessTable);
  return {
    text: `${shown.map(asText).join('\n\n')}\n`,
    docx: asDocx(shown),
    html: `<!DOCTYPE html>\n<html><body>\n${asHtml(shown)}\n</body></html>\n`,
  };
}

/** Nobody makes a table for lines of one column. */
function withoutNeedlessTable(block: Block): Block {
  if (block.kind !== 'signature' || block.rows.some((cells) => cells.length > 1)) return block;
  return { kind: 'centred', text: block.rows.map(([text]) => text).join('\n'), gold: block.gold };
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'article':
    case 'annex':
      return [block.number, block.heading].filter(Boolean).join('\n');
    case 'paragraph':
      return [block.label, block.body].filter(Boolean).join(' ');
    case 'table':
    case 'signature':
      return block.rows.map((cells) => cells.filter(Boolean).join(GAP)).join('\n');
    case 'page-break':
      return '';
    default:
      return block.text;
  }
}

/** A number as a list makes it: `(c)` is 3 in the form `(%1)`. */
interface Numbered {
  form: string;
  format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperRoman';
  value: number;
}

const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** The ways to read a number, the likeliest first; none for one that no list makes. */
function readNumber(label: string): Numbered[] {
  const match = /^(\(?|\D* )(\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})([.)]?)$/.exec(label);
  if (!match) return [];
  const [, before, digits, after] = match;
  const form = `${before}%1${after}`;
  if (/^\d/.test(digits!)) return [{ form, format: 'decimal', value: Number(digits) }];
  const roman = ROMAN.indexOf(digits!.toLowerCase());
  if (/^[A-Z]/.test(digits!)) return roman > 0 ? [{ form, format: 'upperRoman', value: roman }] : [];
  const found: Numbered[] = [];
  if (digits!.length === 1) found.push({ form, format: 'lowerLetter', value: digits!.charCodeAt(0) - 96 });
  if (roman > 0) found.push({ form, format: 'lowerRoman', value: roman });
  return found;
}

/** Gives numbers to lists of a Word document: one that goes on is of the same list, others begin one. */
class Lists {
  readonly #abstracts: string[] = [];
  readonly #lists: string[] = [];
  readonly #abstractIds = new Map<string, number>();
  readonly #last = new Map<string, { numId: number; value: number }>();

  /** Properties of the paragraph; null where its number has to be written out. */
  number(label: string): string | null {
    const ways = readNumber(label);
    const way = ways.find((each) => this.#last.get(keyOf(each))?.value === each.value - 1) ?? ways[0];
    if (!way) return null;
    const key = keyOf(way);
    const last = this.#last.get(key);
    const numId = last?.value === way.value - 1 ? last.numId : this.#begin(key, way);
    this.#last.set(key, { numId, value: way.value });
    return inList(numId);
  }

  get part(): string {
    return this.#abstracts.join('') + this.#lists.join('');
  }

  #begin(key: string, { form, format, value }: Numbered): number {
    let abstractId = this.#abstractIds.get(key);
    if (abstractId === undefined) {
      abstractId = this.#abstracts.length;
      this.#abstracts.push(abstractList(abstractId, level(0, format, form)));
      this.#abstractIds.set(key, abstractId);
    }
    const numId = this.#lists.length + 1;
    this.#lists.push(list(numId, abstractId, startAt(0, value)));
    return numId;
  }
}

const keyOf = ({ form, format }: Numbered): string => `${format} ${form}`;

function asDocx(blocks: readonly Block[]): Uint8Array {
  const lists = new Lists();
  const body = blocks.map((block) => {
    switch (block.kind) {
      case 'article':
      case 'annex': {
        const numbering = lists.number(block.number);
        const heading = block.heading.split('\n').map(t).join('<w:br/>');
        if (numbering === null) {
          const lines = [block.number, ...(block.heading ? [block.heading] : [])].flatMap((part) =>
            part.split('\n'),
          );
          return p(r(lines.map(t).join('<w:br/>')), styled('Heading2'));
        }
        return p(block.heading ? r(`<w:br/>${heading}`) : '', styled('Heading2') + numbering);
      }
      case 'paragraph': {
        const numbering = lists.number(block.label);
        if (numbering !== null) return p(r(t(block.body)), numbering);
        return p(r(t(block.label ? `${block.label} ${block.body}` : block.body)));
      }
      case 'table':
      case 'signature':
        return table(...block.rows.map((cells) => row(...cells.map((text) => cell(p(text))))));
      case 'page-break':
        return '';
      default:
        return p(r(block.text.split('\n').map(t).join('<w:br/>')));
    }
  });
  return docx({ body: body.join(''), numbering: lists.part });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function asHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'title':
        case 'part':
          return `<h1>${escaped(block.text)}</h1>`;
        case 'article':
        case 'annex':
          return `<h2>${[block.number, block.heading].filter(Boolean).map(escaped).join('<br>')}</h2>`;
        case 'paragraph':
          return htmlParagraph(block.label, block.body);
        case 'table':
        case 'signature':
          return `<table>${block.rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}</table>`;
        case 'page-break':
          return '';
        default:
          return `<div>${escaped(block.text)}</div>`;
      }
    })
    .join('\n');
}

/** Lists of web pages have numbers with a full stop alone. */
function htmlParagraph(label: string, body: string): string {
  const way = readNumber(label).find(({ form, format }) => form === '%1.' && format !== 'lowerRoman');
  if (!way) return `<p>${escaped(label ? `${label} ${body}` : body)}</p>`;
  const type = way.format === 'lowerLetter' ? 'a' : way.format === 'upperRoman' ? 'I' : '1';
  return `<ol type="${type}" start="${way.value}"><li><p>${escaped(body)}</p></li></ol>`;
}
