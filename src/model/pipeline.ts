import { z } from 'zod';
import type { Lexicons, Rule } from './rule.js';
import type { Taxonomy } from './taxonomy.js';

/** `pipeline.yaml`: the head of a pipeline folder. */
export const PipelineHead = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.string().min(1),
  description: z.string().min(1),
});
export type PipelineHead = z.infer<typeof PipelineHead>;

/** A pipeline folder, read and checked. */
export interface Pipeline {
  head: PipelineHead;
  /** sha256 over the folder's YAML files, first 16 hexadecimal digits. */
  hash: string;
  taxonomy: Taxonomy;
  lexicons: Lexicons;
  /** In file order. */
  rules: Rule[];
  /** `file:line` of each rule, by rule id, for messages. */
  places: ReadonlyMap<string, string>;
}
