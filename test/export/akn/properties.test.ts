import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../../../src/analyse.js';
import { allowed } from '../../../src/export/characters.js';
import { toAkomaNtoso } from '../../../src/export/index.js';
import type { AgreementRecord, Section } from '../../../src/model/index.js';
import { packagedPipeline } from '../../support/packaged-pipeline.js';
import { misplaced } from './content-model.js';
import { everyElement, readXml, textOf } from './read-xml.js';
import { recordOf } from './record-of.js';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const filesOf = (folder: string): string[] =>
  readdirSync(join(FIXTURES, folder)).map((file) => join(folder, file));

const sectionsIn = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsIn(section.children)]);

const withoutSpace = (text: string): string => allowed(text.replaceAll(/\s/g, ''));

/** What holds of every record. */
function check(record: AgreementRecord): void {
  const root = readXml(toAkomaNtoso(record));
  const elements = everyElement(root);
  const ids = elements.flatMap(({ attributes }) => attributes.eId ?? []);
  const known = new Set(ids);
  expect(misplaced(root)).toEqual([]);
  expect(withoutSpace(textOf(root))).toBe(withoutSpace(record.document.text));
  expect(ids).toHaveLength(known.size);
  expect(sectionsIn(record.sections).filter(({ eId }) => !known.has(eId))).toEqual([]);
  const references = elements.flatMap(({ attributes: { source, href, as, dictionary, refersTo } }) =>
    [source, href, as, dictionary, ...(refersTo?.split(' ') ?? [])].filter((to) => to?.startsWith('#')),
  );
  expect(references.filter((to) => !known.has(to!.slice(1)))).toEqual([]);
}

describe('every word once and in order, every eId once, elements in the order of the schema', () => {
  it.each(filesOf('agreements'))('of %s', { timeout: 60_000 }, async (file) => {
    const pipeline = await packagedPipeline('defence-cooperation');
    const bytes = new Uint8Array(await readFile(join(FIXTURES, file)));
    check(await analyse(sourceOf(file, bytes), bytes, pipeline));
  });

  it.each(filesOf('layouts').filter((file) => file.endsWith('.txt')))('of %s', (file) => {
    check(recordOf(readFileSync(join(FIXTURES, file), 'utf8').replaceAll('\r', '')));
  });

  const piece = fc.constantFrom(
    ...[
      'AGREEMENT ON VISITS',
      'Preamble',
      'Considering the need,',
      'Have agreed as follows:',
      'PART I',
      'Chapter 2',
    ],
    ...['Article 1', 'Article 2 – Costs', 'Section 1.1 Terms. The word has its meaning.', 'GENERAL RULES'],
    ...['1. The Parties shall meet.', '2. They shall agree:', '(a) first;', '(b) second, and', '(i) inner;'],
    ...[
      '– a dash',
      'as far as they can.',
      'Plain words that go on',
      'Done at Paris.',
      'For Norland',
      '***',
      '|',
    ],
    ...[
      'PROTOCOL ON VISITS',
      '“Article 5',
      'AGREED MINUTES',
      'Excellency,',
      'Accept, Excellency, my assurances.',
      'In witness whereof',
      'they meet.”',
    ],
    ...[
      'Annex A',
      'ANNEX B\nPlaces',
      'Appendix 1',
      '____',
      '<p> & "]]>',
      '\u0007\ud800',
      'I have the honour to propose:',
    ],
  );
  const joint = fc.constantFrom('\n', '\n\n', ' ', '\n\n\n', '\t', '\u00a0', '');
  const agreement = fc.array(fc.tuple(piece, joint), { maxLength: 60 }).map((parts) => parts.flat().join(''));

  it('of any text', () => {
    fc.assert(
      fc.property(fc.oneof(agreement, fc.string({ unit: 'binary' })), (text) => check(recordOf(text))),
    );
  });
});
