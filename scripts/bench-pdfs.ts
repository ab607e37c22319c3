import type { CompiledPipeline } from '../src/analyse.js';
import type { ParsedAgreement } from '../src/model/index.js';
import { built } from './built.js';
import { middle } from './middle.js';

export interface PdfTimes {
  pages: number;
  bareSeconds: number;
  readSeconds: number;
  wholeSeconds: number;
}

/**
 * All that Pacta does with a PDF, against pdfjs reading its text and doing nothing with it. Document by document and
 * turn by turn, so that whatever else the machine does falls on both alike; the median of every document's rounds
 * counts, the first round only warms up.
 */
export async function timePdfs(
  pdfs: readonly { file: string; bytes: Uint8Array }[],
  pipeline: CompiledPipeline,
  rounds: number,
): Promise<PdfTimes> {
  const { annotate, parse, sourceOf } = await built<typeof import('../src/analyse.js')>('analyse.js');
  const { loadPdfjs } = await built<typeof import('../src/read/pdfjs.js')>('read/pdfjs.js');
  const { getDocument } = await loadPdfjs();
  const times: PdfTimes = { pages: 0, bareSeconds: 0, readSeconds: 0, wholeSeconds: 0 };
  const bare = pdfs.map((): number[] => []);
  const read = pdfs.map((): number[] => []);
  const whole = pdfs.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { file, bytes }] of pdfs.entries()) {
      let pages = 0;
      const bareSeconds = await seconds(async () => {
        pages = await readWithPdfjs(bytes.slice());
      });
      let readSeconds = 0;
      const wholeSeconds = await seconds(async () => {
        const copy = bytes.slice();
        let parsed!: ParsedAgreement;
        readSeconds = await seconds(async () => {
          parsed = await parse(sourceOf(file, copy), copy);
        });
        JSON.stringify(annotate(parsed, pipeline));
      });
      if (round === 0) times.pages += pages;
      else {
        bare[index]!.push(bareSeconds);
        read[index]!.push(readSeconds);
        whole[index]!.push(wholeSeconds);
      }
    }
  }
  for (const rounds of bare) times.bareSeconds += middle(rounds);
  for (const rounds of read) times.readSeconds += middle(rounds);
  for (const rounds of whole) times.wholeSeconds += middle(rounds);
  return times;

  /** Returns the number of pages. */
  async function readWithPdfjs(data: Uint8Array): Promise<number> {
    const task = getDocument({ data, verbosity: 0, useSystemFonts: false });
    try {
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        await page.getTextContent();
        page.cleanup();
      }
      return document.numPages;
    } catch {
      return 0; // damaged on purpose: the real path reports it, here it only takes its time
    } finally {
      await task.destroy();
    }
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
