import type { Role } from '../model/index.js';
import { annexedTitle, headsNumbers, paperBehind } from './annexed.js';
import { afterRecitals, firstNumber } from './first-numbers.js';
import {
  closesPreamble,
  isSignatureLine,
  namesSignatory,
  opensConclusions,
  opensPreamble,
  surelySigned,
} from './formulas.js';
import { allCapitals, endsItem, headingLike, startsLower } from './prose.js';
import { signsLetter, signsWithoutFormula } from './signatures.js';
import { blockEnd, freshStart, notesFrom, type Source, wordsOf } from './source.js';

/** A part of the instrument: line indexes, end exclusive. Regions follow one another and cover all lines. */
export interface Region {
  role: Role;
  from: number;
  to: number;
}

/**
 * Divides the lines into preface, preamble, body, conclusions and annexes. An annex begins at an annex
 * marker; a bare Roman numeral that goes on counting (the notes of an exchange) returns to the body. `hasTitle`: the
 * first lines are its title; else that has been read before them.
 */
export function divide(
  source: Source,
  containers: readonly boolean[],
  contentsEnd: number,
  hasTitle: boolean,
): Region[] {
  const { lines } = source;
  const bodyFrom = notesFrom(source, contentsEnd, findBody(source, containers, contentsEnd, hasTitle));
  const preambleFrom = findPreamble(source, contentsEnd, bodyFrom, hasTitle);
  const regions: Region[] = [];
  const add = (role: Role, from: number, to: number): void => {
    if (to > from) regions.push({ role, from, to });
  };
  add('preface', 0, preambleFrom);
  add('preamble', preambleFrom, bodyFrom);
  let role: Role = 'body';
  let from = bodyFrom;
  let inLetter = false;
  for (let index = bodyFrom; index < lines.length; index += 1) {
    inLetter ||= containers[index]! && lines[index]!.word!.word === '';
    const signed: boolean =
      inLetter && role === 'body' && !lines[index]!.quoted && signsLetter(source, containers, index);
    const next: Role | null = signed ? 'conclusions' : roleFrom(source, containers, index, role, from);
    if (next === null) continue;
    const at = next === 'conclusions' ? closingFrom(source, containers, from, index) : index;
    add(role, from, at);
    role = next;
    from = at;
  }
  add(role, from, lines.length);
  return regions;
}

function roleFrom(
  source: Source,
  containers: readonly boolean[],
  index: number,
  role: Role,
  from: number,
): Role | null {
  const line = source.lines[index]!;
  if (containers[index]) {
    if (line.word!.kind === 'annex') return 'annex';
    return role === 'conclusions' || (role === 'annex' && line.word!.word === '') ? 'body' : null;
  }
  if (line.quoted) return null;
  if (role === 'conclusions')
    return annexedTitle(source, index) || headsNumbers(source, index) ? 'annex' : null;
  const words = source.text.slice(line.start, Math.min(line.end, line.start + 160));
  if (role === 'body' && line.before !== 'inline' && surelySigned(words)) return 'conclusions';
  if (!freshStart(source, index)) return null;
  if (role === 'annex' && paperBehind(source, index, from, containers[from]!)) return 'annex';
  if (role === 'annex') return line.before === 'block' && FORMULA.test(words) ? 'conclusions' : null;
  if (role !== 'body') return null;
  const signed = line.before !== 'inline' && isSignatureLine(words);
  return opensConclusions(words) || signed || signsWithoutFormula(source, containers, index)
    ? 'conclusions'
    : null;
}

/** In an annex only the full formula tells: forms and models of signatures are common there. */
const FORMULA = /^in (?:witness|faith) whereof|^done (?:at|in) [A-Z]/i;

/** Most lines above a signature that may name who signs. */
const MOST_NAMES = 4;

/**
 * Where the conclusions begin whose first sure line is `index`: at a heading over the closing formula, or at
 * the names and the `executed as of` above a signature. What an article says of the signature is the article's own.
 */
function closingFrom(source: Source, containers: readonly boolean[], from: number, index: number): number {
  const { text, lines } = source;
  let at = index;
  let executed = -1;
  while (at - 1 > from && index - at < MOST_NAMES) {
    const words = wordsOf(source, at - 1).slice(0, 200);
    if (lines[at - 1]!.list !== null && !NAMES_COMPANY.test(words)) break;
    const named = /^(?:conclusions?|signatures?|execution|final clause)$/i.test(words);
    const signs =
      isSignatureLine(wordsOf(source, index)) &&
      ((allCapitals(words) && words.length <= 80) ||
        namesSignatory(words) ||
        NAMES_COMPANY.test(words) ||
        EXECUTED.test(words));
    if (!named && !signs) break;
    at -= 1;
    if (containers[at]) return executed === -1 ? index : executed + 1;
    if (executed === -1 && EXECUTED.test(words)) executed = at;
  }
  while (at < index && lines[at]!.before !== 'block' && !endsItem(text, lines[at - 1]!.end)) at += 1;
  return at;
}

const NAMES_COMPANY =
  /^[^.:;]{0,3}[^:;]{3,90}\b(?:corporation|company|inc|incorporated|ltd|llc|limited|llp|lp|plc|corp|gmbh|bank)\b\.?,?$/i;
