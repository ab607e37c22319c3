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

export const draft = (
  kind: SectionKind,
  role: Role,
  parts: Partial<Omit<Draft, 'kind' | 'role'>> = {},
): Draft => ({
  kind,
  role,
  label: parts.label ?? null,
  number: parts.number ?? null,
  heading: parts.heading ?? null,
  text: parts.text ?? null,
  children: parts.children ?? [],
  gap: parts.gap ?? 0,
  behind: parts.behind ?? null,
  opens: parts.opens ?? false,
});

/** Offset of the last character so far, exclusive; 0 for an empty draft. */
export function draftEnd(section: Draft): number {
  const { label, heading, text, children } = section;
  const last = children[children.length - 1];
  const own = Math.max(label?.end ?? 0, heading?.end ?? 0, text?.end ?? 0);
  return last === undefined ? own : Math.max(own, draftEnd(last));
}

/** Offset of the first character, -1 for an empty draft. */
export function draftStart({ label, heading, text, children }: Draft): number {
  const none = Number.POSITIVE_INFINITY;
  const own = Math.min(label?.start ?? none, heading?.start ?? none, text?.start ?? none);
  if (own !== none) return own;
  return children[0] === undefined ? -1 : draftStart(children[0]);
}
