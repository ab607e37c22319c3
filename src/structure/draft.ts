import type { Role, SectionKind, Span } from '../model/index.js';

/** A section while it is being built; `text` is its own words without label, heading and children. */
export interface Draft {
  kind: SectionKind;
  role: Role;
  label: Span | null;
  number: string | null;
  heading: Span | null;
  text: Span | null;
  children: Draft[];
  /** Numbers missing before it in its list. */
  gap: number;
  /** The higher number that it stands behind, out of order. */
  behind: string | null;
  /** The first of a list that begins to count here. */
  opens: boolean;
}

export const draft = (kind: SectionKind, role: Role, parts: Partial<Draft> = {}): Draft => ({
  kind,
  role,
  label: null,
  number: null,
  heading: null,
  text: null,
  children: [],
  gap: 0,
  behind: null,
  opens: false,
  ...parts,
});

/** Offset of the last character so far, exclusive; 0 for an empty draft. */
export function draftEnd(section: Draft): number {
  const last = section.children[section.children.length - 1];
  return Math.max(
    section.label?.end ?? 0,
    section.heading?.end ?? 0,
    section.text?.end ?? 0,
    last === undefined ? 0 : draftEnd(last),
  );
}

/** Offset of the first character, -1 for an empty draft. */
export function draftStart(section: Draft): number {
  const starts = [section.label?.start, section.heading?.start, section.text?.start].filter(
    (one) => one !== undefined,
  );
  if (starts.length > 0) return Math.min(...starts);
  return section.children[0] === undefined ? -1 : draftStart(section.children[0]);
}
