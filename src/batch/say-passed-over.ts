import { extname } from 'node:path';
import { DOCUMENT_KINDS, type PassedOver, PathError } from '../sources/index.js';

/** More extensions than these are counted together. */
const MOST_EXTENSIONS = 8;
/** More names than these are counted. */
const MOST_NAMES = 8;

/** `Passed over: 3 files (.doc 2, .rtf 1):`, most frequent first, and the first of them by name; the same of links. */
export function sayPassedOver({ files, links }: PassedOver): string[] {
  const lines: string[] = [];
  if (files.length > 0) {
    lines.push(`Passed over: ${countOf(files, 'file')} (${sayExtensions(files)}):`, ...firstNames(files));
  }
  if (links.length > 0) {
    lines.push(`Passed over: ${countOf(links, 'link')}, for no link is followed:`, ...firstNames(links));
  }
  return lines;
}

/** The first names of a list that may be long, each in a line, and how many more there are. */
export function firstNames(names: readonly string[]): string[] {
  const more = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).map((name) => `  ${name}`);
  return more > 0 ? [...first, `  and ${more} more`] : first;
}

/** Below these paths there is no document: names what is there instead. */
export function nothingToRead(paths: readonly string[], passedOver: PassedOver): PathError {
  const nothing = `There is no ${DOCUMENT_KINDS} file to read in ${paths.join(', ')}.`;
  return new PathError([nothing, ...sayPassedOver(passedOver)].join('\n'));
}

const countOf = (list: readonly string[], thing: string): string =>
  `${list.length} ${thing}${list.length === 1 ? '' : 's'}`;

function sayExtensions(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const extension = extname(file).toLowerCase();
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = sorted.slice(0, MOST_EXTENSIONS);
  const rest = files.length - named.reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(([extension, count]) => `${extension || 'without extension'} ${count}`);
  return [...parts, ...(rest > 0 ? [`others ${rest}`] : [])].join(', ');
}
