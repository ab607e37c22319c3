import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The XML of a part cannot be read on, for the reason given. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(readonly reason: 'damaged' | 'too-deep') {
    super(reason);
  }
}

/** Attributes by name, `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part, in its order. Names are `prefix:local` with the usual prefix of the namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The usual prefixes, transitional and strict. Elements of other namespaces get none. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/**
 * Reads XML as it comes. No entity is looked up or expanded but the five of XML itself. Throws XmlError for what is no
 * well-formed XML, once what stands before has been told, and for more than `maxDepth` elements within one another.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  maxDepth: number,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', () => {
    throw new XmlError('damaged');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new XmlError('too-deep');
    handler.open(nameOf(tag), attributesOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(nameOf(tag));
  });
  if (handler.text) {
    parser.on('text', (text) => handler.text!(text));
    parser.on('cdata', (text) => handler.text!(text));
  }
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    parser.write(decode(decoder, piece));
  }
  if (decoder) parser.write(decode(decoder));
  parser.close();
}

const nameOf = ({ uri, local }: { uri: string; local: string }): string =>
  `${PREFIXES[uri] ?? (uri === '' ? '' : '?:')}${local}`;

function attributesOf({ attributes }: SaxesTagNS): Attributes {
  const found: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key]!;
    found[nameOf(attribute)] = attribute.value;
  }
  return found;
}

/** XML is in UTF-8, or says by its mark that it is in UTF-16. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new XmlError('damaged');
  }
}
