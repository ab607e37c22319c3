import type { AgreementRecord } from '../model/index.js';
import type { Change, ComparedPair, Comparison } from '../query/comparison/index.js';
import {
  countOf,
  oneLine,
  plain,
  type Style,
  shorten,
  styler,
  wantsColour,
  widthOf,
  wrap,
} from './terminal.js';

const INDENT = '    ';
/** Of what only one has, and of what is the same, the beginning tells which it is. */
const LONGEST_ALONE = 300;
const LONGEST_SAME = 120;
/** Of a stretch that both have, between two changes. */
const AROUND = 60;

/** By category: how the words of each pair differ, then what stands alone; counts at the end. */
export function comparisonText(
  one: AgreementRecord,
  other: AgreementRecord,
  { groups, counts }: Comparison,
): string {
  const style = styler(process.stdout);
  const marks = wantsColour(process.stdout) ? COLOURED : MARKED;
  const width = widthOf(process.stdout);
  const lines = [head('1', one), head('2', other)];
  for (const { title, pairs } of groups) {
    lines.push('', style('bold', title));
    for (const pair of pairs) lines.push(...entry(pair));
  }
  const { same, changed, onlyOne, onlyOther } = counts;
  lines.push(
    '',
    `${countOf(same, 'clause')} the same, ${changed} with other words, ${onlyOne} only in the first, ${onlyOther} only in the second.`,
  );
  return `${lines.join('\n')}\n`;

  function head(number: string, { id, agreement, source }: AgreementRecord): string {
    const title = shorten(oneLine(agreement.title?.value ?? source.fileName), width - 14);
    return `${style('dim', number)}  ${style('dim', id.slice(0, 8))}  ${style('bold', title)}`;
  }

  function entry(pair: ComparedPair): string[] {
    const { one: first, other: second, likeness, changes } = pair;
    if (!first || !second) {
      const [side, clause, look] = first
        ? (['1', first, 'red'] as const)
        : (['2', second!, 'green'] as const);
      return [
        `  ${style(look, `only ${side}`)}  ${style('cyan', clause.clause.id)}`,
        ...lined(shorten(plain(clause.text), LONGEST_ALONE)),
      ];
    }
    const places = `${style('cyan', first.clause.id)} ~ ${style('cyan', second.clause.id)}`;
    if (changes.every(({ kind }) => kind === 'same'))
      return [`  ${style('dim', 'same')}    ${places}`, ...lined(shorten(plain(first.text), LONGEST_SAME))];
    const share = `${Math.round(100 * likeness)} %`.padStart(6);
    return [
      `  ${style('dim', share)}  ${places}`,
      ...lined(changes.map((change, index) => said(change, index)).join('')),
    ];

    function said({ kind, text }: Change, index: number): string {
      if (kind !== 'same') return marks(kind, plain(text));
      return cut(plain(text), index > 0, index < changes.length - 1);
    }
  }

  function lined(text: string): string[] {
    return marks === COLOURED ? wrapStyled(text) : wrapPlain(text);
  }

  function wrapPlain(text: string): string[] {
    return wrap(text, width - INDENT.length).map(([start, end]) => INDENT + text.slice(start, end));
  }

  /** Escape sequences take no room; a word is never cut. */
  function wrapStyled(text: string): string[] {
    const found: string[] = [];
    let line = '';
    let used = 0;
    for (const word of text.split(' ')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are our own
      const long = word.replace(/\u001b\[\d+m/g, '').length;
      if (used > 0 && used + 1 + long > width - INDENT.length) {
        found.push(INDENT + line);
        line = '';
        used = 0;
      }
      line += used > 0 ? ` ${word}` : word;
      used += used > 0 ? long + 1 : long;
    }
    return [...found, INDENT + line];
  }
}

type Marks = (kind: 'removed' | 'added', text: string) => string;

/** As `wdiff` marks them. */
const MARKED: Marks = (kind, text) => (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`);

/** Word by word, so that a line may end between them. */
const COLOURED: Marks = (kind, text) => {
  const look: Style = kind === 'removed' ? 'red' : 'green';
  const style = styler(process.stdout);
  return text
    .split(' ')
    .map((word) => (word === '' ? '' : style(look, kind === 'removed' ? `−${word}` : word)))
    .join(' ');
};

/** The middle of what both have matters little. */
function cut(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const head = isAfterChange ? AROUND : 0;
  const tail = isBeforeChange ? AROUND : 0;
  if (text.length <= head + tail + AROUND) return text;
  const start = head === 0 ? '' : text.slice(0, text.indexOf(' ', head));
  const end = tail === 0 ? '' : text.slice(text.lastIndexOf(' ', text.length - tail));
  return `${start} …${end}`;
}
