import { escaped, shown } from './characters.js';

/** Two agreements side by side, ready to be shown. */
export interface ComparisonPage {
  /** `beside`: what tells it apart from others of the same title; may be empty. */
  agreements: readonly { title: string; beside: string }[];
  counts: { same: number; changed: number; onlyOne: number; onlyOther: number };
  groups: readonly {
    title: string;
    pairs: readonly {
      /** 0 to 1. */
      likeness: number;
      /** eIds; null on the side that has no such clause. */
      places: readonly [string | null, string | null];
      changes: readonly { kind: 'same' | 'removed' | 'added'; text: string }[];
    }[];
  }[];
}

const STYLE = `
:root { color-scheme: light dark; --line: #c9ced6; --out: #fde2dd; --in: #dcf3e0; --quiet: #5a6472; }
@media (prefers-color-scheme: dark) { :root { --line: #3c4450; --out: #5b2a23; --in: #1f4a2b; --quiet: #a5afbd; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-top: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td code, th small { display: block; color: var(--quiet); font-size: .85rem; font-weight: 400; }
del { background: var(--out); } ins { background: var(--in); text-decoration: none; border-bottom: 2px solid currentColor; }
.same { color: var(--quiet); }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } del, ins { print-color-adjust: exact; } }
`;

/**
 * A page of its own, without script and without anything from elsewhere: what is taken out is in `del`, what is put
 * in in `ins`.
 */
export function comparisonPage({ agreements, counts, groups }: ComparisonPage): string {
  const names = agreements.map(({ title, beside }) =>
    printed(beside === '' ? title : `${title} (${beside})`),
  );
  const heads = agreements.map(head).join('');
  const { same, changed, onlyOne, onlyOther } = counts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${names.join(' and ')}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Two agreements side by side</h1>
<p>${same} clauses the same, ${changed} with other words, ${onlyOne} only in the first, ${onlyOther} only in the second.</p>
${groups.map((group) => section(group, heads)).join('\n')}
</body>
</html>
`;
}

const head = ({ title, beside }: ComparisonPage['agreements'][number]): string =>
  `<th scope="col"><bdi>${printed(title)}</bdi>${beside === '' ? '' : `<small><bdi>${printed(beside)}</bdi></small>`}</th>`;

const section = ({ title, pairs }: ComparisonPage['groups'][number], heads: string): string =>
  `<h2>${printed(title)}</h2>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${pairs.map(row).join('\n')}
</tbody>
</table>`;

function row({ places, likeness, changes }: ComparisonPage['groups'][number]['pairs'][number]): string {
  const isSame = changes.every(({ kind }) => kind === 'same');
  const says = places.includes(null)
    ? ''
    : isSame
      ? ' · the same'
      : ` · ${Math.round(100 * likeness)} % alike`;
  const cell = (place: string | null, left: 'removed' | 'added', tag: string): string => {
    if (place === null) return '<td></td>';
    const words = changes
      .filter(({ kind }) => kind === 'same' || kind === left)
      .map(({ kind, text }) => (kind === 'same' ? printed(text) : `<${tag}>${printed(text)}</${tag}>`))
      .join('');
    return `<td${isSame ? ' class="same"' : ''}><code>${printed(place)}${says}</code><bdi>${words}</bdi></td>`;
  };
  return `<tr>${cell(places[0], 'removed', 'del')}${cell(places[1], 'added', 'ins')}</tr>`;
}

/** As markup that shows the words, and nothing else. */
const printed = (text: string): string => escaped(shown(text));
