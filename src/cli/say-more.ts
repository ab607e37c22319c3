interface Page {
  hits: unknown[];
  total: number;
  totalIsLeast?: boolean;
  before: number;
  next: string | null;
}

/** How to see what is behind a page: ` More: --limit 100, or --offset 20.`; empty on the last one. */
export function sayMore(
  { hits, total, totalIsLeast, before, next }: Page,
  { limit, after }: { limit: number; after?: string | undefined },
): string {
  if (next === null) return '';
  if (after !== undefined) return ` More: --after ${next}`;
  return ` More: --limit ${totalIsLeast ? limit * 5 : Math.min(total, limit * 5)}, or --offset ${before + hits.length}.`;
}
