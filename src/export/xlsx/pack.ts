import { Zip, ZipDeflate } from 'fflate';

const PUSHED_AT_ONCE = 1 << 16;

/** A ZIP archive, written part after part as it is made. The format that is written here ends at 4 GiB. */
export class Pack {
  readonly #made: Uint8Array[] = [];
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#made.push(bytes);
  });
  #part: ZipDeflate | null = null;
  #text = '';

  constructor(readonly write: (bytes: Uint8Array) => Promise<void>) {}

  begin(path: string): void {
    this.#part = new ZipDeflate(path);
    this.#zip.add(this.#part);
  }

  /** Adds to the part that was begun last. */
  async add(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= PUSHED_AT_ONCE) await this.#push(false);
  }

  endPart(): Promise<void> {
    return this.#push(true);
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#writeMade();
  }

  async #push(isLast: boolean): Promise<void> {
    this.#part!.push(Buffer.from(this.#text), isLast);
    this.#text = '';
    await this.#writeMade();
  }

  async #writeMade(): Promise<void> {
    for (const bytes of this.#made.splice(0)) await this.write(bytes);
  }
}
