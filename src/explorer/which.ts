import { type Told, tellApart } from '../model/tell-apart.js';
import { el } from './dom.js';

/** What stands beside the title of an agreement, for others that have the same; null where the title says it all. */
export function which(agreement: Told): HTMLElement | null {
  const says = tellApart(agreement);
  return says === '' ? null : el('span', { class: 'which', dir: 'auto' }, says);
}
