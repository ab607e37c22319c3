/** Writes the table of its rules into each pipeline, as RULES.md: `npm run rules`. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPipeline, RULE_TABLE, ruleTable } from '../src/pipeline/index.js';

const pipelines = path.resolve(import.meta.dirname, '../pipelines');
for (const entry of readdirSync(pipelines, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = path.join(pipelines, entry.name);
  writeFileSync(path.join(folder, RULE_TABLE), ruleTable(await loadPipeline(folder)));
  console.log(`wrote pipelines/${entry.name}/${RULE_TABLE}`);
}
