import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { middle } from './middle.js';
import type { Turn, TurnTimes } from './pdf-contestant.js';

export interface PdfTimes {
  pages: number;
  bareSeconds: number;
  readSeconds: number;
  wholeSeconds: number;
}

/**
 * All that a worker process of Pacta does with a PDF, against pdfjs reading its text and doing nothing with it.
 * Document by document and turn by turn, so that whatever else the machine does falls on both alike; the median of every
 * document's rounds counts, the first round only warms up.
 */
export async function timePdfs(
  files: readonly string[],
  pipelineName: string,
  rounds: number,
): Promise<PdfTimes> {
  const pdfjs = await start('pdfjs');
  const pacta = await start('pacta', pipelineName);
  try {
    const times: PdfTimes = { pages: 0, bareSeconds: 0, readSeconds: 0, wholeSeconds: 0 };
    const all = files.map(() => ({ bare: [] as number[], read: [] as number[], whole: [] as number[] }));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, file] of files.entries()) {
        const bare = await takeTurn(pdfjs, { file });
        const own = await takeTurn(pacta, { file });
        if (round === 0) {
          times.pages += bare.pages;
          continue;
        }
        all[index]!.bare.push(bare.wholeSeconds);
        all[index]!.read.push(own.readSeconds);
        all[index]!.whole.push(own.wholeSeconds);
      }
    }
    for (const { bare, read, whole } of all) {
      times.bareSeconds += middle(bare);
      times.readSeconds += middle(read);
      times.wholeSeconds += middle(whole);
    }
    return times;
  } finally {
    pdfjs.kill();
    pacta.kill();
  }
}

async function start(...args: string[]): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'pdf-contestant.ts'), args);
  await once(child, 'message');
  return child;
}

async function takeTurn(child: ChildProcess, turn: Turn): Promise<TurnTimes> {
  child.send(turn);
  const [times] = await once(child, 'message');
  return times;
}
