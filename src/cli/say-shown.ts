interface Page {
  hits: unknown[];
  total: number;
  totalIsLeast?: boolean;
  before: number;
  next: string | null;
}

/** `21 to 40 of 300. More: --limit 100, or --offset 40.`: which are on a page, and how to see what is behind it. */
export function sayShown(page: Page, query: { limit: number; after?: string | undefined }): string {
  const { hits, total, totalIsLeast = false, before } = page;
  const last = before + hits.length;
  const all = totalIsLeast ? `of more than ${total}` : `of ${total}`;
  // Some that were on the pages before are gone.
  const isFewer = !totalIsLeast && last > total;
  return `${before + 1} to ${last}${isFewer ? `; by now there are ${total}` : ` ${all}`}.${sayMore(page, query)}`;
}

function sayMore(
  { hits, total, totalIsLeast, before, next }: Page,
  { limit, after }: { limit: number; after?: string | undefined },
): string {
  if (next === null) return '';
  if (after !== undefined) return ` More: --after ${next}`;
  return ` More: --limit ${totalIsLeast ? limit * 5 : Math.min(total, limit * 5)}, or --offset ${before + hits.length}.`;
}
