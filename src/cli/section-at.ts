import type { AgreementRecord, Section } from '../model/index.js';

/** The section of this eId, null when there is none. */
export function findSection(sections: readonly Section[], eId: string): Section | null {
  for (const section of sections) {
    const found = section.eId === eId ? section : findSection(section.children, eId);
    if (found) return found;
  }
  return null;
}

/** The headings of all sections that have one, by eId. */
export function headingsOf(sections: readonly Section[]): Map<string, string> {
  const headings = new Map<string, string>();
  const visit = ({ eId, heading, children }: Section): void => {
    if (heading && !headings.has(eId)) headings.set(eId, heading.text);
    children.forEach(visit);
  };
  sections.forEach(visit);
  return headings;
}

/** The innermost section of the record that an offset of its text lies in, null outside of all. */
export function sectionAt(record: AgreementRecord, offset: number): Section | null {
  let innermost: Section | null = null;
  let sections = record.sections;
  for (;;) {
    const inside = sections.find(({ span }) => span.start <= offset && offset < span.end);
    if (!inside) return innermost;
    innermost = inside;
    sections = inside.children;
  }
}
