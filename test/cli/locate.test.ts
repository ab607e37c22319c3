import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../../src/analyse.js';
import type { AgreementRecord, Span } from '../../src/model/index.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { openStore } from '../../src/store/index.js';
import { pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PDF = 'fixtures/agreements/status-of-forces.pdf';
const TEXT = 'fixtures/agreements/security-of-information.txt';

async function read(file: string): Promise<AgreementRecord> {
  const bytes = readFileSync(file);
  return analyse(sourceOf(file.replace(/.*\//, ''), bytes), bytes, await openPipeline(RULES));
}

describe('pacta locate', { timeout: 60_000 }, () => {
  let folder = '';
  let printed: AgreementRecord;
  const locate = (...args: string[]) => pacta(folder, ['locate', ...args]);
  beforeAll(async () => {
    folder = temporaryFolder(afterAll);
    printed = await read(PDF);
    const store = await openStore(join(folder, 'pacta-out'));
    await store.put([printed, await read(TEXT)]);
    await store.close();
  });

  it('gives the box of every printed line, with its words', async () => {
    const length = ({ span }: { span: Span }) => span.end - span.start;
    const clause = printed.clauses.toSorted((a, b) => length(b) - length(a))[0]!;
    const { stdout } = await locate('status-of-forces.pdf', clause.id, '--json');
    const { boxes, span } = JSON.parse(stdout);
    expect(span).toEqual(clause.span);
    const words = boxes.map((box: { span: Span }) =>
      printed.document.text.slice(box.span.start, box.span.end),
    );
    expect(words.join(' ').replace(/\s+/g, ' ')).toBe(
      printed.document.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    );
    const table = (await locate('status-of-forces.pdf', clause.id)).stdout.trimEnd().split('\n');
    expect(table[0]).toMatch(/^page +x +y +width +height +words$/);
    expect(table).toHaveLength(boxes.length + 1);
    const [{ pageNumber, box }] = boxes;
    expect(table[1]!.trim().split(/ +/, 5)).toEqual([
      String(pageNumber),
      ...[box.xPt, box.yPt, box.widthPt, box.heightPt].map((length) => length.toFixed(1)),
    ]);
  });

  it('takes a section, and characters', async () => {
    const section = printed.sections.flatMap(({ children }) => children)[1]!;
    const { stdout } = await locate('status-of-forces.pdf', section.eId, '--json');
    expect(JSON.parse(stdout).span).toEqual(section.span);
    const { start } = section.span;
    const word = await locate('status-of-forces.pdf', `${start}-${start + 3}`);
    expect(word.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(word.stdout).toContain(printed.document.text.slice(start, start + 3));
  });

  it('gives characters of what has no pages', async () => {
    const { stdout } = await locate('security-of-information', '0-9');
    expect(stdout).toBe("It has no printed place: characters 0 to 9 of the record's text, “AGREEMENT”.\n");
  });

  it.each<[string, string[], RegExp]>([
    [
      'an eId misspelt',
      ['status-of-forces.pdf', 'preamblee'],
      /no clause or section "preamblee".+ Did you mean "preamble"\?/,
    ],
    [
      'characters behind the end',
      ['status-of-forces.pdf', '5-999999999'],
      /5-999999999 is no part of the text: .+ END at most \d+\./,
    ],
    ['no characters', ['status-of-forces.pdf', '5-5'], /5-5 is no part of the text/],
    ['no place', ['status-of-forces.pdf'], /missing required argument 'place'/],
    ['what is not there', ['unheard-of', 'art_1'], /No agreement has "unheard-of"/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await locate(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
