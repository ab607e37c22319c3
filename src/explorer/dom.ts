import { type Mark, segmentsOf } from './marks.js';
import { plain, type Range } from './text.js';

/** No name of these is one that a browser runs or styles by; addresses are made in `address.ts` alone. */
type Attribute =
  | 'accept'
  | 'action'
  | 'aria-autocomplete'
  | 'aria-controls'
  | 'aria-current'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-hidden'
  | 'aria-invalid'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-pressed'
  | 'aria-selected'
  | 'aria-sort'
  | 'autocomplete'
  | 'class'
  | 'data-label'
  | 'dir'
  | 'download'
  | 'for'
  | 'href'
  | 'id'
  | 'label'
  | 'maxlength'
  | 'multiple'
  | 'name'
  | 'open'
  | 'rel'
  | 'required'
  | 'role'
  | 'scope'
  | 'selected'
  | 'spellcheck'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value';

export type Child = Node | string | number | null | undefined | false;

/** A new element. Text becomes a text node: nothing of a document is ever read as HTML. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Partial<Record<Attribute, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, plain(value));
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : plain(String(child)));
  }
  return element;
}

/** A part of a text with its marked words; `noted` is told each element that marks some. */
export function markedText(
  text: string,
  range: Range,
  marks: readonly Mark[],
  noted: (element: HTMLElement, range: Range) => void = () => undefined,
): Node[] {
  return segmentsOf(range, marks).map((segment) => {
    const words = plain(text.slice(segment.start, segment.end));
    if (segment.marks.length === 0) return document.createTextNode(words);
    const classes = new Set(segment.marks.flatMap(({ kind, colour }) => [kind, colour ?? '']));
    const says = [...new Set(segment.marks.flatMap(({ says }) => says ?? []))].join('\n');
    const element = el(
      'mark',
      { class: [...classes].join(' ').trim(), ...(says ? { title: says } : {}) },
      words,
    );
    noted(element, segment);
    return element;
  });
}
