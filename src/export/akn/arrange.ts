import type { Section } from '../../model/index.js';

/** An annex and the signatures printed below it, or a further instrument, which has its own below it in the tree. */
export interface Attachment {
  attached: Section;
  conclusions: Section | null;
}

/** The outermost sections, or the parts of a further instrument, in the places that Akoma Ntoso has for them. */
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
    const kind = kindAt(to - 1);
    if (kind === 'annex' || kind === 'instrument') {
      attachments.push({ attached: sections[to - 1]!, conclusions: null });
      to -= 1;
    } else if (kind === 'conclusions' && kindAt(to - 2) === 'annex') {
      attachments.push({ attached: sections[to - 2]!, conclusions: sections[to - 1]! });
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
