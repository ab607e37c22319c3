import { describe, expect, it } from 'vitest';
import { plan, planAnnotation, type Step } from '../../src/batch/plan.js';
import { DEFAULT_READ_LIMITS } from '../../src/limits.js';
import type { FoundDocument } from '../../src/sources/index.js';
import type { StoredState } from '../../src/store/index.js';

const MADE_WITH = { producerVersion: '2', pipelineHash: 'rules', readerVersion: 'reader' };
const TARGET = {
  ...MADE_WITH,
  readLimits: { ...DEFAULT_READ_LIMITS, maxPages: 100 },
  hasPasswords: false,
};
const CURRENT: StoredState = {
  ...MADE_WITH,
  uri: 'd/a',
  status: 'complete',
  problem: null,
  problemCode: null,
  limits: [],
};
const cutAfter = (value: number) => [{ name: 'maxPages', value }];

const withoutScans = [{ name: 'ocr', value: 0 }];

const document = (name: string): FoundDocument => ({ path: `/d/${name}`, uri: `d/${name}`, fileName: name });
const found = (...documents: FoundDocument[]) => ({ documents, closed: [] });
/** A digest that is the file's name, `x` on. */
const digest = async (path: string) => ({ sha256: path.slice(3).padEnd(64, 'x'), bytes: 7 });
const nowhere = async () => false;

async function all(steps: AsyncGenerator<Step>): Promise<Step[]> {
  const taken: Step[] = [];
  for await (const step of steps) taken.push(step);
  return taken;
}

