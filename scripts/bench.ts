/**
 * `npm run bench [-- <folder>]`: speed as ratios in one run, so that the figures mean the same on any machine.
 *
 *   annotate    structure + classify + facts, against tokenising and stemming the same text once
 *   ingest      everything done with a PDF, against bare pdfjs text extraction of the same pages
 *   workers     the command on many copies of the documents, with two worker processes against one
 *
 * The folder holds agreements (default: fixtures/agreements). Every figure is the median of several rounds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { annotate, compilePipeline, parse, sourceOf } from '../src/analyse.js';
import { tokenise } from '../src/nlp/index.js';
import { findPipeline, loadPipeline } from '../src/pipeline/index.js';
import { timeWorkers } from './bench-workers.js';

const ROUNDS = 5;
const TEXT_BYTES_WANTED = 4_000_000;

const folder = process.argv[2] ?? 'fixtures/agreements';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => path.join(folder, file))
  .filter((file) => /\.(pdf|txt|md)$/i.test(file));

const pipelineName = process.env.PACTA_BENCH_PIPELINE ?? 'defence-cooperation';
const pipeline = compilePipeline(await loadPipeline(findPipeline(pipelineName)));
const documents = files.map((file) => ({ file, bytes: new Uint8Array(readFileSync(file)) }));
const pdfs = documents.filter(({ bytes }) => sourceOf('x', bytes).mediaType === 'application/pdf');

const parsed = [];
for (const { file, bytes } of documents) parsed.push(await parse(sourceOf(file, bytes), bytes.slice()));
const usable = parsed.filter(({ document }) => document.text.length > 0);
const textBytes = usable.reduce((sum, { document }) => sum + Buffer.byteLength(document.text), 0);
const repeats = Math.max(1, Math.round(TEXT_BYTES_WANTED / textBytes));
const megabytes = (textBytes * repeats) / 1e6;

const tokeniseSeconds = median(() => {
  for (let i = 0; i < repeats; i += 1)
    for (const { document } of usable) tokenise(document.text, pipeline.rules.vocabulary);
});
const annotateSeconds = median(() => {
  for (let i = 0; i < repeats; i += 1) for (const one of usable) annotate(one, pipeline);
});

console.log(
  `annotate: ${usable.length} texts, ${megabytes.toFixed(1)} MB, median of ${ROUNDS} rounds, one core`,
);
row('tokenise and stem once', megabytes / tokeniseSeconds, 'MB/s');
row('structure + classify + facts', megabytes / annotateSeconds, 'MB/s');
row('ratio (annotate time / tokenise time)', annotateSeconds / tokeniseSeconds, 'x');

if (pdfs.length > 0) {
  const bare: number[] = [];
  const whole: number[] = [];
  let pages = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Turn by turn, so that other work on the machine falls on both alike; the first round only warms up.
    pages = 0;
    const bareSeconds = await seconds(async () => {
      for (const { bytes } of pdfs) pages += await extractWithBarePdfjs(bytes.slice());
    });
    const wholeSeconds = await seconds(async () => {
      for (const { file, bytes } of pdfs) {
        const copy = bytes.slice();
        JSON.stringify(annotate(await parse(sourceOf(file, copy), copy), pipeline));
      }
    });
    if (round === 0) continue;
    bare.push(bareSeconds);
    whole.push(wholeSeconds);
  }
  const bareMedian = middle(bare);
  const wholeMedian = middle(whole);
  console.log(`\ningest: ${pdfs.length} PDFs, ${pages} pages, median of ${ROUNDS} rounds, one core`);
  row('bare pdfjs text extraction', pages / bareMedian, 'pages/s');
  row('read + layout + annotate + JSON', pages / wholeMedian, 'pages/s');
  row('share of the time that is not pdfjs', (100 * (wholeMedian - bareMedian)) / wholeMedian, '%');
}

const WORKER_ROUNDS = 3;
const workers = await timeWorkers(documents, pipelineName, WORKER_ROUNDS);
console.log(`\nworkers: ${workers.documents} documents, best of ${WORKER_ROUNDS} rounds, whole command`);
row('one worker process', workers.documents / workers.oneSeconds, 'documents/s');
row('two worker processes', workers.documents / workers.twoSeconds, 'documents/s');
row('ratio (time of one / time of two)', workers.oneSeconds / workers.twoSeconds, 'x');

/** pdfjs alone: every page's text content, nothing done with it. Returns the number of pages. */
async function extractWithBarePdfjs(data: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
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

function median(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return middle(times);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function row(name: string, value: number, unit: string): void {
  console.log(`  ${name.padEnd(42)}${value.toFixed(1).padStart(8)} ${unit}`);
}
