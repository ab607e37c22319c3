/** Two agreements side by side, ready to be shown. */
export interface ComparisonPage {
  titles: readonly [string, string];
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
td code { display: block; color: var(--quiet); font-size: .85rem; }
del { background: var(--out); } ins { background: var(--in); text-decoration: none; border-bottom: 2px solid currentColor; }
.same { color: var(--quiet); }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } del, ins { print-color-adjust: exact; } }
`;

/**
 * A page of its own, without script and without anything from elsewhere: what is taken out is in `del`, what is put
 * in in `ins`.
 */
export function comparisonPage({ titles, counts, groups }: ComparisonPage): string {
  const [one, other] = titles.map(escaped);
  const { same, changed, onlyOne, onlyOther } = counts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${one} and ${other}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Two agreements side by side</h1>
<p>${same} clauses the same, ${changed} with other words, ${onlyOne} only in the first, ${onlyOther} only in the second.</p>
${groups.map((group) => section(group, one!, other!)).join('\n')}
</body>
</html>
`;
}

const section = ({ title, pairs }: ComparisonPage['groups'][number], one: string, other: string): string =>
  `<h2>${escaped(title)}</h2>
<table>
<thead><tr><th scope="col"><bdi>${one}</bdi></th><th scope="col"><bdi>${other}</bdi></th></tr></thead>
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
      .map(({ kind, text }) => (kind === 'same' ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`))
      .join('');
    return `<td${isSame ? ' class="same"' : ''}><code>${escaped(place)}${says}</code><bdi>${words}</bdi></td>`;
  };
  return `<tr>${cell(places[0], 'removed', 'del')}${cell(places[1], 'added', 'ins')}</tr>`;
}

/** What HTML would obey; control characters and those that turn the direction of writing are shown as such. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
