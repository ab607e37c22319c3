import { LIMIT_FLAGS, OCR_MODES, type ReadLimits } from '../../limits.js';
import type { Issue } from '../../model/index.js';
import { pageList } from '../page-list.js';

/** What became of a page that was to be read from its picture. */
export interface Outcome {
  kind:
    | 'recognised'
    /** The picture holds letters, but they could not be made out; no words at all; own text garbled, and no better found. */
    | 'illegible'
    | 'wordless'
    | 'garbled'
    /** Limits. */
    | 'too-many'
    | 'too-slow'
    | 'too-large'
    /** It could not be drawn or recognised; too many before it could not. */
    | 'failed'
    | 'given-up'
    /** It was to be recognised although it has text of its own, could not be, and keeps that. */
    | 'kept'
    /** Nothing is to be recognised. */
    | 'skipped';
  pageNumber: number;
  /** The picture fills less than half of it, or it has text of its own besides. */
  secondary?: boolean;
  confidence?: number;
  /** It had text of its own that was no words and was left out. */
  replaced?: boolean;
}

/** Pages recognised with less confidence may hold wrong words, not only wrong letters. */
const DOUBTFUL_BELOW = 0.85;

/**
 * What a reader should know of the pages that were, or were to be, read from their picture. `isTextless`: no page of the
 * document has text in the end.
 */
export function scanIssues(outcomes: readonly Outcome[], isTextless: boolean, limits: ReadLimits): Issue[] {
  const of = (...kinds: Outcome['kind'][]) => outcomes.filter(({ kind }) => kinds.includes(kind));
  const issues: Issue[] = [];
  const add = (some: readonly Outcome[], issue: Omit<Issue, 'pageNumber'>) => {
    if (some.length > 0) issues.push({ ...issue, pageNumber: some[0]!.pageNumber });
  };
  const recognised = of('recognised');
  if (recognised.length > 0) issues.push(recognisedIssue(recognised));
  const [illegible, wordless, garbled] = [of('illegible'), of('wordless'), of('garbled')];
  add(illegible, {
    code: 'read/illegible-scan',
    severity: 'error',
    message: `Pages that are pictures whose letters could not be made out and are missing from the text: ${numbersOf(illegible)}; they may be in another script than Latin, handwritten, or too faint. Scan them again, or supply their text.`,
  });
  // Such a picture is an ornament, a map, a seal; where nothing else was read, nothing was.
  const [large, small] = [
    wordless.filter((page) => isTextless || !page.secondary),
    wordless.filter((page) => !isTextless && page.secondary),
  ];
  for (const [some, severity] of [
    [large, 'error'],
    [small, 'warning'],
  ] as const) {
    add(some, {
      code: 'read/no-text-layer',
      severity,
      message: `Pages that are pictures in which text recognition found no words: ${numbersOf(some)}; look whether they hold anything of the agreement.`,
    });
  }
  add(garbled, {
    code: 'read/garbled-text',
    severity: 'warning',
    message: `The text of these pages hardly holds words, and text recognition found no better: ${numbersOf(garbled)}; compare them with the document.`,
  });
  const kept = of('kept');
  add(kept, {
    code: 'read/ocr-failed',
    severity: 'warning',
    message: `Pages that text recognition could not read in time or at all, and that keep the text they came with: ${numbersOf(kept)}.`,
  });
  const skipped = of('skipped');
  add(skipped, {
    code: 'read/no-text-layer',
    severity: 'warning',
    message: `Pages that seem to be pictures with hardly any text of their own, or whose text hardly holds words: ${numbersOf(skipped)}; read them with --ocr auto.`,
    limit: { name: 'ocr', value: OCR_MODES.indexOf('never') },
  });
  const slow = of('too-slow');
  add(slow, {
    code: 'read/too-slow',
    severity: 'error',
    message: `Pages whose text recognition took longer than ${said('maxOcrPageMs', limits)} s and that are missing from the text: ${numbersOf(slow)}; raise ${flag('maxOcrPageMs')}.`,
    limit: { name: 'maxOcrPageMs', value: limits.maxOcrPageMs },
  });
  const many = of('too-many');
  add(many, {
    code: 'read/too-many-scans',
    severity: 'error',
    message: `Only the first ${limits.maxOcrPages} pages that are pictures were read by text recognition, and these are missing: ${numbersOf(many)}; raise ${flag('maxOcrPages')} or divide the document.`,
    limit: { name: 'maxOcrPages', value: limits.maxOcrPages },
  });
  const tooLarge = of('too-large');
  add(tooLarge, {
    code: 'read/too-large',
    severity: 'error',
    message: `Pages whose picture has more than ${said('maxOcrPixels', limits)} million pixels and that were not read: ${numbersOf(tooLarge)}; raise ${flag('maxOcrPixels')} or scan them less finely.`,
    limit: { name: 'maxOcrPixels', value: limits.maxOcrPixels },
  });
  const failed = of('failed', 'given-up');
  add(failed, {
    code: 'read/no-text-layer',
    severity: 'error',
    message: `Pages that are pictures, could not be drawn or recognised, and are missing from the text: ${numbersOf(failed)}; fetch the document again from its source, or supply their text.`,
  });
  return issues;
}

function recognisedIssue(pages: readonly Outcome[]): Issue {
  const confidences = pages.map(({ confidence }) => confidence!);
  const mean = confidences.reduce((sum, each) => sum + each, 0) / confidences.length;
  const doubtful = pages.filter(({ confidence }) => confidence! < DOUBTFUL_BELOW);
  const replaced = pages.filter((page) => page.replaced);
  const parts = [
    `Pages read from their picture by text recognition (OCR), with a confidence of ${mean.toFixed(2)}: ${numbersOf(pages)}; single letters and figures may be wrong.`,
    ...(doubtful.length > 0
      ? [`Hard to make out, and to be compared with the document: ${numbersOf(doubtful)}.`]
      : []),
    ...(replaced.length > 0
      ? [`Had text of their own that was no words and was left out: ${numbersOf(replaced)}.`]
      : []),
  ];
  return {
    code: 'read/ocr',
    severity: doubtful.length > 0 ? 'warning' : 'info',
    message: parts.join(' '),
    pageNumber: pages[0]!.pageNumber,
  };
}

const numbersOf = (pages: readonly Outcome[]): string => pageList(pages.map(({ pageNumber }) => pageNumber));

const flag = (name: keyof typeof LIMIT_FLAGS): string => LIMIT_FLAGS[name].flag;

/** In the unit of the flag. */
const said = (name: keyof typeof LIMIT_FLAGS, limits: ReadLimits): number =>
  limits[name] / LIMIT_FLAGS[name].perUnit;
