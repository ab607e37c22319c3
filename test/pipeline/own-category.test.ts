import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHAPTER = /^## A category of your own\n(.*?)^## /ms;
/** A block of code, and its language. */
const BLOCK = /^```(\w*)\n(.*?)^```$/gms;

const chapter = CHAPTER.exec(readFileSync(path.join(ROOT, 'pipelines/README.md'), 'utf8'))![1]!;
const blocks = [...chapter.matchAll(BLOCK)].map(([, language, text]) => ({ language, text: text! }));

/** The commands of a block, in words; what stands in quotes is one. */
const commandsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!));

/** Does what one line of a shell does, in the reader's folder; what it printed. */
async function carryOut(folder: string, [command, ...args]: string[]): Promise<string> {
  if (command === 'cp') {
    const [, from, to] = args;
    cpSync(path.join(ROOT, from!), path.join(folder, to!), { recursive: true });
    return '';
  }
  expect([command, args[0]]).toEqual(['npx', 'pacta']);
  const { code, stdout, stderr } = await pacta(folder, args.slice(1));
  expect([args, code, stderr]).toEqual([args, 0, args[2] === 'lint' ? expect.stringMatching(/^ok: /) : '']);
  // Nor is there any advice on the reader's own rules.
  expect(stdout).not.toMatch(/^rules\/space\.yaml/m);
  return stdout;
}

/** Writes a block into the file that is named before it: at its end where that is said, else as a new file. */
function write(folder: string, text: string): void {
  const said = paragraphOf(text);
  const file = path.join(folder, /`(my-rules\/[^`]+)`/.exec(said)![1]!);
  expect(existsSync(file)).toBe(said.includes('at the end of'));
  appendFileSync(file, text);
}

/** Does what a reader of the chapter does, in a folder of his own; what the last command printed. */
async function follow(): Promise<string> {
  const folder = temporaryFolder();
  let printed = '';
  for (const { language, text } of blocks) {
    if (language === 'sh') {
      for (const command of commandsOf(text)) printed = await carryOut(folder, command);
    } else if (language === 'yaml') write(folder, text);
    else expect(printed.slice(0, text.length)).toBe(text);
  }
  return printed;
}

/** What stands between the block before and this one: it says which file the block belongs to. */
const paragraphOf = (text: string): string => chapter.slice(0, chapter.indexOf(text)).split('```').at(-2)!;

it('a category is added as the guide says, word for word, and found', { timeout: 180_000 }, async () => {
  expect(blocks.map(({ language }) => language)).toEqual(['sh', 'yaml', 'yaml', 'sh', '']);
  expect(await follow()).toMatch(/^space-cooperation {2}0\.\d\d strict\n/);
});
