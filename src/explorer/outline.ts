import type { AgreementRecord, Section } from '../model/index.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { sayTerm } from './words.js';

/** What a reader looks for in a table of contents; paragraphs and points are found in the text. */
const LISTED: ReadonlySet<Section['kind']> = new Set<Section['kind']>([
  ...(['preface', 'preamble', 'part', 'title', 'chapter', 'section'] as const),
  ...(['article', 'annex', 'conclusions'] as const),
]);
/** More dots say nothing. */
const DOTS = 5;

/** The sections as a list of links, each with the colours of what its clauses are about. */
export function outlineOf(
  record: AgreementRecord,
  families: Families,
  to: (eId: string) => string,
): HTMLElement {
  const colours = coloursBySection(record, families);
  const list = (sections: readonly Section[]): HTMLElement | null => {
    const items = sections.flatMap((section) => {
      if (LISTED.has(section.kind)) return [item(section)];
      return [...(list(section.children)?.children ?? [])];
    });
    return items.length > 0 ? el('ol', {}, ...items) : null;
  };
  const item = (section: Section): HTMLElement => {
    const name = [section.label, section.heading?.text].filter(Boolean).join(' ') || sayTerm(section.kind);
    const dots = [...(colours.get(section.eId) ?? [])].slice(0, DOTS);
    return el(
      'li',
      {},
      el(
        'a',
        { href: to(section.eId), dir: 'auto' },
        el('span', {}, name),
        el(
          'span',
          { class: 'dots', 'aria-hidden': 'true' },
          ...dots.map((colour) => el('i', { class: colour })),
        ),
      ),
      list(section.children),
    );
  };
  return el('nav', { class: 'outline', 'aria-label': 'Outline' }, list(record.sections));
}

/** Colours of the strict labels of all clauses below each section. */
function coloursBySection({ clauses }: AgreementRecord, families: Families): Map<string, Set<string>> {
  const colours = new Map<string, Set<string>>();
  for (const { sectionPath, labels } of clauses) {
    for (const { family, tier } of labels) {
      if (tier !== 'strict') continue;
      for (const eId of sectionPath) {
        const those = colours.get(eId) ?? new Set();
        colours.set(eId, those.add(families.colour(family)));
      }
    }
  }
  return colours;
}
