import { describe, expect, it } from 'vitest';
import { loadPipeline, reasonsOf } from '../../src/pipeline/index.js';
import { pipelineFolder, SOUND } from './folder.js';

const RULES = SOUND['rules/disputes.yaml']!;
const MORE = RULES.replaceAll('dispute-resolution/settled', 'dispute-resolution/settled-too');

describe('the reasons of rules', () => {
  it.each<[string, string[], [string, string][]]>([
    [
      'one rule',
      ['dispute-resolution/settled'],
      [['dispute-resolution/settled', 'Names how a dispute is settled.']],
    ],
    [
      'rules of several files',
      ['dispute-resolution/settled', 'dispute-resolution/settled-too'],
      [
        ['dispute-resolution/settled', 'Names how a dispute is settled.'],
        ['dispute-resolution/settled-too', 'Names how a dispute is settled.'],
      ],
    ],
    ['a rule that is not there', ['dispute-resolution/nothing'], []],
    ['no rule', [], []],
  ])('are read of %s', async (_, ids, expected) => {
    const folder = await pipelineFolder({ 'rules/more.yaml': MORE });
    const { hash } = await loadPipeline(folder);
    expect([...(await reasonsOf(new Set(ids), folder, hash))!]).toEqual(expected);
  });

  it.each<[string, (folder: string) => string]>([
    ['have changed since', (folder) => folder],
    ['are not there', (folder) => `${folder}/nowhere`],
  ])('are not given of rules that %s', async (_, folderOf) => {
    const folder = folderOf(await pipelineFolder());
    expect(await reasonsOf(new Set(['dispute-resolution/settled']), folder, '0123456789abcdef')).toBeNull();
  });
});
