import type { SectionKind, Span } from '../model/index.js';
import { type Draft, draft } from './draft.js';
import { opensConclusions, opensRecital, recitalStarts } from './formulas.js';
import type { Region } from './parts.js';
import { endsItem, endsSentence, startsLower } from './prose.js';
import { blockEnd, type Source, startsParagraph, wordsOf } from './source.js';

const NAMED =
  /^(?:preamble|introduction|recitals|background|whereas|conclusions?|signatures?|final clause)[:.]?$/i;

/** What the parties named above have done, often in small letters: a passage of its own. */
const AGREED = /^(?:have|has|hereby) /;

/** Builds a part that is not divided by numbers: preface, preamble or conclusions, one section per passage. */
export function plainPart(source: Source, region: Region): Draft {
  const { role } = region;
  const section = draft(role as SectionKind, role);
  let index = region.from;
  if (
    index < region.to &&
    source.lines[index]!.end - source.lines[index]!.start <= 20 &&
    NAMED.test(wordsOf(source, index))
  ) {
    section.heading = { start: source.lines[index]!.start, end: source.lines[index]!.end };
    index += 1;
  }
  while (index < region.to) {
    const end = passageEnd(source, region, index);
    const span = spanOfLines(source, index, end);
    if (span !== null) addPassages(source, section, span);
    index = end;
  }
  return section;
}

/** Index of the line after the passage that begins on line `from`. */
function passageEnd(source: Source, region: Region, from: number): number {
  if (region.role === 'preface') return blockEnd(source, from, region.to);
  let end = from + 1;
  while (end < region.to && !beginsPassage(source, region, end)) end += 1;
  return end;
}

function beginsPassage(source: Source, region: Region, index: number): boolean {
  const { text, lines } = source;
  const line = lines[index]!;
  if (region.role === 'preamble') {
    if (startsParagraph(source, index) || (line.before === 'line' && line.list !== null)) return true;
    if (line.before === 'inline') return false;
    const words = text.slice(line.start, Math.min(line.end, line.start + 40));
    if (line.before === 'line') {
      const parting = startsLower(text, line.start) ? ';' : ',;';
      return parting.includes(text[lines[index - 1]!.end - 1]!) && opensRecital(words);
    }
    return AGREED.test(words) || (endsItem(text, lines[index - 1]!.end) && opensRecital(words));
  }
  if (line.before === 'block') return true;
  if (line.before === 'inline') return false;
  return (
    endsSentence(text, lines[index - 1]!.end) ||
    opensConclusions(text.slice(line.start, Math.min(line.end, line.start + 160)))
  );
}

/** Adds the words as one passage; recitals run together in one paragraph become one passage each. */
function addPassages(source: Source, section: Draft, span: Span): void {
  const { role } = section;
  if (role !== 'preamble') {
    section.children.push(draft('block', role, { text: span }));
    return;
  }
  const starts = [span.start, ...recitalStarts(source.text, span), span.end];
  for (let at = 0; at + 1 < starts.length; at += 1) {
    let end = starts[at + 1]!;
    while (end > starts[at]! && /\s/.test(source.text[end - 1]!)) end -= 1;
    section.children.push(draft('recital', role, { text: { start: starts[at]!, end } }));
  }
}

/** The span from first to last line, rules and empty cells at its ends left out; null when nothing is left. */
export function spanOfLines(source: Source, from: number, to: number): Span | null {
  let first = from;
  let last = to - 1;
  while (first <= last && source.lines[first]!.blank) first += 1;
  while (last > first && source.lines[last]!.blank) last -= 1;
  return first > last ? null : { start: source.lines[first]!.start, end: source.lines[last]!.end };
}
