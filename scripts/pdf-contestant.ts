/**
 * One of the two that `npm run bench` lets read the same PDFs, in a process of its own so that neither gains from what
 * the other does to the runtime: `pdfjs` reads their text and does nothing with it; `pacta` does all that a worker
 * process does. Is told which by its first argument, takes a `Turn` as a message and answers with a `TurnTimes`.
 */
import { readFileSync } from 'node:fs';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { built } from './built.js';

export interface Turn {
  file: string;
}

export interface TurnTimes {
  pages: number;
  /** Of what reads the document, and of all that is done. */
  readSeconds: number;
  wholeSeconds: number;
}

type Contestant = (file: string, bytes: Uint8Array) => Promise<TurnTimes>;

const contestant = process.argv[2] === 'pacta' ? await pacta(process.argv[3]!) : await pdfjs();
process.on('message', async ({ file }: Turn) => {
  process.send!(await contestant(file, new Uint8Array(readFileSync(file))));
});
process.send!('ready');

async function pdfjs(): Promise<Contestant> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return async (_, data) => {
    const start = process.hrtime.bigint();
    const pages = await readText(getDocument, { data, verbosity: 0, useSystemFonts: false });
    const seconds = secondsSince(start);
    return { pages, readSeconds: seconds, wholeSeconds: seconds };
  };
}

async function readText(
  getDocument: typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument,
  parameters: DocumentInitParameters,
): Promise<number> {
  const task = getDocument(parameters);
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

async function pacta(pipelineName: string): Promise<Contestant> {
  const { annotate, parse, sourceOf, unpackInPlace } =
    await built<typeof import('../src/analyse.js')>('analyse.js');
  const { openPipeline } = await built<typeof import('../src/open-pipeline.js')>('open-pipeline.js');
  const pipeline = await openPipeline(pipelineName);
  unpackInPlace();
  return async (file, bytes) => {
    const start = process.hrtime.bigint();
    const parsed = await parse(sourceOf(file, bytes), bytes);
    const readSeconds = secondsSince(start);
    JSON.stringify(annotate(parsed, pipeline));
    return { pages: parsed.document.pages.length, readSeconds, wholeSeconds: secondsSince(start) };
  };
}

function secondsSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e9;
}
