/** Of an element, names in small letters. */
export type Attributes = Readonly<Record<string, string>>;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
/** What they hold is no text of the page, or is shown instead of what cannot be. */
const LEFT_OUT = new Set(
  'script style template title head noembed noframes iframe object applet audio video canvas svg select textarea button datalist rt rp'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);

/** A `footer` in one of these is a part of what it closes, and not the foot of the site. */
const CONTENT = new Set(
  'article aside blockquote details dialog fieldset figure main nav section td'.split(' '),
);

/** True for what holds text of the page itself, or of something quoted in it. */
export const isContent = (name: string): boolean => CONTENT.has(name);

/** How an element of HTML stands in its page: `out` for what is no part of its text. */
export function elementKind(name: string): 'block' | 'bold' | 'out' | 'inline' {
  if (LEFT_OUT.has(name)) return 'out';
  if (BOLD.has(name)) return 'bold';
  return BLOCKS.has(name) ? 'block' : 'inline';
}
