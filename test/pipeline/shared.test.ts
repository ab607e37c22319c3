import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPipeline, loadPipeline, PipelineError, packagedPipelines } from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const BESIDE = '../shared/ways.yaml';
const HEAD = `${SOUND['pipeline.yaml']}shared: [ways]\n`;
/** SOUND with its lexicon in a file beside it. */
const SHARING = {
  'pipeline.yaml': HEAD,
  'lexicons.yaml': null,
  [BESIDE]: SOUND['lexicons.yaml']!,
};

const problemsOf = async (folder: string): Promise<string[]> => {
  try {
    await loadPipeline(folder);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.message.replaceAll(path.dirname(folder), 'AROUND').split('\n');
  }
};

describe('a pipeline with shared lexicons', () => {
  it('uses them as its own', async () => {
    const { lexicons } = await loadPipeline(await pipelineFolder(SHARING));
    expect(lexicons).toEqual({ means: ['consultation', 'diplomatic channels'] });
  });

  it('has another hash when they change', async () => {
    const one = await loadPipeline(await pipelineFolder(SHARING));
    const same = await loadPipeline(await pipelineFolder(SHARING));
    const other = await loadPipeline(
      await pipelineFolder({ ...SHARING, [BESIDE]: 'means:\n  - consultation\n' }),
    );
    expect(same.hash).toBe(one.hash);
    expect(other.hash).not.toBe(one.hash);
  });

  it.each<[string, Record<string, string | null>, string[]]>([
    [
      'a file that is nowhere',
      { ...SHARING, [BESIDE]: null },
      [
        'pipeline.yaml:5: there are no shared lexicons "ways": no ways.yaml in AROUND/shared, and none that comes with Pacta. Copy the file there, or correct the name.',
      ],
    ],
    [
      'a path instead of a name',
      { ...SHARING, 'pipeline.yaml': HEAD.replace('ways', '../shared/ways.yaml') },
      [
        'pipeline.yaml:5: "shared": "../shared/ways.yaml" is not written as it must be: names are lower-case words joined by hyphens. Correct it.',
      ],
    ],
    [
      'a fault in the shared file',
      { ...SHARING, [BESIDE]: 'means:\n  - consultation\n  - (\n' },
      [
        `${BESIDE}:3: in the pattern '(', column 2: an empty alternative. Write [a] for words that may be missing.`,
      ],
    ],
    [
      'a lexicon of its own with the same name',
      { ...SHARING, 'lexicons.yaml': 'others:\n  - x\nmeans:\n  - consultation\n' },
      [
        `lexicons.yaml:4: the lexicon {means} already stands at ${BESIDE}:2. Rename this one, or take it out.`,
      ],
    ],
    [
      'a shared lexicon that uses one of the pipeline',
      {
        ...SHARING,
        'lexicons.yaml': 'others:\n  - x\n',
        [BESIDE]: "means:\n  - consultation\n  - '{others}'\n",
      },
      [
        `${BESIDE}:3: in the pattern '{others}', column 1: there is no lexicon {others}. Add it to lexicons.yaml.`,
      ],
    ],
    [
      'a lexicon of its own that uses a shared one',
      { ...SHARING, 'lexicons.yaml': "others:\n  - '{means} again'\n" },
      [],
    ],
  ])('%s', async (_case, files, expected) => {
    expect(await problemsOf(await pipelineFolder(files))).toEqual(expected);
  });
});

describe('a copy of a pipeline that comes with Pacta', () => {
  it.each(packagedPipelines())('%s: is the same elsewhere, without the shared files', async (name) => {
    const folder = await pipelineFolder();
    await rm(folder, { recursive: true });
    await cp(findPipeline(name), folder, { recursive: true });
    expect((await loadPipeline(folder)).hash).toBe((await loadPipeline(findPipeline(name))).hash);
  });
});
