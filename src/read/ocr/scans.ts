import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from '../../limits.js';
import { type Issue, type PositionedPage, quarterTurned, type TextRun } from '../../model/index.js';
import { isGibberish } from '../letters/readable.js';
import { holdsUnreadable } from '../letters/unreadable.js';
import { lookAt } from '../look-at.js';
import type { PageContent } from '../page-content.js';
import { drawingParameters, loadPdfjs, type PdfFile } from '../pdfjs.js';
import { OutOfTime, withinTime } from '../within-time.js';
import { type Engine, startEngine } from './engine.js';
import { type Candidate, GARBLED_BELOW, judge } from './judge.js';
import { type LayerRuns, layerBeside } from './layer.js';
import { legibility } from './legibility.js';
import { type Pictures, pictureOf, picturesOf } from './page-picture.js';
import { lettersIn } from './page-runs.js';
import { declaresPictures } from './picture-objects.js';
import { type ReadPicture, recognisePage, SURE } from './recognise-page.js';
import { type Outcome, scanIssues } from './scan-issues.js';

/** A page with fewer letters may be a picture with a stamp, a page number or the remains of a text over it. */
const FEW_LETTERS = 500;
/** A picture that covers so much of a page with few letters may be the page. */
const PICTURE_IS_PAGE = 0.5;
/** The beginning of a page tells whether its text is words, in UTF-16 units. */
const TELLING_LENGTH = 1_000;
/** Garbled text tells of a page that has text, picture or not. */
const GARBLED_TEXT_LETTERS = 200;
/** After so many pages in a row that could not be recognised in time or at all, the others are left out. */
const MOST_FAILURES = 3;
/** After so many pages that read no better in any other turn, none is turned any more. */
const MOST_FRUITLESS = 3;

type Found = ReadPicture & Pick<Pictures, 'hiddenText'>;

/**
 * Finds pages of one PDF that have no text good for anything, and reads them from their picture. Pages are given in
 * ascending order; the same pages give the same text. What it opens for that is open until it is closed.
 */
export class Scans {
  readonly #document: PDFDocumentProxy;
  readonly #file: PdfFile;
  readonly #contents: Map<number, PageContent>;
  readonly #limits: ReadLimits;
  readonly #onRecognised: (() => void) | undefined;
  /** Pages whose own text was no words when it was read. */
  readonly #garbled = new Set<number>();
  #declaresPictures: boolean | undefined;
  #task: PDFDocumentLoadingTask | undefined;
  #engine: Engine | undefined;
  readonly #outcomes = new Map<number, Outcome>();
  #attempt = 0;
  #tried = 0;
  #failuresInARow = 0;
  #failedLooks = 0;
  #fruitless = 0;
  #likelyTurns = 0;

  /** `contents`: what is known of pages of `document`; what is looked at is added. */
  constructor(
    document: PDFDocumentProxy,
    file: PdfFile,
    contents: Map<number, PageContent>,
    limits: ReadLimits,
    onRecognised?: () => void,
  ) {
    this.#document = document;
    this.#file = file;
    this.#contents = contents;
    this.#limits = limits;
    this.#onRecognised = onRecognised;
  }

  /**
   * The page read from its picture, where that is better than `page`, its own text; else null. `layerTurns`: quarter
   * turns clockwise by which the page was turned for its own text. Text that is no words stays for `readGarbled`.
   */
  async read(page: PositionedPage, layerTurns: number): Promise<PositionedPage | null> {
    const candidate = await this.#candidate(page);
    if (candidate === 'garbled') this.#garbled.add(page.pageNumber);
    return candidate && candidate !== 'garbled' ? this.#readAs(candidate, page, layerTurns) : null;
  }

