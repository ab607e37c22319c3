/**
 * `npm run bench [-- <folder>]`: speed as ratios in one run, so that the figures mean the same on any machine.
 *
 *   annotate    structure + classify + facts, against tokenising and stemming the same text once; the share of facts
 *   structure   sections and passages of 50 MB of the same texts in one, against 5 MB
 *   ingest      reading a PDF, and everything done with it as a worker process does it, against a script in which pdfjs
 *               extracts the text of the same pages and nothing else is done
 *   workers     the command on many copies of the documents, with two worker processes on two cores against one on one
 *   scores      how often a label of a score is right, on the gold of the project: no speed, but to be looked at with it
 *   catalogue   full-text questions with a filter to 20,000 made-up clauses; `npm run bench:catalogue` asks 1,000,000
 *   memory      of a worker process over a PDF of 2,000 pages against one of 200, both written for the purpose
 *
 * The folder holds agreements (default: fixtures/agreements). What is measured is the package as built: running the
 * sources through tsx slows them and not pdfjs.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shareOfFacts } from './bench-facts.js';
import { peakOver, whileReading } from './bench-memory.js';
import { timePdfs } from './bench-pdfs.js';
import { scoreReliability } from './bench-scores.js';
import { timeStructure } from './bench-structure.js';
import { timeWorkers } from './bench-workers.js';
import { built } from './built.js';
import { filteredMs } from './catalogue/bench.js';
import { middle } from './middle.js';

const { annotate, parse, sourceOf } = await built<typeof import('../src/analyse.js')>('analyse.js');
const { tokenise } = await built<typeof import('../src/nlp/index.js')>('nlp/index.js');
const { openPipeline } = await built<typeof import('../src/open-pipeline.js')>('open-pipeline.js');

const ROUNDS = 7;
const TEXT_BYTES_WANTED = 4_000_000;

const folder = process.argv[2] ?? 'fixtures/agreements';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => path.join(folder, file))
  .filter((file) => /\.(pdf|txt|md)$/i.test(file));

const pipelineName = process.env.PACTA_BENCH_PIPELINE ?? 'defence-cooperation';
const pipeline = await openPipeline(pipelineName);
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
row('share of facts in it', 100 * (await shareOfFacts(usable, pipeline, ROUNDS)), '%');

console.log('\nscores: labels by their score, and how many of them are right');
for (const { file, bins } of await scoreReliability(pipeline)) {
  console.log(`  ${file}`);
  for (const { from, labels, right } of bins)
    row(`  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}, ${labels} labels`, (100 * right) / labels, '%');
}

const texts = usable.map(({ document }) => document.text);
const fiveMegabytes = await timeStructure(texts, 5e6);
const fiftyMegabytes = await timeStructure(texts, 50e6);
console.log('\nstructure: one text, one core');
row('of 5 MB', 5 / fiveMegabytes, 'MB/s');
row('of 50 MB', 50 / fiftyMegabytes, 'MB/s');
row('ratio (time of 50 MB / time of 5 MB)', fiftyMegabytes / fiveMegabytes, 'x');

if (pdfs.length > 0) {
  const { pages, bareSeconds, readSeconds, wholeSeconds } = await timePdfs(
    pdfs.map(({ file }) => file),
    pipelineName,
    ROUNDS,
  );
  console.log(`\ningest: ${pdfs.length} PDFs, ${pages} pages, median of ${ROUNDS} rounds, one core`);
  row('bare pdfjs text extraction', pages / bareSeconds, 'pages/s');
  row('read + layout', pages / readSeconds, 'pages/s');
  row('read + layout + annotate + JSON', pages / wholeSeconds, 'pages/s');
  row('ratio (read + layout / bare pdfjs)', readSeconds / bareSeconds, 'x');
  row('share of the time that is not pdfjs', (100 * (wholeSeconds - bareSeconds)) / wholeSeconds, '%');
}

const WORKER_ROUNDS = 3;
const workers = await timeWorkers(documents, pipelineName, WORKER_ROUNDS);
console.log(`\nworkers: ${workers.documents} documents, median of ${WORKER_ROUNDS} rounds, whole command`);
row('one worker process', workers.documents / workers.oneSeconds, 'documents/s');
row('two worker processes', workers.documents / workers.twoSeconds, 'documents/s');
row('ratio (time of one / time of two)', workers.ratio, 'x');
row(`the same of ${workers.shortDocuments} documents`, workers.shortRatio, 'x');
row('two commands beside each other', workers.ofMachine, 'x');

const CLAUSES = 20_000;
const catalogue = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
console.log(
  `\ncatalogue: ${CLAUSES} clauses in a folder; npm run bench:catalogue asks 1,000,000, and PostgreSQL`,
);
row('full-text questions with a filter, p95', await filteredMs(catalogue, CLAUSES), 'ms');
rmSync(catalogue, { recursive: true });

console.log('\nmemory: most that a worker process holds, from the file to the record');
const [short, long] = [await peakOver(200), await peakOver(2_000)];
row('a PDF of 200 pages', short, 'MB');
row('a PDF of 2,000 pages', long, 'MB');
row('each page more', ((long - short) * 1000) / 1_800, 'kB');
const [early, late] = await whileReading();
row('while 2,000 pages are read: at page 200', early, 'MB');
row('at page 2,000, before the record is made', late, 'MB');

function median(work: () => void): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return middle(times);
}

function row(name: string, value: number, unit: string): void {
  console.log(`  ${name.padEnd(42)}${value.toFixed(unit === 'x' ? 2 : 1).padStart(8)} ${unit}`);
}