describe('planning a run', () => {
  it.each<[string, StoredState | undefined, boolean, Step['action']]>([
    ['a new document', undefined, false, 'read'],
    ['one done already', CURRENT, false, 'unchanged'],
    ['one done already, by force', CURRENT, true, 'read'],
    ['a partial one done already', { ...CURRENT, status: 'partial' }, false, 'unchanged'],
    ['one read by another reader', { ...CURRENT, readerVersion: 'old' }, false, 'read'],
    [
      'one read by another reader, other rules',
      { ...CURRENT, readerVersion: 'old', pipelineHash: 'old' },
      false,
      'read',
    ],
    ['one annotated with other rules', { ...CURRENT, pipelineHash: 'old' }, false, 'annotate'],
    ['one annotated by another Pacta', { ...CURRENT, producerVersion: '1' }, false, 'annotate'],
    [
      'one that could not be read',
      { ...CURRENT, status: 'failed', problemCode: 'read/encrypted' },
      false,
      'still-failed',
    ],
    [
      'the same with other rules',
      { ...CURRENT, status: 'failed', problemCode: 'read/encrypted', pipelineHash: 'old' },
      false,
      'still-failed',
    ],
    ['the same by force', { ...CURRENT, status: 'failed', problemCode: 'read/encrypted' }, true, 'read'],
    [
      'the same with another reader',
      { ...CURRENT, status: 'failed', problemCode: 'read/encrypted', readerVersion: 'old' },
      false,
      'read',
    ],
    [
      'one that took too long',
      { ...CURRENT, status: 'failed', problemCode: 'batch/time-limit' },
      false,
      'read',
    ],
    [
      'one of which a lower limit left pages out',
      { ...CURRENT, status: 'partial', limits: cutAfter(99) },
      false,
      'read',
    ],
    [
      'one that a lower limit kept from being read at all',
      { ...CURRENT, status: 'failed', problemCode: 'read/too-many-pages', limits: cutAfter(99) },
      false,
      'read',
    ],
    [
      'one that the same limit cut short',
      { ...CURRENT, status: 'partial', limits: cutAfter(100) },
      false,
      'unchanged',
    ],
    [
      'one that a higher limit cut short',
      { ...CURRENT, status: 'partial', limits: cutAfter(101) },
      false,
      'unchanged',
    ],
    [
      'one whose scans nobody was to recognise',
      { ...CURRENT, status: 'partial', limits: withoutScans },
      false,
      'read',
    ],
    [
      'one whose worker was killed',
      { ...CURRENT, status: 'failed', problemCode: 'batch/worker-crashed' },
      false,
      'read',
    ],
  ])('decides about %s', async (_, stored, force, action) => {
    const steps = await all(
      plan(found(document('a')), TARGET, force, { digest, stateOf: async () => stored, isAt: nowhere }),
    );
    expect(steps.map((step) => step.action)).toEqual([action]);
  });

  it.each<[string, Partial<StoredState>, Step['action']]>([
    ['that asked for a password', { status: 'failed', problemCode: 'read/encrypted' }, 'read'],
    [
      'that asked for a password, and was moved',
      { status: 'failed', problemCode: 'read/encrypted', uri: 'd/old' },
      'read',
    ],
    ['that is broken', { status: 'failed', problemCode: 'read/damaged' }, 'still-failed'],
    ['that was read', {}, 'unchanged'],
    ['that was read, with other rules', { pipelineHash: 'old' }, 'annotate'],
  ])('decides about a document %s, once there are passwords', async (_, stored, action) => {
    const sources = { digest, stateOf: async () => ({ ...CURRENT, ...stored }), isAt: nowhere };
    const steps = await all(plan(found(document('a')), { ...TARGET, hasPasswords: true }, false, sources));
    expect(steps.map((step) => step.action)).toEqual([action]);
  });

  it('counts the same bytes once, also by force', async () => {
    const same = {
      digest: async () => ({ sha256: 'f'.repeat(64), bytes: 7 }),
      stateOf: async () => undefined,
      isAt: nowhere,
    };
    for (const force of [false, true]) {
      const steps = await all(plan(found(document('a'), document('b'), document('c')), TARGET, force, same));
      expect(steps.map(({ action, uri }) => `${action} ${uri}`)).toEqual([
        'read d/a',
        'duplicate d/b',
        'duplicate d/c',
      ]);
      expect(steps.flatMap((step) => (step.action === 'duplicate' ? step.sameAs : []))).toEqual([
        'd/a',
        'd/a',
      ]);
    }
  });

  it.each<[string, Partial<StoredState>, boolean, string]>([
    ['is where it was', { uri: 'd/a' }, true, 'unchanged'],
    ['was moved or renamed', { uri: 'd/old' }, false, 'annotate as d/a'],
    ['was copied', { uri: 'd/old' }, true, 'unchanged'],
    ['was moved, under other rules', { uri: 'd/old', pipelineHash: 'old' }, false, 'annotate as d/a'],
    ['was copied, under other rules', { uri: 'd/old', pipelineHash: 'old' }, true, 'annotate'],
    [
      'could not be read, and was moved',
      { uri: 'd/old', status: 'failed', problemCode: 'read/encrypted' },
      false,
      'annotate as d/a',
    ],
    [
      'could not be read, and was copied',
      { uri: 'd/old', status: 'failed', problemCode: 'read/encrypted' },
      true,
      'still-failed',
    ],
    ['another reader read, and was moved', { uri: 'd/old', readerVersion: 'old' }, false, 'read'],
  ])('follows the name of a document that %s', async (_, stored, isStillThere, expected) => {
    const sources = {
      digest,
      stateOf: async () => ({ ...CURRENT, ...stored }),
      isAt: async () => isStillThere,
    };
    const [step] = await all(plan(found(document('a')), TARGET, false, sources));
    const movedTo = step!.action === 'annotate' && step!.movedTo ? ` as ${step!.movedTo.uri}` : '';
    expect(`${step!.action}${movedTo}`).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    [
      'takes the name of a plain file rather than that of one in an archive',
      'd/old.zip#a',
      'd/a',
      'annotate',
    ],
    ['keeps it beside one in an archive', 'd/a', 'd/old.zip#a', 'unchanged, the same as d/a'],
    [
      'keeps that of the first of two archives',
      'd/b.zip#a',
      'd/old.zip#a',
      'unchanged, the same as d/b.zip#a',
    ],
    ['keeps that of the first of two files', 'd/b', 'd/a', 'unchanged, the same as d/b'],
  ])('%s', async (_, stored, uri, expected) => {
    const sources = { digest, stateOf: async () => ({ ...CURRENT, uri: stored }), isAt: async () => true };
    const found = { documents: [{ ...document('a'), uri }], closed: [] };
    const [step] = await all(plan(found, TARGET, false, sources));
    const same = step!.action === 'unchanged' && step!.sameAs ? `, the same as ${step!.sameAs}` : '';
    expect(`${step!.action}${same}`).toBe(expected);
  });

  it('knows by its bytes a file that is not opened, where they can be had', async () => {
    const closed = [
      { uri: 'd/x.zip', reason: 'Broken.', document: document('x.zip') },
      { uri: 'd/y.zip', reason: 'Broken.', document: document('y.zip') },
    ];
    const sources = {
      digest: async (path: string) => (path === '/d/y.zip' ? { closed: 'Gone.' } : digest(path)),
      stateOf: async () => undefined,
      isAt: nowhere,
    };
    const steps = await all(plan({ documents: [], closed }, TARGET, false, sources));
    expect(steps).toMatchObject([
      { action: 'unreadable', reason: 'Broken.', reading: { bytes: 7 } },
      { action: 'unreadable', reason: 'Broken.' },
    ]);
    expect(steps[1]).not.toHaveProperty('reading');
  });

  it('goes on after a file that cannot be opened', async () => {
    const broken = async (path: string) => {
      return path === '/d/a' ? { closed: 'Permission is missing.' } : digest(path);
    };
    const steps = await all(
      plan(found(document('a'), document('b')), TARGET, false, {
        digest: broken,
        stateOf: async () => undefined,
        isAt: nowhere,
      }),
    );
    expect(steps.map(({ action }) => action)).toEqual(['unreadable', 'read']);
    expect(steps[0]).toMatchObject({ reason: 'Permission is missing.' });
  });

  it('tells a folder that cannot be opened, and goes on', async () => {
    const closed = [{ uri: 'd/x', reason: 'The folder cannot be opened (EACCES).' }];
    const sources = { digest, stateOf: async () => undefined, isAt: nowhere };
    const steps = await all(plan({ documents: [document('a')], closed }, TARGET, false, sources));
    expect(steps.map(({ action, uri }) => `${action} ${uri}`)).toEqual(['unreadable d/x', 'read d/a']);
  });

  it('keeps the reason of an earlier failure', async () => {
    const stored: StoredState = {
      ...CURRENT,
      status: 'failed',
      problem: 'It asks for a password.',
      problemCode: 'read/encrypted',
    };
    const steps = await all(
      plan(found(document('a')), TARGET, false, { digest, stateOf: async () => stored, isAt: nowhere }),
    );
    expect(steps[0]).toEqual({
      action: 'still-failed',
      uri: 'd/a',
      code: 'read/encrypted',
      reason: 'It asks for a password.',
    });
  });
});

it('plans to annotate the records made with other rules, and all by force', async () => {
  const states = new Map([
    ['a', CURRENT],
    ['b', { ...CURRENT, pipelineHash: 'old' }],
  ]);
  const records = [
    { id: 'a', uri: 'a.txt' },
    { id: 'b', uri: 'b.txt' },
  ];
  const actions = async (force: boolean) =>
    (await all(planAnnotation(records, TARGET, force, async (id) => states.get(id)))).map(
      ({ action }) => action,
    );
  expect(await actions(false)).toEqual(['unchanged', 'annotate']);
  expect(await actions(true)).toEqual(['annotate', 'annotate']);
});