  /** The same for a page whose text is no words, after all has been done to put its letters right. */
  async readGarbled(page: PositionedPage, layerTurns: number): Promise<PositionedPage | null> {
    if (!this.#garbled.has(page.pageNumber)) return null;
    const candidate = await this.#candidate(page);
    return candidate === 'garbled' ? this.#readAs(candidate, page, layerTurns) : null;
  }

  async #readAs(
    candidate: Candidate,
    page: PositionedPage,
    layerTurns: number,
  ): Promise<PositionedPage | null> {
    const { pageNumber } = page;
    const outcome = (kind: Outcome['kind'], more: Partial<Outcome> = {}): null => {
      const isKept = candidate === 'asked-for' && kind !== 'recognised';
      this.#outcomes.set(pageNumber, { kind: isKept ? 'kept' : kind, pageNumber, ...more });
      return null;
    };
    // Pages without text are told of by those who look for missing text, letters without meaning by those who mend them.
    const isTold = candidate === 'textless' || !this.#contents.get(pageNumber)?.picture;
    if (this.#limits.ocr === 'never') return isTold ? null : outcome('skipped');
    if (this.#tried >= this.#limits.maxOcrPages) return outcome('too-many');
    if (this.#failuresInARow >= MOST_FAILURES) return outcome('given-up');
    let found: Found | 'no-scan' | 'too-large';
    try {
      found = await withinTime(this.#recognise(pageNumber, candidate), this.#limits.maxOcrPageMs);
      this.#failuresInARow = 0;
    } catch (error) {
      this.#failuresInARow += 1;
      this.#endEngine();
      return outcome(error instanceof OutOfTime ? 'too-slow' : 'failed');
    } finally {
      this.#onRecognised?.();
    }
    if (found === 'no-scan') return null;
    if (found === 'too-large') return outcome('too-large');
    const { confidence } = found;
    const verdict = judge(textOf(page.runs), candidate, {
      text: textOf(found.runs),
      confidence,
    });
    if (verdict === 'own-text') return null;
    if (verdict !== 'recognised') {
      const covered = this.#contents.get(pageNumber)?.covered ?? 0;
      const isSmall = covered > 0 && covered < PICTURE_IS_PAGE;
      return outcome(verdict, { secondary: isSmall || page.runs.length > 0 });
    }
    this.#likelyTurns = found.quarterTurns;
    const layer: LayerRuns = { page, turns: found.quarterTurns - layerTurns };
    const kept = candidate === 'few-letters' && !found.hiddenText ? layerBeside(layer, found.runs) : [];
    const { runs, widthPt, heightPt, levelledDegrees } = found;
    outcome('recognised', { confidence, replaced: candidate === 'garbled' });
    const ocr = { confidence, levelledDegrees };
    const turned = quarterTurned(found.quarterTurns);
    return { kind: 'positioned', pageNumber, widthPt, heightPt, runs: [...runs, ...kept], ocr, ...turned };
  }

  /** True for pages of which the issues tell what became of them. */
  tellsOf(pageNumber: number): boolean {
    return this.#outcomes.has(pageNumber);
  }

  /** What a reader should know. `isTextless`: no page of the document has text in the end. */
  issues(isTextless: boolean): Issue[] {
    return scanIssues([...this.#outcomes.values()], isTextless, this.#limits);
  }

  async close(): Promise<void> {
    this.#endEngine();
    await this.#task?.destroy();
  }

  /** Why a page may have to be read from its picture; null where it has not. Costs nothing for a page full of words. */
  async #candidate(page: PositionedPage): Promise<Candidate | null> {
    if (this.#limits.ocr === 'always' && page.runs.length > 0) return 'asked-for';
    const text = textOf(page.runs);
    const isGarbled = (legibility(text.slice(0, TELLING_LENGTH)) ?? 1) < GARBLED_BELOW;
    if (isGarbled && lettersIn(text) >= GARBLED_TEXT_LETTERS) {
      // What looks odd may be a table of codes; behind a picture it is what recognised the picture badly.
      const content = await this.#contentOf(page.pageNumber);
      return isGibberish(text) || holdsUnreadable(text) || (content?.covered ?? 0) >= PICTURE_IS_PAGE
        ? 'garbled'
        : null;
    }
    if (text.length >= 2 * FEW_LETTERS || lettersIn(text) >= FEW_LETTERS) return null;
    if (page.runs.length > 0 && this.#isWithoutPictures()) return null;
    const content = await this.#contentOf(page.pageNumber);
    if (!content?.picture) return null;
    if (page.runs.length === 0) return 'textless';
    if (content.covered < PICTURE_IS_PAGE) return null;
    return isGarbled ? 'garbled' : 'few-letters';
  }

  /** No pictures are declared, and none was seen on pages that were looked at, one at least. */
  #isWithoutPictures(): boolean {
    this.#declaresPictures ??= declaresPictures(this.#file.bytes);
    const seen = [...this.#contents.values()];
    return (
      !this.#declaresPictures && seen.length > 0 && seen.every(({ covered }) => covered < PICTURE_IS_PAGE)
    );
  }

  async #contentOf(pageNumber: number): Promise<PageContent | null> {
    const known = this.#contents.get(pageNumber);
    if (known || this.#failedLooks >= this.#limits.maxFailedPages) return known ?? null;
    const content = await lookAt(this.#document, pageNumber, this.#limits);
    this.#failedLooks = content ? 0 : this.#failedLooks + 1;
    if (content) this.#contents.set(pageNumber, content);
    return content;
  }

  async #recognise(pageNumber: number, candidate: Candidate): Promise<Found | 'no-scan' | 'too-large'> {
    const { maxOcrPixels } = this.#limits;
    this.#attempt += 1;
    const attempt = this.#attempt;
    if (!this.#task) {
      const { getDocument } = await loadPdfjs();
      this.#task = getDocument(drawingParameters(this.#file, maxOcrPixels));
    }
    const page = await (await this.#task.promise).getPage(pageNumber);
    try {
      const pictures = await picturesOf(page);
      const isMissing = pictures.share < PICTURE_IS_PAGE / 2;
      const covered = this.#contents.get(pageNumber)?.covered ?? 0;
      // pdfjs leaves out pictures that are larger than it may draw.
      if (isMissing && candidate !== 'garbled' && covered >= PICTURE_IS_PAGE) return 'too-large';
      if (pictures.share < PICTURE_IS_PAGE && candidate === 'few-letters') return 'no-scan';
      this.#tried += 1;
      const picture = await pictureOf(page, pictures);
      const { width: widthPt, height: heightPt } = page.getViewport({ scale: 1 });
      const isPatient = this.#fruitless < MOST_FRUITLESS;
      const found = await recognisePage(picture, { widthPt, heightPt }, () => this.#started(attempt), {
        likelyTurns: this.#likelyTurns,
        isPatient,
      });
      if (isPatient && found.letters > 0 && found.confidence < SURE) this.#fruitless += 1;
      else if (found.confidence >= SURE) this.#fruitless = 0;
      return { ...found, hiddenText: pictures.hiddenText };
    } finally {
      page.cleanup();
    }
  }

  async #started(attempt: number): Promise<Engine> {
    const engine = this.#engine ?? (await startEngine());
    // Given up meanwhile: nobody would end the thread.
    if (attempt !== this.#attempt) {
      engine.close();
      throw new Error('took too long');
    }
    this.#engine = engine;
    return engine;
  }

  #endEngine(): void {
    this.#attempt += 1;
    this.#engine?.close();
    this.#engine = undefined;
  }
}

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join(' ');
