import { agreementIdIn } from './address.js';
import { agreementPage } from './agreement-page.js';
import { ApiError, api, hasToken, keepToken } from './api.js';
import { collectionPage } from './collection-page.js';
import { comparisonPage } from './comparison-page.js';
import { el } from './dom.js';
import { Families } from './families.js';
import { matrixPage } from './matrix-page.js';
import { obligationsPage } from './obligations-page.js';
import { searchPage } from './search-page.js';
import { plain } from './text.js';
import type { Asked, Page, View } from './view.js';

/** Draws the page of the address, and the next one whenever a link, a form or the browser leads to another. */

/** By the path of the address. */
const PAGES: Readonly<Record<string, Page | undefined>> = {
  '/search': searchPage,
  '/matrix': matrixPage,
  '/obligations': obligationsPage,
  '/compare': comparisonPage,
};

const QUEUE = '/queues';

const main = document.querySelector('main')!;
let shown: View | undefined;
let giveUp = new AbortController();
let known: Promise<Pick<Asked, 'families' | 'fields' | 'about'>> | undefined;

function pageOf(address: URL): Page {
  return PAGES[address.pathname] ?? (agreementIdIn(address) ? agreementPage : collectionPage);
}

function go(to: string): void {
  if (to !== location.pathname + location.search) history.pushState(null, '', to);
  void draw();
}

async function draw(): Promise<void> {
  const address = new URL(location.href);
  if (shown?.moveTo?.(address)) return;
  const isFirst = shown === undefined;
  giveUp.abort();
  giveUp = new AbortController();
  const { signal } = giveUp;
  main.setAttribute('aria-busy', 'true');
  try {
    known ??= askOnce(new AbortController().signal);
    const view = await pageOf(address)({ address, signal, ...(await known), go });
    if (!signal.aborted) show(address, view, isFirst);
  } catch (error) {
    known = undefined;
    if (!signal.aborted) show(address, errorView(error), isFirst);
  }
}

/** What holds for all pages. */
async function askOnce(signal: AbortSignal): Promise<Pick<Asked, 'families' | 'fields' | 'about'>> {
  const [{ families }, { fields }, about] = await Promise.all([
    api.categories(signal),
    api.fields(signal),
    api.about(signal),
  ]);
  if (about.queue) await linkQueue();
  return { families: new Families(families), fields, about };
}

/** Its pages are not of the explorer, and a browser asks for them without the token. */
async function linkQueue(): Promise<void> {
  // Without a session the link leads back here.
  if (hasToken()) await api.openSession().catch(() => undefined);
  if (document.querySelector(`a[href="${QUEUE}"]`)) return;
  document.querySelector('body > header nav')!.append(el('a', { href: QUEUE, rel: 'external' }, 'Queue'));
}

function show(address: URL, view: View, isFirst: boolean): void {
  shown = view;
  document.title = `${plain(view.title)} – Pacta`;
  main.replaceChildren(view.content);
  main.removeAttribute('aria-busy');
  for (const link of document.querySelectorAll('body > header nav a')) {
    if (link.getAttribute('href') === address.pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  window.scrollTo(0, 0);
  // Whoever cannot see the new page is told its heading.
  if (!isFirst) main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  view.shown?.();
}

function errorView(error: unknown): View {
  if (error instanceof ApiError && error.status === 401) return { title: 'Token', content: tokenForm() };
  const message =
    error instanceof ApiError ? error.message : 'The page cannot be drawn: this is a mistake in Pacta.';
  if (!(error instanceof ApiError)) console.error(error);
  return {
    title: 'Not answered',
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Not answered'),
      el('p', { role: 'alert' }, message),
    ),
  };
}

function tokenForm(): HTMLElement {
  const input = el('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'off',
    required: '',
    maxlength: '200',
  });
  const form = el(
    'form',
    { class: 'question' },
    el('div', { class: 'field' }, el('label', { for: 'token' }, 'Token'), input),
    el('button', { type: 'submit' }, 'Go on'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepToken(input.value.trim());
    void draw();
  });
  return el(
    'div',
    { class: 'page' },
    el('h1', { tabindex: '-1' }, 'Token'),
    el('p', {}, 'This server answers those alone who know its token. It is kept until this tab is closed.'),
    hasToken() ? el('p', { role: 'alert' }, 'The one given is another.') : '',
    form,
  );
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || event.defaultPrevented || link.rel === 'external') return;
  if (link.origin !== location.origin || link.hash !== '') return;
  event.preventDefault();
  go(link.pathname + link.search);
});
addEventListener('popstate', () => void draw());
void draw();
