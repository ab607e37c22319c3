import { el } from './dom.js';
import type { Families } from './families.js';

/** A choice of a list: what is sent, and what is shown. */
export type Choice = readonly [value: string, shown: string];

/** A text field with its label, holding what the address says. */
export function textField(address: URL, name: string, label: string, hint = ''): HTMLElement {
  const id = `field-${name}`;
  const input = el('input', { id, name, type: 'search', maxlength: '200', autocomplete: 'off', title: hint });
  input.value = address.searchParams.get(name) ?? '';
  return el('div', { class: 'field' }, el('label', { for: id }, label), input);
}

/** A list to choose one of, or none, with its label; `none`: what choosing none of them means. */
export function choiceField(
  address: URL,
  name: string,
  label: string,
  choices: readonly Choice[],
  none = 'any',
): HTMLElement {
  return listField(address, name, label, choices.map(option), none);
}

/** The categories by family, without those that no clause has. */
export function categoryField(address: URL, { all }: Families): HTMLElement {
  const groups = all.flatMap(({ title, categories }) => {
    const used = categories.filter(({ clauses }) => clauses > 0);
    const options = used.map(({ id, title, clauses }) => option([id, `${title} (${clauses})`]));
    return options.length > 0 ? [el('optgroup', { label: title }, ...options)] : [];
  });
  return listField(address, 'category', 'Category', groups);
}

function listField(
  address: URL,
  name: string,
  label: string,
  options: HTMLElement[],
  none = 'any',
): HTMLElement {
  const id = `field-${name}`;
  const select = el('select', { id, name }, option(['', none]), ...options);
  const value = address.searchParams.get(name) ?? '';
  select.value = value;
  // Typed into the address, of a collection that has no such clause.
  if (select.value !== value) {
    select.append(option([value, value]));
    select.value = value;
  }
  return el('div', { class: 'field' }, el('label', { for: id }, label), select);
}

const option = ([value, shown]: Choice): HTMLElement => el('option', { value }, shown);

/** A form that leads to the address that `to` makes of what is filled in; `further` stands behind its button. */
export function questionForm(
  name: string,
  to: (parameters: [string, string][]) => string,
  go: (address: string) => void,
  fields: readonly HTMLElement[],
  further?: HTMLElement,
  says = 'Search',
): HTMLFormElement {
  const button = el('button', { type: 'submit' }, says);
  const form = el(
    'form',
    { role: 'search', class: 'question', 'aria-label': name },
    ...fields,
    button,
    further,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const filled = [...new FormData(form)].map(
      ([key, value]) => [key, String(value).trim()] as [string, string],
    );
    go(to(filled));
  });
  return form;
}
