import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AgreementSummary } from '../model/index.js';
import type { Desk } from './desk.js';
import { checkMedia, checkOwnPage } from './guard.js';
import { NoParameters, UploadParameters } from './parameters.js';
import { Problem } from './problem.js';
import { readParameters } from './read-parameters.js';
import type { Described } from './route.js';
import { UPLOAD_MEDIA, type Uploads } from './uploads.js';

/** For the description of the API. */
export const UPLOAD: Described = {
  method: 'POST',
  path: '/api/agreements',
  says: 'Reads one document, as "pacta ingest" does, and keeps its record; for servers that were started with --upload.',
  place: NoParameters,
  parameters: UploadParameters,
  body: UPLOAD_MEDIA,
  answer: AgreementSummary,
};

/** Whoever sends nothing for so long in the middle of a document is not waited for. */
const LONGEST_PAUSE_MS = 15_000;
/** Nor whoever sends slower than this once some time has passed: places are few. */
const PATIENCE_MS = 30_000;
const LEAST_BYTES_PER_MS = 8;

/** Has the server take documents in, or say why it does not. */
export async function takeUploads(
  api: FastifyInstance,
  desk: Desk,
  uploads: Uploads | undefined,
): Promise<void> {
  api.removeAllContentTypeParsers();
  // The body is taken piece by piece, and never as a whole.
  api.addContentTypeParser('*', (_request, body, done) => done(null, body));
  api.post(UPLOAD.path, {
    onRequest: async ({ headers, url }) => {
      if (!uploads) {
        throw new Problem(
          403,
          'Nothing is added here: "pacta serve --upload" starts a server that takes documents.',
        );
      }
      checkOwnPage(headers);
      checkMedia(headers, UPLOAD_MEDIA);
      fileNameIn(url);
      if (Number(headers['content-length'] ?? 0) > uploads.maxBytes) throw uploads.tooLarge();
    },
    handler: async (request, reply) => {
      const { headers, url, raw } = request;
      const [mediaType = ''] = (headers['content-type'] ?? '').split(';', 1);
      const named = { fileName: fileNameIn(url), mediaType: mediaType.trim().toLowerCase() };
      const { isNew, summary } = await uploads!.add(named, bodyOf(request), () => !raw.socket.destroyed);
      desk.forgetCounts();
      return reply
        .code(isNew ? 201 : 200)
        .header('location', `${UPLOAD.path}/${summary.id}`)
        .send(summary);
    },
  });
}

const fileNameIn = (url: string): string =>
  readParameters(UploadParameters, new URL(url, 'http://localhost').searchParams).fileName;

const tooSlow = (): Problem =>
  new Problem(408, 'The document comes too slowly to be waited for: send it again where the line is faster.');

/** Whether a body that has sent so much in this time comes too slowly to be waited for. */
export const isTooSlow = (bytes: number, elapsedMs: number): boolean =>
  elapsedMs > PATIENCE_MS + bytes / LEAST_BYTES_PER_MS;

/** The pieces of the body. Whoever stops reading them keeps the connection, for an answer. */
async function* bodyOf({ raw }: FastifyRequest): AsyncGenerator<Uint8Array> {
  const clock = setTimeout(() => raw.destroy(), LONGEST_PAUSE_MS);
  const begun = performance.now();
  let bytes = 0;
  try {
    for await (const piece of raw.iterator({ destroyOnReturn: false })) {
      clock.refresh();
      bytes += piece.length;
      yield piece;
      if (isTooSlow(bytes, performance.now() - begun)) throw tooSlow();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'The document did not come whole: send it again.');
  } finally {
    clearTimeout(clock);
    // What nobody reads would keep the connection from its next request. The stream forgets its reader a turn later.
    setImmediate(() => raw.resume());
  }
}
