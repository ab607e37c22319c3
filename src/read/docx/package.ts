import path from 'node:path/posix';
import { NESTING_LIMITS } from '../../limits.js';
import { type Access, directoryOf, inMemory, type Member, unpack } from '../../zip/index.js';
import { readXml, type XmlHandler } from './xml.js';
import { childrenOf, type Element, TreeBuilder } from './xml-tree.js';

/** The parts of a document unpack to more than may be read. */
export class TooMuchUnpacked extends Error {
  override readonly name = 'TooMuchUnpacked';
}

/** A part that another one names. */
interface Relation {
  /** The last word of its type: `styles`, `header`. */
  kind: string;
  /** Name of the part. */
  part: string;
}

/** The parts of a Word document, unpacked one after the other as they are asked for. */
export class DocxPackage {
  readonly #access: Access;
  readonly #members = new Map<string, Member>();
  #left: number;

  /** `maxBytes`: for all parts that are read, unpacked. Throws ZipError for a damaged archive. */
  constructor(bytes: Uint8Array, maxBytes: number) {
    this.#access = inMemory(bytes);
    this.#left = maxBytes;
    for (const member of directoryOf(bytes, NESTING_LIMITS.maxParts)) {
      this.#members.set(keyOf(member.name), member);
    }
  }

  has(part: string): boolean {
    return this.#members.has(keyOf(part));
  }

  /** Tells `handler` of a part. Throws ZipError, XmlError or TooMuchUnpacked, once what stands before has been told. */
  async read(part: string, handler: XmlHandler): Promise<void> {
    const member = this.#members.get(keyOf(part));
    if (member) await readXml(this.#pieces(member), handler, NESTING_LIMITS.maxDepth);
  }

  /** A small part as a whole; undefined where there is none. */
  async tree(part: string | undefined): Promise<Element | undefined> {
    if (part === undefined || !this.has(part)) return undefined;
    const tree = new TreeBuilder();
    await this.read(part, tree);
    return tree.root;
  }

  /** What a part names, by the id under which it does; `''` for the document as a whole. */
  async relations(part: string): Promise<Map<string, Relation>> {
    const folder = path.dirname(part);
    const tree = await this.tree(path.join(folder, '_rels', `${path.basename(part)}.rels`));
    const relations = new Map<string, Relation>();
    for (const { attributes } of childrenOf(tree?.children[0], 'rel:Relationship')) {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (mode === 'External') continue;
      const named = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part: named });
    }
    return relations;
  }

  async *#pieces(member: Member): AsyncGenerator<Uint8Array> {
    for await (const piece of unpack(this.#access, member)) {
      this.#left -= piece.length;
      if (this.#left < 0) throw new TooMuchUnpacked();
      yield piece;
    }
  }
}

/** Names of parts are the same in capitals and small letters. */
const keyOf = (name: string): string => name.toLowerCase();
