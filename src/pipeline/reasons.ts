import { z } from 'zod';
import { hashOf, isRuleFile, isSafeguardFile, readTexts } from './texts.js';
import { YamlFile } from './yaml-file.js';

const Reason = z.object({ id: z.string(), why: z.string() });

/**
 * The `why` of rules by their ids, out of the folder whose contents have this hash; null when it has another. Reads
 * only the files that name one of the ids, and checks nothing: a folder with faults has made no record, so none has its
 * hash.
 */
export const reasonsOf = async (
  ruleIds: ReadonlySet<string>,
  folder: string,
  hash: string,
): Promise<ReadonlyMap<string, string> | null> => {
  const { texts } = await readTexts(folder);
  if (hashOf(texts) !== hash) return null;
  const reasons = new Map<string, string>();
  for (const [file, text] of texts) {
    if (!(isRuleFile(file) || isSafeguardFile(file)) || ![...ruleIds].some((id) => text.includes(id)))
      continue;
    for (const { value } of new YamlFile(file, text).readList(Reason)) {
      if (ruleIds.has(value.id)) reasons.set(value.id, value.why);
    }
  }
  return reasons;
};
