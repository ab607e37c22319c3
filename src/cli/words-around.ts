import type { Span } from '../model/index.js';
import { oneLine, shorten } from './terminal.js';

/** Where a sentence, or a part of a long one, ends. */
const STOP = /[.;]\s|\n\s*\n/g;

/**
 * The words of `span` as they stand in their sentence, which lies within `clause`: in one line of at most `room` characters.
 * An ellipsis stands for what is left out in front or behind.
 */
export function wordsAround(text: string, span: Span, clause: Span, room: number): string {
  const words = oneLine(text.slice(span.start, span.end));
  if (words.length >= room) return shorten(words, room);
  // Blanks that one line leaves out take room of the text.
  const reach = 2 * room;
  const earliest = Math.max(Math.min(clause.start, span.start), span.start - reach);
  const before = text.slice(earliest, span.start);
  const stop = [...before.matchAll(STOP)].at(-1);
  const start = stop ? earliest + stop.index + 1 : earliest;
  const latest = Math.min(Math.max(clause.end, span.end), span.end + reach);
  const after = text.slice(span.end, latest).search(STOP);
  const end = after === -1 ? latest : span.end + after + 1;
  const sentence = oneLine(text.slice(start, end));
  const lead = oneLine(text.slice(start, span.start));
  const isWhole = stop !== undefined || earliest === clause.start;
  if (isWhole && lead.length + 1 + words.length < room) return shorten(sentence, room);
  const behind = oneLine(text.slice(span.start, end));
  const space = Math.max(0, room - Math.min(behind.length, Math.max(words.length, room - LEAD)) - 2);
  const cut = lead.slice(Math.max(0, lead.length - space));
  const shown = cut.length < lead.length ? cut.slice(cut.indexOf(' ') + 1) : cut;
  return shorten(`…${shown} ${behind}`, room);
}

/** Kept of what stands in front of the words where there is more. */
const LEAD = 30;
