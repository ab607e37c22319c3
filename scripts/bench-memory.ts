import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';
import { syntheticAgreement } from './synthetic-agreement.js';

const MAIN = path.resolve(import.meta.dirname, '../dist/bundled/main.js');
const LOOK_EVERY_MS = 20;

/**
 * Most memory, in MB, that the worker process of `pacta ingest` holds over a PDF of so many pages at least, from the
 * file to the record. As Linux tells it; 0 elsewhere.
 */
export async function peakOver(pages: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
  try {
    const file = path.join(folder, 'long.pdf');
    await writePdf(file, pages);
    const command = ['ingest', file, '--store', path.join(folder, 'store'), '--jobs', '1'];
    const ingest = spawn(process.execPath, [MAIN, ...command], { stdio: 'ignore' });
    let peakMb = 0;
    const timer = setInterval(() => {
      peakMb = Math.max(peakMb, ...childrenOf(ingest.pid!).map(peakOf));
    }, LOOK_EVERY_MS);
    const [code] = await once(ingest, 'close');
    clearInterval(timer);
    if (code !== 0) throw new Error(`pacta ingest ended with ${code} over ${pages} pages`);
    return peakMb;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Memory, in MB, of a process that reads a PDF of 2,000 pages, when it has read 200 of them and when it has read all. */
export async function whileReading(): Promise<[early: number, late: number]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
  try {
    const file = path.join(folder, 'long.pdf');
    await writePdf(file, 2_000);
    const script = path.resolve(import.meta.dirname, 'reading-memory.ts');
    const args = ['--min-semi-space-size=16', '--import', 'tsx', script, file, '200', '2000'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const [early = 0, late = 0] = stdout.trim().split('\n').map(Number);
    return [early, late];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writePdf(file: string, pages: number): Promise<void> {
  const document = new PDFDocument({ size: 'A4' });
  const written = finished(document.pipe(createWriteStream(file)));
  let count = 1;
  document.on('pageAdded', () => {
    count += 1;
  });
  for (let index = 0; count < pages; index += 1) document.text(syntheticAgreement(index));
  document.end();
  await written;
}

const childrenOf = (pid: number): string[] => tell(`/proc/${pid}/task/${pid}/children`).match(/\d+/g) ?? [];

const peakOf = (pid: string): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(tell(`/proc/${pid}/status`))?.[1] ?? 0) / 1000;

/** Empty for a process that has ended. */
function tell(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
