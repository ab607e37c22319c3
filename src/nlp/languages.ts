import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What language a stretch of text is in. */
export interface DetectedLanguage {
  /** ISO 639-1 code of the likeliest language, or null where nothing speaks for any. */
  language: string | null;
  /** The likeliest language stands out. */
  sure: boolean;
  /** How well the text fits each language (greater than 0, 1 for none in particular); unlikely ones are left out. */
  fit: ReadonlyMap<string, number>;
}

interface Detection {
  language: string;
  getScores(): Record<string, number>;
  isReliable(): boolean;
}

interface Detector {
  detect(text: string): Detection;
}

let detector: Detector | undefined;

/**
 * Tells the language by the letters that stand together. The tables are loaded with the first call, which takes a
 * while.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const found = detect(text);
  // The package gives x / (1 + x) for a fit of x.
  const fit = new Map(
    Object.entries(found.getScores()).map(([language, score]) => [language, score / (1 - score)]),
  );
  return { language: found.language || null, sure: found.isReliable(), fit };
}

/** ISO 639-1 code of the likeliest language alone, or null where nothing speaks for any; takes less time. */
export const likeliestLanguage = (text: string): string | null => detect(text).language || null;

function detect(text: string): Detection {
  detector ??= load();
  return detector.detect(text);
}

/** The package is for `import` alone, which cannot wait for the first call. */
function load(): Detector {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(file) as { eld: Detector }).eld;
}
