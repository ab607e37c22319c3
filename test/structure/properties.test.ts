import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section, Span } from '../../src/model/index.js';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

const piece = fc.constantFrom(
  'Excellency,',
  'I. The Embassy of Norland presents its compliments.',
  'Accept, Excellency, the assurances of my consideration.',
  'Norstad, 4 May 2001',
  'Note No. 1',
  'PROTOCOL ON VISITS',
  'AGREED MINUTES',
  'Done at Paris.',
  'shall read as follows:',
  '“Article 5',
  'they meet.”',
  'Article 1',
  'Article 2',
  'ARTICLE II',
  'Article 3 - Costs',
  'Annex A',
  'Section 1.1 Terms. The word has its meaning.',
  'PART I',
  'Chapter 2',
  '1. The Parties shall meet.',
  '2. They shall agree:',
  '(a) first;',
  '(b) second; and',
  '(i) inner;',
  '(ii) more.',
  'aa) deep',
  '– a dash',
  '1.1 Scope',
  '4.2.1 Far down',
  'Plain words that go on',
  'and end here.',
  'Have agreed as follows:',
  'Considering the need,',
  'GENERAL RULES',
  'Done at Paris.',
  'IN WITNESS WHEREOF',
  'II',
  '|',
  '***',
  'Contents',
  'The Government of A and the Government of B,',
  '12 May 2001',
  '_(1)\tText',
);
const joint = fc.constantFrom('\n', '\n\n', ' ', '\n\n\n', '\t', '');
const agreement = fc.array(fc.tuple(piece, joint), { maxLength: 60 }).map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  agreement,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
);

function walk(
  sections: readonly Section[],
  visit: (section: Section, parent: Section | null) => void,
  parent: Section | null = null,
): void {
  for (const section of sections) {
    visit(section, parent);
    walk(section.children, visit, section);
  }
}

const ordered = (spans: readonly Span[]): boolean =>
  spans.every(
    (span, index) => span.start <= span.end && (index === 0 || spans[index - 1]!.end <= span.start),
  );

describe('whatever the text, structure', () => {
  it('keeps passages apart and in text order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { passages } = structure(documentOf(text)).output;
        expect(ordered(passages.map((passage) => passage.span))).toBe(true);
        for (const passage of passages) {
          expect(passage.textStart).toBeGreaterThanOrEqual(passage.span.start);
          expect(passage.textStart).toBeLessThanOrEqual(passage.span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nests sections, keeps siblings apart and gives every section its own id', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections, passages } = structure(documentOf(text)).output;
        const ids = new Set<string>();
        expect(ordered(sections.map((section) => section.span))).toBe(true);
        walk(sections, (section, parent) => {
          expect(ids.has(section.eId)).toBe(false);
          ids.add(section.eId);
          expect(section.eId).toMatch(/^[a-z][A-Za-z0-9_.-]*$/);
          expect(ordered(section.children.map((child) => child.span))).toBe(true);
          if (parent !== null) {
            expect(section.span.start).toBeGreaterThanOrEqual(parent.span.start);
            expect(section.span.end).toBeLessThanOrEqual(parent.span.end);
          }
        });
        expect(passages.every((passage) => ids.has(passage.id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no letter or digit outside passages, headings and labels', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections, passages } = structure(documentOf(text)).output;
        const covered = new Uint8Array(text.length);
        for (const { span } of passages) covered.fill(1, span.start, span.end);
        walk(sections, (section) => {
          if (section.heading !== null) covered.fill(1, section.heading.span.start, section.heading.span.end);
          if (section.label !== null) {
            const from = text.indexOf(section.label[0]!, section.span.start);
            covered.fill(1, from, from + section.label.length);
          }
        });
        for (let at = 0; at < text.length; at += 1) {
          if (/[\p{L}\p{N}]/u.test(text[at]!)) expect([at, covered[at]]).toEqual([at, 1]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
