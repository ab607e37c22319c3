import { foldWhiteSpace, type Issue, type Section, type SectionKind, type Span } from '../model/index.js';
import { type Draft, draftEnd, draftStart } from './draft.js';
import { wordValue } from './numbering.js';

const PREFIX: Readonly<Record<SectionKind, string>> = {
  instrument: 'cmp',
  preface: 'preface',
  preamble: 'preamble',
  recital: 'rec',
  body: 'body',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  block: 'block',
  wrapUp: 'wrapUp',
  annex: 'annex',
  conclusions: 'conclusions',
};

/**
 * Turns drafts into sections with eIds in the manner of Akoma Ntoso. Post-conditions: eIds are unique; an
 * article whose number is used once in the body is `art_5`, without the parts above it, since that is how it
 * is cited; everything else carries the path above it, the body wrapper excepted. What stands in a further
 * instrument has the eId of that before it: `cmp_1__art_5`. A number that is written out
 * is given in digits (`ARTICLE FIRST` is `art_1`). A number used twice gets `-2`, and an issue unless its list
 * begins anew or an annex and an appendix share it; unnumbered sections are counted within their parent.
 */
export function identify(text: string, drafts: readonly Draft[]): { sections: Section[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const used = new Map<string, number>();
  const named = new Map<string, number>();
  const visit = (one: Draft, prefix: string, ordinal: number, root: Root, anew: boolean): Section => {
    const above = one.kind === 'article' && one.role === 'body' && root.through ? root.prefix : prefix;
    const base = `${above === '' ? '' : `${above}__`}${ownId(one, ordinal)}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const eId = times === 1 ? base : freeId(base, times, used);
    const start = Math.max(0, draftStart(one));
    const span = { start, end: Math.max(start, draftEnd(one)) };
    // An annex and an appendix may bear the same number.
    const name = one.kind === 'annex' && one.label !== null ? wordIn(text, one.label) : '';
    const called = name === '' ? base : `${base} ${name}`;
    const alike = (named.get(called) ?? 0) + 1;
    named.set(called, alike);
    if (alike > 1 && one.number !== null && !anew) {
      issues.push({
        code: 'structure/duplicate-number',
        severity: 'warning',
        message: `The number ${one.number} is used more than once here; the later one is called ${eId}.`,
        span: one.label ?? span,
      });
    }
    if (one.gap > 0) {
      issues.push({
        code: 'structure/numbering-gap',
        severity: 'warning',
        message: `${one.gap === 1 ? 'A number is' : `${one.gap} numbers are`} missing before ${one.number}; words may have been lost there.`,
        span: one.label ?? span,
      });
    }
    if (one.behind !== null) {
      issues.push({
        code: 'structure/out-of-order',
        severity: 'warning',
        message: `The number ${one.number} stands behind ${one.behind}, out of order.`,
        span: one.label ?? span,
      });
    }
    const sectionsBelow = (): Section[] => {
      const counts = one.kind === 'body' ? root.counts : new Map<string, number>();
      const below = one.kind === 'body' ? prefix : eId;
      const inLaterLists = countedAnew(one.children);
      const rootBelow = one.kind === 'instrument' ? rootOf(one.children, eId) : root;
      return one.children.map((child) => {
        const count = (counts.get(child.kind) ?? 0) + 1;
        counts.set(child.kind, count);
        return visit(child, below, count, rootBelow, inLaterLists.has(child));
      });
    };
    return {
      eId,
      kind: one.kind,
      role: one.role,
      label:
        one.label === null
          ? null
          : foldWhiteSpace(text.slice(one.label.start, one.label.end)).replace(/^[_|]\s?/, ''),
      number: one.number === null ? null : foldWhiteSpace(one.number),
      heading:
        one.heading === null
          ? null
          : { text: foldWhiteSpace(text.slice(one.heading.start, one.heading.end)), span: one.heading },
      span,
      children: one.children.length === 0 ? [] : sectionsBelow(),
    };
  };
  const tops = new Map<string, number>();
  const root = rootOf(drafts, '');
  const sections = drafts.map((one) => {
    const count = (tops.get(one.kind) ?? 0) + 1;
    tops.set(one.kind, count);
    return visit(one, '', count, root, false);
  });
  return { sections, issues };
}

/** An instrument: what the eIds in it begin with, and whether its articles number through its parts. */
interface Root {
  prefix: string;
  through: boolean;
  /** What has been counted in its body, which may come in several pieces. */
  counts: Map<string, number>;
}

const rootOf = (parts: readonly Draft[], prefix: string): Root => ({
  prefix,
  through: articlesNumberThrough(parts),
  counts: new Map(),
});

const wordIn = (text: string, { start, end }: Span): string =>
  /\p{L}+/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '';

const NEVER_NUMBERED = new Set<SectionKind>(['instrument', 'block', 'recital', 'wrapUp']);

function ownId(one: Draft, ordinal: number): string {
  const prefix = PREFIX[one.kind];
  const number = one.number === null ? '' : idNumber(one.number);
  if (number !== '') return `${prefix}_${number}`;
  if (['preface', 'preamble', 'body', 'conclusions'].includes(one.kind)) return prefix;
  if (one.kind === 'wrapUp' && ordinal === 1) return prefix;
  return `${prefix}_${one.label === null && !NEVER_NUMBERED.has(one.kind) ? 'n' : ''}${ordinal}`;
}

/** Points of lists that begin to count again: what is said of a second thing may be lettered as the first was. */
function countedAnew(children: readonly Draft[]): Set<Draft> {
  const anew = new Set<Draft>();
  let list = new Set<string>();
  let later = false;
  for (const child of children) {
    if (child.kind !== 'point' || child.number === null) continue;
    if (child.opens) {
      later = list.size > 1;
      list = new Set();
    }
    if (later && !list.has(child.number)) anew.add(child);
    list.add(child.number);
  }
  return anew;
}

/** Needs no change: no number that is written out is so short. */
const PLAIN_NUMBER = /^(?:[0-9]+(?:\.[0-9]+)*|[A-Za-z]{1,2})$/;

/** A printed number without what an eId cannot hold. */
function idNumber(printed: string): string {
  if (PLAIN_NUMBER.test(printed)) return printed;
  const value = wordValue(printed.trim().replace(/\s+/g, '-'));
  return value === null ? printed.replace(/[^A-Za-z0-9.-]/g, '').replace(/^\.+|\.+$/g, '') : `${value}`;
}

function freeId(base: string, times: number, used: Map<string, number>): string {
  let suffix = times;
  while (used.has(`${base}-${suffix}`)) suffix += 1;
  used.set(`${base}-${suffix}`, 1);
  return `${base}-${suffix}`;
}

function articlesNumberThrough(drafts: readonly Draft[]): boolean {
  const seen = new Set<string>();
  const visit = (one: Draft): boolean => {
    if (one.role !== 'body' || one.kind === 'instrument') return true;
    if (one.kind === 'article' && one.number !== null) {
      const number = idNumber(one.number);
      if (seen.has(number)) return false;
      seen.add(number);
    }
    return one.children.every(visit);
  };
  return drafts.every(visit);
}