const EXECUTED =
  /^this (?:agreement|contract|memorandum|amendment) (?:is|was|has been) (?:executed|signed)\b/i;

/** Index of the first line of the body. */
function findBody(
  source: Source,
  containers: readonly boolean[],
  contentsEnd: number,
  hasTitle: boolean,
): number {
  const { lines } = source;
  let container = -1;
  for (let index = contentsEnd; index < lines.length; index += 1) {
    if (containers[index] && lines[index]!.word!.kind !== 'annex') {
      container = index;
      break;
    }
  }
  const first = container === -1 ? firstNumber(source, contentsEnd) : container;
  const horizon = first === -1 ? Math.ceil(lines.length / 2) : first;
  for (let index = contentsEnd; index < horizon && index + 1 < lines.length; index += 1) {
    const parted =
      source.shape.hard || lines[index + 1]!.before === 'block' || lines[index + 1]!.list !== null;
    if (startsLower(source.text, lines[index + 1]!.start)) continue;
    if (parted && closesPreamble(source.text, lines[index]!.end)) return index + 1;
  }
  if (container !== -1) return preambleAfter(source, containers, container) ?? container;
  if (first !== -1) return afterRecitals(source, first) ?? first;
  return hasTitle && !lines[contentsEnd]?.beside ? firstAfterTitle(source, contentsEnd) : contentsEnd;
}

/** Most lines a preamble below a stray division line may have. */
const LONGEST_PREAMBLE = 80;

/** A division line above the preamble is none of the agreement's own: the body begins after the formula. */
function preambleAfter(source: Source, containers: readonly boolean[], container: number): number | null {
  const { text, lines } = source;
  const first = lines[container + 1];
  if (first === undefined || !opensPreamble(text.slice(first.start, Math.min(first.end, first.start + 200))))
    return null;
  const limit = Math.min(lines.length - 1, container + LONGEST_PREAMBLE);
  for (let index = container + 1; index < limit && !containers[index]; index += 1) {
    if (closesPreamble(text, lines[index]!.end)) return index + 1;
  }
  return null;
}

/** Where nothing is numbered: the body begins after the title block. */
function firstAfterTitle(source: Source, contentsEnd: number): number {
  const end = blockEnd(source, contentsEnd, source.lines.length);
  return end < source.lines.length && !endsItem(source.text, source.lines[end - 1]?.end ?? 0)
    ? end
    : contentsEnd;
}

/** The block above a preamble that names the parties it goes on with, `Ruritania and Elbonia,`; else the preamble. */
function partiesAbove(source: Source, index: number, from: number): number {
  const { text, lines } = source;
  if (index <= from || text[lines[index - 1]!.end - 1] !== ',') return index;
  let at = index - 1;
  while (at > from && lines[at]!.before !== 'block') at -= 1;
  return at;
}

const NAMED_PREAMBLE = /^(?:preamble|introduction)[:.]?$/i;

/** A title block that ends as a preamble does and is longer, in characters, holds both. */
const SHORTEST_RUN_TOGETHER = 160;

/** Longest title block believed, in characters, when nothing else tells it from a preamble. */
const LONGEST_TITLE = 600;

/** A reason in the preamble, where no comma ends it. */
const RECITES =
  /^(?:desir|wish|hop|recall|recogni|consider|convinc|believ|affirm|reaffirm|having|noting|taking|bearing|mindful|conscious|aware|acting|inspired|guided|determined|resolved|whereas|in view|in order)/i;

/** Index of the first line of the preamble, `bodyFrom` when there is none. */
function findPreamble(source: Source, contentsEnd: number, bodyFrom: number, hasTitle: boolean): number {
  const { text, lines } = source;
  for (let at = contentsEnd; at < bodyFrom; at += 1) {
    if (NAMED_PREAMBLE.test(text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + 16))))
      return at;
  }
  const titleEnd = hasTitle ? blockEnd(source, contentsEnd, bodyFrom) : contentsEnd;
  let index = contentsEnd;
  let betweenParties = false;
  while (index < bodyFrom) {
    const end = blockEnd(source, index, bodyFrom);
    const words = text.slice(
      lines[index]!.start,
      Math.min(lines[end - 1]!.end, lines[index]!.start + LONGEST_TITLE + 1),
    );
    // A title that breaks off at `between`, or before it, goes on in the blocks that name the parties and the subject.
    betweenParties ||= index > contentsEnd ? /^between\b/i.test(words) : /^between$/i.test(words);
    const goesOn = headingLike(words) || startsLower(words, 0);
    const title =
      (betweenParties && goesOn && !/[.:;,)]$/.test(words) && !RECITES.test(words)) ||
      (index === contentsEnd && allCapitals(words) && words.length < 200);
    // A text in one line runs its title together with its preamble.
    const closes =
      (index > contentsEnd || words.length > SHORTEST_RUN_TOGETHER) &&
      closesPreamble(text, lines[end - 1]!.end);
    if ((opensPreamble(words) || closes) && !title) return partiesAbove(source, index, titleEnd);
    betweenParties ||= /\bbetween$/i.test(words);
    if (words.length > LONGEST_TITLE) return index;
    if ((index > contentsEnd || !hasTitle) && /[,;:.]$/.test(words) && words.length > 60) return index;
    index = end;
  }
  return bodyFrom;
}
