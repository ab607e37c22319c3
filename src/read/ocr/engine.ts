/** The only door to tesseract.js. It is imported when the first scan is met: most documents are none. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type Tesseract from 'tesseract.js';
import { asFile, type GreyImage } from './grey-image.js';

/** A word as recognised; the box in pixels. */
export interface RecognisedWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  left: number;
  right: number;
}

/** A line as recognised; in pixels. */
export interface RecognisedLine {
  words: RecognisedWord[];
  baseline: number;
  /** From the lowest descender to the highest ascender. */
  height: number;
}

/** A thread that recognises text, one picture at a time. */
export interface Engine {
  /** Rejects when the thread ended. */
  recognise(image: GreyImage, dpi: number): Promise<RecognisedLine[]>;
  /** Ends the thread, in the middle of a picture too. */
  close(): void;
}

const require = createRequire(import.meta.url);
/** tesseract.js numbers its engines; this is the one that needs no data but that of the language. */
const NEURAL_ENGINE = 1;
/** Sauvola's method: what is ink is judged by the paper around it, so that shadows and faint print do no harm. */
const LOCAL_THRESHOLDS = '2';

/**
 * The thread of tesseract.js with one build of Tesseract, whichever others the processor could run: they differ in
 * the last digits of their sums, and the same scan is to give the same record everywhere.
 */
function threadOf(tesseract: string): URL {
  const script = `
    import { createRequire } from 'node:module';
    import { parentPort } from 'node:worker_threads';
    import { readFile } from 'node:fs/promises';
    import { gunzipSync } from 'node:zlib';
    const require = createRequire(${JSON.stringify(tesseract)});
    const thread = require('./src/worker-script');
    thread.setAdapter({
      getCore: async () => require('tesseract.js-core/tesseract-core-simd-lstm'),
      gunzip: gunzipSync,
      readCache: (file) => readFile(file),
    });
    parentPort.on('message', (message) => thread.dispatchHandlers(message, (answer) => parentPort.postMessage(answer)));
  `;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

/**
 * Starts the thread, with the data of the language from the installed package: nothing is fetched, nothing is written
 * anywhere. Rejects when it cannot start.
 */
export async function startEngine(): Promise<Engine> {
  const { createWorker } = await import('tesseract.js');
  const { default: data } = await import('@tesseract.js-data/eng');
  const worker = await new Promise<Tesseract.Worker>((resolve, reject) => {
    createWorker(data.code, NEURAL_ENGINE, {
      // Typed as a path; Node takes what it gets.
      workerPath: threadOf(require.resolve('tesseract.js/package.json')) as unknown as string,
      langPath: path.join(path.dirname(data.langPath), '4.0.0_best_int'),
      cacheMethod: 'none',
      errorHandler: (error: unknown) => reject(new Error(String(error))),
    }).then(resolve, reject);
  });
  const { worker: thread } = worker as unknown as { worker: Thread };
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that recognises text has ended')));
  });
  // Told to those who wait for a page; without a handler, Node would end the process.
  ended.catch(() => undefined);
  // What Tesseract has to say besides the text is for its makers.
  await Promise.race([
    worker.setParameters({ debug_file: '/dev/null', thresholding_method: LOCAL_THRESHOLDS }),
    ended,
  ]);
  return {
    recognise: async (image, dpi) => {
      const options = { user_defined_dpi: String(Math.round(dpi)) } as Partial<Tesseract.RecognizeOptions>;
      const wanted = { text: false, blocks: true };
      const { data } = await Promise.race([worker.recognize(asFile(image), options, wanted), ended]);
      return linesOf(data.blocks ?? []);
    },
    close: () => void thread.terminate(),
  };
}

function linesOf(blocks: readonly Tesseract.Block[]): RecognisedLine[] {
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ words, baseline, rowAttributes }) => ({
        words: words.map(({ text, confidence, bbox }) => ({
          text,
          confidence,
          left: bbox.x0,
          right: bbox.x1,
        })),
        baseline: (baseline.y0 + baseline.y1) / 2,
        height: rowAttributes.rowHeight,
      })),
    ),
  );
}
