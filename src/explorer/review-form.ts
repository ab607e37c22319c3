import type { Review, Verdict } from '../model/index.js';
import { type Decisions, sayDecision } from './decisions.js';
import { type Child, el } from './dom.js';

/** A label of a clause, and where it is decided whether it is right. */
interface Judged {
  decisions: Decisions;
  clause: string;
  category: string;
}

/** A label, what was decided of it, the reasons for it, and a form to decide. Draws `head` anew after each decision. */
export function judgedLabel(
  judged: Judged,
  head: (decision: Review | undefined) => Child[],
  ...reasons: Child[]
): HTMLElement {
  const [name, decided] = [el('p'), el('p', { class: 'decided', role: 'status', dir: 'auto' })];
  const form = el('div', { class: 'review' });
  const section = el('section', { class: 'label' }, name, decided, ...reasons, form);
  const draw = (trouble = ''): void => {
    const decision = decisionOf(judged);
    name.replaceChildren(...el('p', {}, ...head(decision)).childNodes);
    decided.replaceChildren(...el('p', {}, decision && sayDecision(decision)).childNodes);
    form.replaceChildren(...fields(judged, decision, draw));
    if (trouble !== '') form.append(el('p', { role: 'alert' }, trouble));
  };
  draw();
  return section;
}

const decisionOf = ({ decisions, clause, category }: Judged): Review | undefined =>
  decisions.of(clause).find((review) => review.category === category);

function fields(
  judged: Judged,
  decision: Review | undefined,
  draw: (trouble?: string) => void,
): HTMLElement[] {
  const { decisions, clause, category } = judged;
  const note = textInput('2000', decision?.note ?? '');
  const by = textInput('200', localStorage.getItem(BY) ?? '');
  by.classList.add('by');
  by.addEventListener('change', () => rememberName(by.value.trim()));
  const button = (verdict: Verdict, says: string): HTMLButtonElement => {
    const isChosen = decision?.verdict === verdict;
    const attributes = { type: 'button', 'aria-pressed': String(isChosen), 'data-label': verdict };
    const made = el('button', attributes, says);
    made.addEventListener('click', async () => {
      const form = made.parentElement;
      const wanted = isChosen ? 'withdrawn' : verdict;
      const said = { note: note.value.trim() || null, by: by.value.trim() || null };
      await decisions.decide({ clause, category, verdict: wanted, ...said }).then(
        () => draw(),
        (error: Error) => draw(error.message),
      );
      form?.querySelector<HTMLButtonElement>(`button[data-label="${verdict}"]`)?.focus();
    });
    return made;
  };
  return [
    button('accepted', 'Right'),
    button('rejected', 'Wrong'),
    el('label', {}, 'Note ', note),
    el('label', {}, 'By ', by),
  ];
}

function textInput(longest: string, value: string): HTMLInputElement {
  const input = el('input', { type: 'text', maxlength: longest, autocomplete: 'off' });
  input.value = value;
  return input;
}

/** Whoever decides once decides again, of other labels and on other days. */
const BY = 'pacta-by';

function rememberName(name: string): void {
  localStorage.setItem(BY, name);
  for (const input of document.querySelectorAll<HTMLInputElement>('.review .by')) input.value = name;
}
