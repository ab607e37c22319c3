import type { Fields } from '../server/answers.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { PartyNames } from './party-names.js';
import { partyTyped, type Suggestion, type Suggestions, suggestionsFor } from './suggestions.js';
import type { Range } from './text.js';

/** As the API takes it. */
const LONGEST = '2000';

/** What questions are written with. */
export interface Vocabulary {
  fields: Fields['fields'];
  families: Families;
}

/** What is wrong with a question, and where: UTF-16 offsets into it. */
export interface Trouble {
  says: string;
  place?: Range | undefined;
}

/**
 * The field that a question is typed into (ARIA combobox): names of fields, categories and parties are suggested while it
 * is typed, and what is wrong stands below it with its place marked.
 */
export function questionField(
  label: string,
  value: string,
  vocabulary: Vocabulary,
  trouble?: Trouble,
): HTMLElement {
  const input = el('input', {
    ...{ id: 'field-q', name: 'q', type: 'search', maxlength: LONGEST, autocomplete: 'off' },
    ...{ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions' },
    ...{ 'aria-autocomplete': 'list', spellcheck: 'false' },
    ...(trouble ? { 'aria-invalid': 'true', 'aria-describedby': 'trouble' } : {}),
  });
  input.value = value;
  const list = el('ul', {
    id: 'suggestions',
    role: 'listbox',
    class: 'suggestions',
    'aria-label': 'Suggestions',
  });
  list.hidden = true;
  suggest(input, list, vocabulary);
  return el(
    'div',
    { class: 'field asking' },
    el('label', { for: 'field-q' }, label),
    el('div', { class: 'combobox' }, input, list),
    trouble && troubleShown(value, trouble),
  );
}

function suggest(input: HTMLInputElement, list: HTMLElement, { fields, families }: Vocabulary): void {
  let shown: Suggestions = { start: 0, end: 0, items: [] };
  let active = -1;
  const parties = new PartyNames();
  /** The beginning of a party that is waited for. */
  let wanted: string | null = null;
  const options = () => [...list.children] as HTMLElement[];
  const activate = (index: number): void => {
    active = index;
    for (const [at, option] of options().entries())
      option.setAttribute('aria-selected', String(at === index));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', options()[index]!.id);
    options()[index]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    wanted = null;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const take = (index: number): void => {
    const { start, end, items } = shown;
    const { insert } = items[index]!;
    const isWhole = !insert.endsWith(':');
    const behind = input.value.slice(end);
    const blank = isWhole && !/^\s/.test(behind) ? ' ' : '';
    input.value = input.value.slice(0, start) + insert + blank + behind;
    const caret = start + insert.length + (isWhole ? 1 : 0);
    input.setSelectionRange(caret, caret);
    input.focus();
    if (isWhole) close();
    else open();
  };
  const open = (): void => {
    const caret = input.selectionStart ?? input.value.length;
    const party = partyTyped(input.value, caret);
    const known = party === null ? [] : parties.having(party);
    wanted = known ? null : party;
    if (party !== null && !known) void parties.lookUp(party).then(() => wanted === party && open());
    shown = suggestionsFor(input.value, caret, fields, families, known);
    list.replaceChildren(...shown.items.map((item, index) => optionOf(item, index, () => take(index))));
    list.hidden = shown.items.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };
  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const { key } = event;
    const count = shown.items.length;
    if (key === 'ArrowDown') activate(active + 1 < count ? active + 1 : 0);
    else if (key === 'ArrowUp') activate(active > 0 ? active - 1 : count - 1);
    else if (key === 'Enter' && active >= 0) take(active);
    else if (key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function optionOf({ insert, says }: Suggestion, index: number, take: () => void): HTMLElement {
  const option = el(
    'li',
    { id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false' },
    el('strong', {}, insert),
    says === '' ? '' : ` ${says}`,
  );
  // Before the field loses the focus.
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    take();
  });
  return option;
}

/** The question once more, with the place marked, and what is wrong there. */
function troubleShown(typed: string, { says, place }: Trouble): HTMLElement {
  const part = place && {
    start: Math.min(place.start, typed.length),
    end: Math.min(place.end, typed.length),
  };
  const marked = part && [
    typed.slice(0, part.start),
    el('mark', { class: 'wrong' }, typed.slice(part.start, part.end) || ' '),
    typed.slice(part.end),
  ];
  return el(
    'div',
    { class: 'trouble', id: 'trouble' },
    marked && el('code', { dir: 'auto' }, ...marked),
    el('p', { role: 'alert' }, says),
  );
}
