import type { Section } from '../../model/index.js';

/** An annex, and the signatures printed below it. */
export interface Attachment {
  annex: Section;
  conclusions: Section | null;
}

/** The outermost sections, in the places that Akoma Ntoso has for them. */
export interface Arrangement {
  preface: Section | null;
  preamble: Section | null;
  body: readonly Section[];
  conclusions: Section | null;
  attachments: readonly Attachment[];
}

/**
 * Akoma Ntoso has one order of parts: preface, preamble, body, conclusions, attachments. What stands in that order
 * takes its place; all that lies between the preamble and the last conclusions, however it is ordered (an exchange of
 * notes has conclusions between its letters), is the body, since no word may be moved.
 */
export function arrange(sections: readonly Section[]): Arrangement {
  let from = 0;
  let to = sections.length;
  const take = (kind: Section['kind']): Section | null =>
    from < to && sections[from]!.kind === kind ? sections[from++]! : null;
  const preface = take('preface');
  const preamble = take('preamble');
  const kindAt = (index: number) => (index < from ? undefined : sections[index]!.kind);
  const attachments: Attachment[] = [];
  for (;;) {
    if (kindAt(to - 1) === 'annex') {
      attachments.push({ annex: sections[to - 1]!, conclusions: null });
      to -= 1;
    } else if (kindAt(to - 1) === 'conclusions' && kindAt(to - 2) === 'annex') {
      attachments.push({ annex: sections[to - 2]!, conclusions: sections[to - 1]! });
      to -= 2;
    } else break;
  }
  const conclusions = kindAt(to - 1) === 'conclusions' ? sections[--to]! : null;
  return {
    preface,
    preamble,
    body: sections.slice(from, to),
    conclusions,
    attachments: attachments.reverse(),
  };
}
