import { z } from 'zod';
import type { Lexicons, Rule } from './rule.js';
import type { SafeguardGroup, SafeguardRule } from './safeguard.js';
import type { Taxonomy } from './taxonomy.js';

const NAME = /^[a-z][a-z0-9-]*$/;

/** `pipeline.yaml`: the head of a pipeline folder. */
export const PipelineHead = z.strictObject({
  id: z.string().regex(NAME),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  /** Names of lexicons that several pipelines share: `<name>.yaml` in the folder `shared` beside this one. */
  shared: z
    .array(z.string().regex(NAME, { error: 'names are lower-case words joined by hyphens' }))
    .min(1)
    .optional(),
});
export type PipelineHead = z.infer<typeof PipelineHead>;

/** A pipeline folder, read and checked. */
export interface Pipeline {
  head: PipelineHead;
  /** sha256 over the folder's YAML files and the shared ones, first 16 hexadecimal digits. */
  hash: string;
  taxonomy: Taxonomy;
  /** Its own and the shared ones. */
  lexicons: Lexicons;
  /** In file order. */
  rules: Rule[];
  /** Of `safeguards.yaml`; empty where there is none. */
  safeguards: SafeguardGroup[];
  /** In file order. */
  safeguardRules: SafeguardRule[];
  /** `file:line` of each rule, those of safeguards included, by rule id, for messages. */
  places: ReadonlyMap<string, string>;
}
