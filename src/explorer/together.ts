/** Something that scrolls and shows one text. Offsets are those of the text. */
export interface Side {
  /** Where its scrolling is told. */
  target: EventTarget;
  /** How far it is scrolled, in pixels. */
  position: () => number;
  /** The offset of what is read there; null where that is nowhere in the text. */
  reading: () => number | null;
  /** Scrolls to where that is read. */
  bring: (offset: number) => void;
}

/** What the browser rounds. */
const SAME_PX = 2;

/**
 * Has each of two sides follow when the other is scrolled, by whatever means; `read` is told what is read then. A side
 * that stands where it was put is not followed, so neither chases the other. Call what is returned whenever a side was
 * put somewhere by other means.
 */
export function scrollTogether(
  sides: readonly [Side, Side],
  read: (offset: number) => void,
  signal: AbortSignal,
): () => void {
  let positions = sides.map((side) => side.position());
  const settled = () => {
    positions = sides.map((side) => side.position());
  };
  for (const [index, side] of sides.entries()) {
    let isAsked = false;
    const follow = () => {
      isAsked = false;
      if (signal.aborted || Math.abs(side.position() - positions[index]!) < SAME_PX) return;
      const offset = side.reading();
      if (offset !== null) sides[1 - index]!.bring(offset);
      // Before anything is marked: the browser would have to lay the page out once more.
      settled();
      if (offset !== null) read(offset);
    };
    const asked = () => {
      if (!isAsked) requestAnimationFrame(follow);
      isAsked = true;
    };
    side.target.addEventListener('scroll', asked, { signal, passive: true });
  }
  return settled;
}
