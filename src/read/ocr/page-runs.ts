import { BASELINE_SHARE, type TextRun } from '../../model/index.js';
import type { RecognisedLine, RecognisedWord } from './engine.js';
import { mendNumbers } from './numbers.js';

/** The words of a page that is a picture. */
export interface RecognisedPage {
  runs: TextRun[];
  /** How sure Tesseract is of the letters, from 0 to 1: the mean over letters and digits. 0 where there are none. */
  confidence: number;
  /** Letters and digits. */
  letters: number;
}

/** A line of which Tesseract is less sure is a signature, the strokes of a seal; and so are signs beside words. */
const LEAST_CONFIDENCE = 30;
/** From the lowest descender to the highest ascender a line is so many font sizes high. */
const LINE_HEIGHT = 0.92;
/** Sizes that differ less from the usual one of the page differ by measuring only. */
const SAME_SIZE = 0.18;

/** Lines in pixels to runs in points, one a word, level, the box as wide as the word. */
export function pageRuns(lines: readonly RecognisedLine[], pixelsPerPoint: number): RecognisedPage {
  const kept = lines
    .map((line) => ({ ...line, words: mendNumbers(line.words).filter(isPrinted) }))
    .filter(({ words }) => confidenceOf(words) >= LEAST_CONFIDENCE);
  const usual = usualHeight(kept);
  const runs: TextRun[] = [];
  for (const { words, baseline, height } of kept) {
    const isUsual = Math.abs(height - usual) <= SAME_SIZE * usual;
    const fontSizePt = round((isUsual ? usual : height) / LINE_HEIGHT / pixelsPerPoint);
    const yPt = round(baseline / pixelsPerPoint - BASELINE_SHARE * fontSizePt);
    words.forEach(({ text, left, right }, index) => {
      runs.push({
        text: index < words.length - 1 ? `${text} ` : text,
        xPt: round(left / pixelsPerPoint),
        yPt,
        widthPt: round((right - left) / pixelsPerPoint),
        heightPt: fontSizePt,
        fontSizePt,
        bold: false,
      });
    });
  }
  const words = kept.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + lettersIn(text), 0);
  return { runs, confidence: Math.round(confidenceOf(words)) / 100, letters };
}

/** Of single words Tesseract may be quite unsure although they are right: they stay with their line. */
const isPrinted = ({ text, confidence }: RecognisedWord): boolean =>
  lettersIn(text) > 0 || (text.trim() !== '' && confidence >= LEAST_CONFIDENCE);

/** The mean over letters and digits; 0 where there are none. */
function confidenceOf(words: readonly RecognisedWord[]): number {
  let sum = 0;
  let letters = 0;
  for (const { text, confidence } of words) {
    sum += lettersIn(text) * confidence;
    letters += lettersIn(text);
  }
  return letters === 0 ? 0 : sum / letters;
}

/** Letters and digits. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The middle one, over words. */
function usualHeight(lines: readonly RecognisedLine[]): number {
  const heights = lines.flatMap(({ words, height }) => words.map(() => height)).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

const round = (value: number): number => Math.round(value * 100) / 100;
