/** Writes the table of its rules into each pipeline, as RULES.md: `npm run rules`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  findPipeline,
  loadPipeline,
  packagedPipelines,
  RULE_TABLE,
  ruleTable,
} from '../src/pipeline/index.js';

for (const name of packagedPipelines()) {
  const folder = findPipeline(name);
  writeFileSync(path.join(folder, RULE_TABLE), ruleTable(await loadPipeline(folder)));
  console.log(`wrote pipelines/${name}/${RULE_TABLE}`);
}
