import { el } from './dom.js';

/** Details whose content is looked up when they are first opened, and again after it could not be had. */
export function lookedUp(kind: string, heading: string, look: () => Promise<HTMLElement>): HTMLElement {
  const place = el('div', {});
  const details = el('details', { class: kind }, el('summary', {}, heading), place);
  let isKnown = false;
  details.addEventListener('toggle', () => {
    if (!details.open || isKnown) return;
    isKnown = true;
    place.replaceChildren(el('p', { class: 'hint' }, 'Looking …'));
    look().then(
      (found) => place.replaceChildren(found),
      (error: Error) => {
        isKnown = false;
        place.replaceChildren(el('p', { role: 'alert' }, error.message));
      },
    );
  });
  return details;
}
