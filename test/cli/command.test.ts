import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, keepAskedStore } from './asked-store.js';

keepAskedStore();

describe('the command', { timeout: 60_000 }, () => {
  it('helps with examples, and says what is wrong in one line', async () => {
    const help = await ask('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('First steps:');
    for (const command of [
      'ingest',
      'annotate',
      'list',
      'query',
      'categories',
      'show',
      'export',
      'rules',
      'evaluate',
      'submit',
      'worker',
      'status',
      'failures',
      'retry',
      'drain',
      'serve',
    ]) {
      const own = await ask(command, '--help');
      if (command !== 'rules') expect(own.stdout).toContain('\nExamples:\n');
      expect(own.stdout).toContain(`Usage: pacta ${command}`);
      expect(own.code).toBe(0);
    }
    expect((await ask()).code).toBe(2);
    const unknown = await ask('quary');
    expect(unknown.stderr).toBe("pacta: unknown command 'quary'\n(Did you mean query?)\n");
    expect(unknown.code).toBe(2);
    expect((await ask('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has no command %s', async (name) => {
    const { stderr, code } = await ask(name);
    expect(stderr).toBe(`pacta: unknown command '${name}'\n`);
    expect(code).toBe(2);
  });

  it.each<[string, string[], string]>([
    ['an unknown command', ['conquer', '--help'], 'conquer'],
    ['an unknown command after help', ['help', 'conquer'], 'conquer'],
    ['an unknown command of rules', ['rules', 'mend', '--help'], 'mend'],
  ])('has no help for %s', async (_, args, name) => {
    expect(await ask(...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: unknown command '${name}'\n` });
  });

  it('helps with the commands of a command', async () => {
    for (const args of [
      ['help', 'rules'],
      ['rules', 'help', 'lint'],
      ['rules', 'lint', '--help'],
    ]) {
      const { code, stdout } = await ask(...args);
      expect(stdout).toContain('Usage: pacta rules');
      expect(code).toBe(0);
    }
  });

  it('takes all words as the text to explain', async () => {
    const text = ['Disputes', 'shall', 'be', 'settled', 'by', 'consultation.'];
    const one = await ask('rules', 'explain', text.join(' '), '--pipeline', RULES);
    expect(one.stdout).toContain('dispute-resolution');
    expect(await ask('rules', 'explain', ...text, '--pipeline', RULES)).toEqual(one);
  });

  it.each([
    ['conditions on labels', 'category, family, polarity and tier must hold of one and the same label'],
    ['the number behind a label', 'from 0 to 1, says how strongly the words speak for it'],
    ['a label marked broad', 'worth a look but not precise enough to count, are marked "broad"'],
  ])('says in the help of query what is meant by %s', async (_, said) => {
    const { stdout } = await ask('query', '--help');
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
  });

  it.each<[string, string[], RegExp]>([
    ['no text to explain', ['rules', 'explain', ''], /^pacta: There is no text to explain\.\n$/],
    [
      'rules that are not there, to lint',
      ['rules', 'lint', '--pipeline', 'nope'],
      /There are no rules "nope"/,
    ],
    [
      'rules that are not there, to explain',
      ['rules', 'explain', 'x', '--pipeline', 'nope'],
      /The rules in .*nope cannot be used/,
    ],
    [
      'rules that are not there, for their categories',
      ['categories', '--pipeline', 'nope'],
      /The rules in .*nope cannot be used/,
    ],
    [
      'a number of errors that is none',
      ['evaluate', '--gold', 'x', '--task', 'clauses', '--errors', 'x'],
      /^pacta: option '--errors <n>' argument 'x' is invalid\. Write a whole number from 0 upwards\.\n$/,
    ],
    ['a missing argument', ['show'], /^pacta: missing required argument 'id\|part'\n$/],
    [
      'a gold file that is not there',
      ['evaluate', '--gold', 'none.jsonl', '--task', 'clauses'],
      /^pacta: There is no file none\.jsonl\.\n$/,
    ],
    [
      'two forms of a list at once',
      ['list', '--json', '--csv'],
      /'--csv' cannot be used with option '--json'/,
    ],
  ])('takes for asked wrongly: %s', async (_, args, message) => {
    const { stderr, code } = await ask(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
  });

  it.each([
    [
      ['show', 'odd\u001b]0;owned\u0007name'],
      'No agreement has "oddname" in its id, file name or title; "pacta list" shows them.',
    ],
    [['odd\u001b]0;owned\u0007name'], "unknown command 'oddname'"],
  ])('lets nothing through of a name that a terminal would obey: %j', async (args, said) => {
    expect(await ask(...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: ${said}\n` });
  });

  it('shows where an error comes from only when asked', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'pacta-out'), 'a file');
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const plain = await pacta(folder, ['ingest', '.', '--pipeline', RULES]);
    expect(plain.stderr).not.toMatch(/\n {4}at /);
    const debug = await pacta(folder, ['ingest', '.', '--pipeline', RULES], { PACTA_DEBUG: '1' });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });
});
