import type { Attributes } from './elements.js';

/** What keeps the words of an element from being seen; inner elements take it over, and may undo it. */
export interface Sight {
  /** White or transparent letters. */
  pale: boolean;
  /** A ground on which white letters are seen. */
  ground: boolean;
  /** Letters too small to be read. */
  small: boolean;
}

export const IN_SIGHT: Sight = { pale: false, ground: false, small: false };

const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]{1,60})/i;
const GROUND = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]{1,200})/i;
const SIZE = /(?:^|;)\s*font-size\s*:\s*(\d*\.?\d+)\s*(px|pt)?/i;
const PALE =
  /^(?:white|transparent|#f[\da-f]f[\da-f]f[\da-f]|#fff|#[\da-f]{6}00|rgba?\(\s*(?:25[0-5]\D{1,5}){2}25[0-5]\D.*|(?:rgba|hsla)\(.*,\s*0?\.?0*%?\s*\))$/i;
const CLEAR = /^(?:none|inherit|initial|unset)$/i;

/** The sight of what is in an element, from that of what it is in. Style sheets are not known. */
export function sightInside(outer: Sight, { style = '', color, bgcolor, background }: Attributes): Sight {
  const letters = (COLOUR.exec(style)?.[1] ?? color)?.trim();
  const ground = (GROUND.exec(style)?.[1] ?? bgcolor ?? background)?.trim();
  const [, size, unit] = SIZE.exec(style) ?? [];
  if (letters === undefined && ground === undefined && size === undefined) return outer;
  return {
    pale: letters === undefined || CLEAR.test(letters) ? outer.pale : PALE.test(letters),
    ground: outer.ground || (ground !== undefined && !PALE.test(ground) && !CLEAR.test(ground)),
    small: size === undefined ? outer.small : Number(size) < (unit === undefined ? Number.MIN_VALUE : 1),
  };
}

export const isOutOfSight = ({ pale, ground, small }: Sight): boolean => small || (pale && !ground);
