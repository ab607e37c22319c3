import { memberOf, recordId } from '../model/index.js';
import type { Closed, ClosedPath, Digest, FoundDocument } from '../sources/index.js';
import type { StoredState } from '../store/index.js';
import { inOrder } from './in-order.js';
import type { Annotating, Reading } from './job.js';
import { isAnnotatedAlike, isReadAlike, type Target } from './target.js';

/** Of a target what decides whether a stored record stands. */
type PlanTarget = Omit<Target, 'pipeline'>;

/** What is to be done about one document, or what there is to say where nothing is to be done. */
export type Step =
  | ({ action: 'read'; uri: string } & Reading)
  | ({ action: 'annotate'; uri: string } & Annotating)
  /** `sameAs`: where the document is that its record is named after, when that is another of the same bytes. */
  | { action: 'unchanged'; uri: string; sameAs?: string }
  | { action: 'duplicate'; uri: string; sameAs: string }
  /** It failed in an earlier run. */
  | { action: 'still-failed'; uri: string; code: string; reason: string }
  /** The file cannot be opened; `reading` where it is known by its bytes all the same, and may have a record. */
  | { action: 'unreadable'; uri: string; reason: string; reading?: Reading };

/**
 * Decides from the stored record. A record made with the same reader, rules and Pacta stands. One made with
 * the same reader is annotated again without opening the document. A document that could not be read will
 * not read better a second time; one that failed for the run's sake (`batch/…`: time, memory, a killed
 * worker) is tried again, and so is one that asked for a password, whenever there are some: which were tried
 * before nobody has noted. What a limit cut short is read again under a higher one; what was read under a
 * higher limit than now stands. The record of a document that was moved or renamed is annotated again under the
 * new name; while the same bytes are still where the record says, this is a copy, and the record keeps its name,
 * unless that is one in an archive and this is a plain file.
 */
export async function decide(
  reading: Reading,
  stored: StoredState | undefined,
  target: PlanTarget,
  isAt: Sources['isAt'],
): Promise<Step> {
  const { uri } = reading.document;
  if (!stored || !isReadAlike(stored, target)) return { action: 'read', uri, ...reading };
  const isFailed = stored.status === 'failed';
  const code = stored.problemCode ?? '';
  const isTriedAgain = code.startsWith('batch/') || (code === 'read/encrypted' && target.hasPasswords);
  if (isFailed && isTriedAgain) return { action: 'read', uri, ...reading };
  const id = recordId(reading.sha256);
  const isPlainAtLast = memberOf(stored.uri) !== null && memberOf(uri) === null;
  if (stored.uri !== uri && (isPlainAtLast || !(await isAt(stored.uri, id)))) {
    return { action: 'annotate', uri, id, reading, movedTo: reading.document };
  }
  if (isFailed) {
    return { action: 'still-failed', uri, code, reason: stored.problem ?? 'Nothing of it could be read.' };
  }
  if (!isAnnotatedAlike(stored, target)) return { action: 'annotate', uri, id, reading, movedTo: null };
  return { action: 'unchanged', uri, ...(stored.uri === uri ? {} : { sameAs: stored.uri }) };
}

/** Documents hashed at once: what costs with a bucket or a shared folder is the wait for each. */
const DIGESTS_AT_ONCE = 8;

interface Sources {
  digest: (path: string) => Promise<Digest | Closed>;
  /** Undefined when there is no record of this id. */
  stateOf: (id: string) => Promise<StoredState | undefined>;
  /** True when the document of the record `id` is at `uri`. */
  isAt: (uri: string, id: string) => Promise<boolean>;
}

/** One step for each document and closed path, worked out (but for the hashing) only as fast as the steps are taken. */
export async function* plan(
  { documents, closed }: { documents: readonly FoundDocument[]; closed: readonly ClosedPath[] },
  target: PlanTarget,
  force: boolean,
  { digest, stateOf, isAt }: Sources,
): AsyncGenerator<Step> {
  for (const path of closed) yield await unreadable(path, digest);
  /** By id, where the document is that stands for the bytes. */
  const seen = new Map<string, string>();
  const digested = inOrder(documents, DIGESTS_AT_ONCE, ({ path }) => digest(path));
  for await (const [document, result] of digested) {
    const { uri } = document;
    if ('closed' in result) {
      yield { action: 'unreadable', uri, reason: result.closed };
      continue;
    }
    const reading: Reading = { document, ...result };
    const id = recordId(reading.sha256);
    const sameAs = seen.get(id);
    if (sameAs !== undefined) {
      yield { action: 'duplicate', uri, sameAs };
      continue;
    }
    const step: Step = force
      ? { action: 'read', uri, ...reading }
      : await decide(reading, await stateOf(id), target, isAt);
    seen.set(id, (step.action === 'unchanged' && step.sameAs) || uri);
    yield step;
  }
}

async function unreadable({ uri, reason, document }: ClosedPath, digest: Sources['digest']): Promise<Step> {
  const result = document && (await digest(document.path));
  const known = document && result && !('closed' in result) ? { reading: { document, ...result } } : {};
  return { action: 'unreadable', uri, reason, ...known };
}

/** The steps that bring stored records up to date with the rules; all of them with `force`. */
export async function* planAnnotation(
  records: readonly { id: string; uri: string }[],
  target: Pick<Target, 'producerVersion' | 'pipelineHash'>,
  force: boolean,
  stateOf: Sources['stateOf'],
): AsyncGenerator<Step> {
  for (const { id, uri } of records) {
    const stored = await stateOf(id);
    if (!force && stored && isAnnotatedAlike(stored, target)) yield { action: 'unchanged', uri };
    else yield { action: 'annotate', uri, id, reading: null, movedTo: null };
  }
}
