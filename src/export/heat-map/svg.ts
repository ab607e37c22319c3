import { arrange, type HeatMap, type Shape } from './layout.js';

/** The map as SVG 1.1: every cell tells in a `title` what it means. */
export function toSvg(map: HeatMap): string {
  const { width, height, shapes } = arrange(map);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Liberation Sans, Arial, Helvetica, sans-serif">`,
    `<title>${escaped(map.title)}</title>`,
    ...shapes.map(element),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(shape: Shape): string {
  if (shape.kind === 'box') {
    const { x, y, width, height, colour, says } = shape;
    const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"`;
    return says === undefined ? `${box}/>` : `${box}><title>${escaped(says)}</title></rect>`;
  }
  const { x, y, text, sizePx, colour, angle, bold } = shape;
  const turned = angle === 0 ? '' : ` transform="rotate(${angle} ${x} ${y})"`;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${sizePx}" fill="${colour}"${weight}${turned}>${escaped(text)}</text>`;
}

/** What XML would obey, and what it may not hold at all. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
