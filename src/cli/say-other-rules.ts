import type { AgreementSummary, Pipeline } from '../model/index.js';
import type { Store } from '../store/index.js';
import { countOf, plain } from './terminal.js';

/** So many versions of rules are looked at: one record of each is read. */
const MOST_VERSIONS = 5;

/**
 * Says on stderr which of the agreements were read with the rules of another pipeline: what these rules look for was never
 * looked for in them.
 */
export async function sayOtherRules(
  agreements: readonly AgreementSummary[],
  { head, hash }: Pipeline,
  store: Store,
): Promise<void> {
  const versions = new Map<string, AgreementSummary[]>();
  for (const agreement of agreements) {
    if (agreement.pipelineHash === hash) continue;
    const own = versions.get(agreement.pipelineHash);
    if (own) own.push(agreement);
    else versions.set(agreement.pipelineHash, [agreement]);
  }
  const counts = new Map<string, number>();
  for (const own of [...versions.values()].slice(0, MOST_VERSIONS)) {
    const id = (await store.get(own[0]!.id))?.producer.pipeline.id;
    if (id !== undefined && id !== head.id) counts.set(id, (counts.get(id) ?? 0) + own.length);
  }
  for (const [id, count] of counts) {
    const which = `${count} of ${countOf(agreements.length, 'agreement')}`;
    process.stderr.write(
      plain(
        `${which} ${count === 1 ? 'was' : 'were'} read with the rules "${id}", not "${head.id}": what these look for was not looked for there. Ask with --pipeline ${id}.\n`,
      ),
    );
  }
}
