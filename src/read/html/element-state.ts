import type { Block } from '../paragraph.js';
import { type Attributes, isContent } from './elements.js';
import { IN_SIGHT, type Sight, sightInside } from './sight.js';

/** What an open element does to what is in it. */
export interface ElementState {
  bold: boolean;
  heading: boolean;
  /** Line ends and blanks count. */
  pre: boolean;
  raised: boolean;
  /** Why what is in it is left out. */
  left: 'out' | 'hidden' | 'deleted' | 'aside' | null;
  sight: Sight;
  /** It is in an element that holds content of the page. */
  content: boolean;
  /** What the foot of the site that it is in holds so far. */
  foot: Block[] | null;
}

/** Outside of all elements. */
export const OUTERMOST: ElementState = {
  bold: false,
  heading: false,
  pre: false,
  raised: false,
  left: null,
  sight: IN_SIGHT,
  content: false,
  foot: null,
};

/** What an element of the kind does, inside another. */
export function inside(
  outer: ElementState,
  name: string,
  attributes: Attributes,
  kind: string,
): ElementState {
  const { style = '' } = attributes;
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const heading = outer.heading || /^h[1-6]$/.test(name);
  let bold = outer.bold || kind === 'bold';
  if (weight !== undefined) bold = /^(?:bold|bolder|[6-9]00)$/.test(weight);
  let left = outer.left;
  if (left === null) {
    if (kind === 'out') left = 'out';
    else if (name === 'del') left = 'deleted';
    else if (name === 'nav' || attributes.role === 'navigation') left = 'aside';
    else if (isHidden(attributes)) left = 'hidden';
  }
  const content = outer.content || isContent(name) || attributes.role === 'main';
  const isFoot = !outer.content && left === null && (name === 'footer' || attributes.role === 'contentinfo');
  return {
    bold,
    heading,
    left,
    content,
    foot: outer.foot ?? (isFoot ? [] : null),
    pre:
      outer.pre ||
      name === 'pre' ||
      name === 'listing' ||
      name === 'xmp' ||
      /white-space\s*:\s*pre\b/i.test(style),
    sight: sightInside(outer.sight, attributes),
    raised: name === 'sup' || (outer.raised && kind !== 'block'),
  };
}

const isHidden = ({ hidden, style = '' }: Attributes): boolean =>
  hidden !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|;)\s*opacity\s*:\s*0?\.?0*%?\s*(?:;|$)/i.test(
    style,
  );
