import { el } from './dom.js';

/** Each step is so much larger than the one before it. */
const STEP = 1.25;
const [LEAST_STEPS, MOST_STEPS] = [-3, 6];
const KEYS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

/**
 * Buttons that make what is shown larger and smaller, and as wide as the room for it again; so do the keys +, - and 0
 * in `pane`. `zoomTo` is told the factor; 1: as wide as the room.
 */
export function zoomBar(pane: HTMLElement, zoomTo: (factor: number) => void): HTMLElement {
  let steps = 0;
  const says = el('span', { role: 'status' });
  const change = (wanted: number): void => {
    steps = Math.min(MOST_STEPS, Math.max(LEAST_STEPS, wanted));
    zoomTo(STEP ** steps);
    says.textContent = steps === 0 ? '' : `${Math.round(100 * STEP ** steps)} %`;
  };
  const button = (sign: string, name: string, next: () => number): HTMLElement => {
    const made = el('button', { type: 'button', 'aria-label': name, title: name }, sign);
    made.addEventListener('click', () => change(next()));
    return made;
  };
  pane.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const by = KEYS[key];
    if (ctrlKey || metaKey || altKey || !(by !== undefined || key === '0')) return;
    event.preventDefault();
    change(by === undefined ? 0 : steps + by);
  });
  return el(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Size of the pages' },
    button('−', 'Smaller (key -)', () => steps - 1),
    button('+', 'Larger (key +)', () => steps + 1),
    button('↔', 'As wide as the pane (key 0)', () => 0),
    says,
  );
}
