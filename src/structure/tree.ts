import type { SectionKind } from '../model/index.js';
import { fillDivision } from './division.js';
import { type Draft, draft } from './draft.js';
import { headingAfter, orphanHeading } from './headings.js';
import type { WordKind, WordMarker } from './markers.js';
import type { Region } from './parts.js';
import { blockEnd, type Source, startsParagraph } from './source.js';

/** Rank of each divided kind, outermost first; a kind goes below every open kind of a smaller rank. */
export type Ranks = Readonly<Record<WordKind, number>>;

/** Builds the drafts of every region, in text order. */
export function buildRegions(
  source: Source,
  regions: readonly Region[],
  containers: readonly boolean[],
  ranks: Ranks,
): Draft[] {
  return regions.flatMap((region) => {
    switch (region.role) {
      case 'preface':
      case 'conclusions':
        return [blocks(source, region, region.role, 'block')];
      case 'preamble':
        return [blocks(source, region, 'preamble', 'recital')];
      default:
        return divided(source, region, containers, ranks);
    }
  });
}

/** A part without numbers: each block of lines is one passage, in a preamble each paragraph. */
function blocks(source: Source, region: Region, role: Region['role'], kind: SectionKind): Draft {
  const section = draft(role, role);
  let index = region.from;
  while (index < region.to) {
    let end = blockEnd(source, index, region.to);
    if (kind === 'recital') {
      end = index + 1;
      while (end < region.to && !startsParagraph(source, end) && !source.lines[end]!.list) end += 1;
    }
    const span = spanOfLines(source, index, end);
    if (span !== null) section.children.push(draft(kind, role, { text: span }));
    index = end;
  }
  return section;
}

function spanOfLines(source: Source, from: number, to: number): { start: number; end: number } | null {
  let first = from;
  let last = to - 1;
  while (first <= last && source.lines[first]!.blank) first += 1;
  while (last > first && source.lines[last]!.blank) last -= 1;
  return first > last ? null : { start: source.lines[first]!.start, end: source.lines[last]!.end };
}

function divided(source: Source, region: Region, containers: readonly boolean[], ranks: Ranks): Draft[] {
  const marker = source.lines[region.from]!.word;
  const annex = region.role === 'annex' && containers[region.from] && marker !== null;
  const root = annex
    ? container(marker, 'annex')
    : draft(region.role === 'annex' ? 'annex' : 'body', region.role);
  const open: { section: Draft; rank: number }[] = [{ section: root, rank: -1 }];
  let index = annex ? headingAfter(source, region.from, region.to, root) : region.from;
  const hasDivisions = containers.slice(index, region.to).some(Boolean);
  let path: readonly number[] | null = null;
  while (index < region.to) {
    const found = containers[index] ? source.lines[index]!.word : null;
    if (found !== null) {
      const section = container(found, region.role);
      const rank = ranks[found.kind];
      while (open[open.length - 1]!.rank >= rank) open.pop();
      open[open.length - 1]!.section.children.push(section);
      open.push({ section, rank });
      path = found.readings[0]?.path ?? null;
      index = headingAfter(source, index, region.to, section);
      continue;
    }
    let end = index;
    while (end < region.to && !containers[end]) end += 1;
    const orphan = end < region.to ? orphanHeading(source, index, end) : end;
    fillDivision(
      source,
      open[open.length - 1]!.section,
      index,
      orphan,
      path,
      !hasDivisions && open.length === 1,
    );
    if (orphan < end) {
      const next = source.lines[end]!.word!;
      const rank = Math.max(0, ranks[next.kind] - 0.5);
      while (open[open.length - 1]!.rank >= rank) open.pop();
      const group = draft('section', region.role, { heading: spanOfLines(source, orphan, end) });
      open[open.length - 1]!.section.children.push(group);
      open.push({ section: group, rank });
    }
    index = end;
  }
  return [root];
}

function container(marker: WordMarker, role: Draft['role']): Draft {
  return draft(marker.kind, role, {
    label: { start: marker.start, end: marker.labelEnd },
    number: marker.number,
  });
}
