import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The files of a small sound pipeline; tests put others in their place. */
export const SOUND: Readonly<Record<string, string>> = {
  'pipeline.yaml': 'id: small\nversion: 1.0.0\ntitle: Small\ndescription: For tests.\n',
  'taxonomy.yaml': `families:
  - id: disputes
    title: Disputes
    categories:
      - {id: dispute-resolution, title: Dispute resolution, definition: How differences are settled.}
      - {id: suspension, title: Suspension, definition: When duties rest., general: true}
`,
  'lexicons.yaml': 'means:\n  - consultation\n  - diplomatic channels\n',
  'rules/disputes.yaml': `- id: dispute-resolution/settled
  category: dispute-resolution
  why: Names how a dispute is settled.
  any:
    - dispute ..12 settle ..6 {means}
  unless: [trade dispute]
  weight: 3
  examples:
    hit: [Any dispute shall be settled through diplomatic channels.]
    miss: [Any trade dispute shall be settled by consultation.]
`,
};

/**
 * Writes a pipeline folder, SOUND but for `files` (null: without that file; `../shared/…`: beside it), and removes it
 * after the test.
 */
export const pipelineFolder = async (
  files: Readonly<Record<string, string | null>> = {},
): Promise<string> => {
  const around = await mkdtemp(path.join(tmpdir(), 'pacta-pipeline-'));
  onTestFinished(() => rm(around, { recursive: true, force: true }));
  const folder = path.join(around, 'small');
  await mkdir(path.join(folder, 'rules'), { recursive: true });
  await mkdir(path.join(folder, 'safeguards'));
  await mkdir(path.join(around, 'shared'));
  for (const [file, text] of Object.entries({ ...SOUND, ...files })) {
    if (text !== null) await writeFile(path.join(folder, file), text);
  }
  return folder;
};
