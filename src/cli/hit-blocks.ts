import type { CatalogueLabel, ClauseHit, ClauseQuery, Review, Span } from '../model/index.js';
import type { ClauseAnswer } from '../store/index.js';
import { type Decisions, decisionsOn, sayVerdict } from './decisions.js';
import { namesText, sayPages } from './say-pages.js';
import { sayShown } from './say-shown.js';
import { countOf, oneLine, plain, type Style, shorten, styler, widthOf, wrap } from './terminal.js';

type Styler = (style: Style, text: string) => string;

const INDENT = '   ';
/** A clause longer than this is shown around the first words found. */
const LONGEST_QUOTE = 900;
/** Shown before the first words found. */
const LEAD = 200;

/** The clauses found (there are some), each with its words, and how many of how many they are. */
export function hitBlocks(answer: ClauseAnswer, query: ClauseQuery, reviews: readonly Review[] = []): string {
  const { hits, total, totalIsLeast, before } = answer;
  const decisions = decisionsOn(reviews);
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const blocks = hits.map((hit, index) =>
    hitBlock(hit, `${before + index + 1}.`, width, style, decisions(hit.recordId, hit.eId)),
  );
  const which =
    !totalIsLeast && hits.length === total
      ? `${countOf(total, 'clause')}.`
      : `Clauses ${sayShown(answer, query)}`;
  return `${blocks.join('\n\n')}\n\n${which}\n`;
}

/** One clause found; `mark` stands before its title: its number, how like another it is. */
export function hitBlock(
  hit: ClauseHit,
  mark: string,
  width: number,
  style: Styler,
  decisions?: Decisions,
): string {
  const head = `${mark} `;
  const place = [hit.eId, sayPages(hit.pages, namesText(hit.fileName))].filter(Boolean).join(', ');
  const room = width - INDENT.length - hit.recordId.slice(0, 8).length - place.length - 4;
  const heading = hit.heading ? shorten(oneLine(hit.heading), Math.max(20, room)) : '';
  const lines = [
    `${style('dim', head)}${style('bold', shorten(oneLine(hit.title), width - head.length))}`,
    `${INDENT}${hit.recordId.slice(0, 8)} ${style('cyan', place)}${heading && `  ${heading}`}`,
  ];
  lines.push(...quote(hit.text, hit.matches, width - INDENT.length, style).map((line) => INDENT + line));
  const says = [
    sayLabels(hit.labels, style, decisions),
    hit.modality === 'none' ? '' : hit.modality,
    hit.bearer ?? '',
    sayFurther(hit),
  ];
  lines.push(`${INDENT}${says.filter(Boolean).join(style('dim', ' · '))}`);
  return lines.join('\n');
}

/** `also prohibition`: the modalities its further sentences have; empty where they are that of the first. */
function sayFurther({ modality, furtherStatements }: ClauseHit): string {
  const others = new Set(furtherStatements.map((statement) => statement.modality));
  others.delete(modality);
  return others.size === 0 ? '' : `also ${[...others].join(', ')}`;
}

/** Each label with its score, whether it is broad or excluded, and what was decided of it; `no label` for none. */
export function sayLabels(
  labels: readonly CatalogueLabel[],
  style: Styler,
  decisions: Decisions = new Map(),
): string {
  const own = new Set(labels.map(({ category }) => category));
  const others = [...decisions.values()].filter(({ category }) => !own.has(category));
  if (labels.length + others.length === 0) return style('dim', 'no label');
  const said = ({ category, verdict }: Review) =>
    `${oneLine(category)} ${style(verdict === 'accepted' ? 'green' : 'red', sayVerdict(verdict))}`;
  return [
    ...labels.map(({ category, tier, polarity, score }) => {
      const notes = [
        score.toFixed(2),
        ...(tier === 'broad' ? ['broad'] : []),
        ...(polarity === 'excluded' ? ['excluded'] : []),
      ];
      const verdict = decisions.get(category)?.verdict;
      const decided = verdict
        ? ` ${style(verdict === 'accepted' ? 'green' : 'red', sayVerdict(verdict))}`
        : '';
      return `${style(tier === 'strict' ? 'green' : 'yellow', oneLine(category))} ${style('dim', notes.join(' '))}${decided}`;
    }),
    ...others.map(said),
  ].join(style('dim', ' · '));
}

/** The words of a clause in lines, those found in bold; a long clause is cut around the first of them. */
export function quote(text: string, matches: readonly Span[], width: number, style: Styler): string[] {
  let from = 0;
  if (text.length > LONGEST_QUOTE) {
    from = Math.max(0, (matches[0]?.start ?? 0) - LEAD);
    if (from > 0) from = text.indexOf(' ', from) + 1;
  }
  let to = Math.min(text.length, from + LONGEST_QUOTE);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + 1);
  const shown = text.slice(from, to);
  const lines = wrap(shown, width - 4).map(([start, end]) =>
    emphasise(text, from + start, from + end, matches, style),
  );
  const first = from > 0 ? '… ' : '“';
  const last = to < text.length ? ' …' : '”';
  return lines.map(
    (line, index) => `${index === 0 ? first : ' '}${line}${index === lines.length - 1 ? last : ''}`,
  );
}

function emphasise(
  text: string,
  start: number,
  end: number,
  matches: readonly Span[],
  style: Styler,
): string {
  let line = '';
  let at = start;
  for (const match of matches) {
    if (match.end <= start || match.start >= end) continue;
    const from = Math.max(match.start, start);
    const to = Math.min(match.end, end);
    line += plain(text.slice(at, from)) + style('bold', plain(text.slice(from, to)));
    at = to;
  }
  return line + plain(text.slice(at, end));
}
