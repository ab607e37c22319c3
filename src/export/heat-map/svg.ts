import { escaped, shown } from '../characters.js';
import { arrange, type HeatMap, type Shape } from './layout.js';

/** The map as SVG 1.1: every cell tells in a `title` what it means. */
export function toSvg(map: HeatMap): string {
  const { width, height, shapes } = arrange(map);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Liberation Sans, Arial, Helvetica, sans-serif">`,
    `<title>${escaped(shown(map.title))}</title>`,
    ...shapes.map(element),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(shape: Shape): string {
  if (shape.kind === 'box') {
    const { x, y, width, height, colour, says } = shape;
    const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"`;
    return says === undefined ? `${box}/>` : `${box}><title>${escaped(shown(says))}</title></rect>`;
  }
  const { x, y, text, sizePx, colour, angle, bold } = shape;
  const turned = angle === 0 ? '' : ` transform="rotate(${angle} ${x} ${y})"`;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${sizePx}" fill="${colour}"${weight}${turned}>${escaped(shown(text))}</text>`;
}
