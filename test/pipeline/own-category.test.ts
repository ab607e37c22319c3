import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHAPTER = /^## A category of your own\n(.*?)^## /ms;
/** A block of code, the line above it that says what it is, and its language. */
const BLOCK = /([^\n]*):\n\n```(\w*)\n(.*?)```/gs;

const chapter = CHAPTER.exec(readFileSync(path.join(ROOT, 'pipelines/README.md'), 'utf8'))![1]!;
const blocks = [...chapter.matchAll(BLOCK)].map(([, above, language, text]) => ({
  above,
  language,
  text: text!,
}));

/** The commands of a block, in words; what stands in quotes is one. */
const commandsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!));

/** Does what a reader of the chapter does, in a folder of his own; what the last command printed. */
async function follow(): Promise<string> {
  const folder = temporaryFolder();
  let printed = '';
  for (const { above, language, text } of blocks) {
    if (language === 'sh') {
      for (const [command, ...args] of commandsOf(text)) {
        if (command === 'cp')
          cpSync(path.join(ROOT, args[1]!), path.join(folder, args[2]!), { recursive: true });
        else {
          expect([command, args[0]]).toEqual(['npx', 'pacta']);
          const answer = await pacta(folder, args.slice(1));
          expect([args, answer.code, answer.stderr.split(':')[0]]).toEqual([
            args,
            0,
            args[2] === 'lint' ? 'ok' : '',
          ]);
          expect(answer.stdout).not.toMatch(/^rules\/space\.yaml/m);
          printed = answer.stdout;
        }
      }
    } else if (language === 'yaml') {
      const file = path.join(folder, /`(my-rules\/[^`]+)`/.exec(paragraphOf(text))![1]!);
      if (/at the end of/.test(paragraphOf(text))) appendFileSync(file, text);
      else {
        expect(existsSync(file)).toBe(false);
        writeFileSync(file, text);
      }
    } else expect([above, printed.startsWith(text)]).toEqual([above, true]);
  }
  return printed;
}

/** What stands between the block before and this one: it says which file the block belongs to. */
const paragraphOf = (text: string): string => chapter.slice(0, chapter.indexOf(text)).split('```').at(-2)!;

it('a category is added as the guide says, word for word, and found', { timeout: 60_000 }, async () => {
  expect(blocks.map(({ language }) => language)).toEqual(['sh', 'yaml', 'yaml', 'sh', '']);
  expect(await follow()).toMatch(/^space-cooperation {2}0\.\d\d strict\n/);
});
