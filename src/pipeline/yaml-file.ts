import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';
import { similar } from './similar.js';

type Path = readonly PropertyKey[];

/** A YAML file as read: its value, and where each part of it stands. */
export class YamlFile {
  readonly problems: Problem[] = [];
  private readonly lines = new LineCounter();
  private readonly document: Document;
  private readonly sourceLines: string[];

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.sourceLines = text.split('\n');
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      const { line } = this.lines.linePos(error.pos[0]);
      this.problems.push({
        file,
        line,
        message: yamlMessage(error.message, error.code, this.sourceLines[line - 1] ?? ''),
      });
    }
  }

  /** The checked value, or undefined when there are problems; each problem is then in `problems`. */
  read<T extends z.ZodType>(schema: T): z.infer<T> | undefined {
    if (this.problems.length > 0) return undefined;
    const result = schema.safeParse(this.document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.addIssue(issue, []);
    return undefined;
  }

  /** 1-based line of the value at `path`, or of the nearest thing around it. */
  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lineAt(node.range[0]);
    }
    return 1;
  }

  add(path: Path, message: string): void {
    this.problems.push({ file: this.file, line: this.lineOf(path), message });
  }

  private lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }

  private addIssue(issue: z.core.$ZodIssue, above: Path): void {
    const path = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        this.problems.push({
          file: this.file,
          line: this.lineOfKey(path, key),
          message: `unknown key "${key}". Take it out, or correct its spelling.`,
        });
      }
      return;
    }
    if (issue.code === 'invalid_union') {
      // The alternative that objects deepest inside the value is the one that was meant.
      const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
      if (deepest && depth(deepest) > 0) for (const inner of deepest) this.addIssue(inner, path);
      else
        this.add(path, "expected a text, or a text with its surroundings. Write {text: '…', heading: '…'}.");
      return;
    }
    this.add(path, this.describe(issue, path));
  }

  private describe(issue: z.core.$ZodIssue, path: Path): string {
    const key = path.findLast((part) => typeof part === 'string');
    const what = key === undefined ? 'the file' : `"${String(key)}"`;
    const node = this.document.getIn([...path], true);
    if (issue.code === 'invalid_type') {
      if (node === undefined) return `${what} is missing. Add it.`;
      if (issue.expected === 'string')
        return stringExpected(what, node, this.sourceLines[this.lineOf(path) - 1] ?? '');
      if (issue.expected === 'array')
        return `${what} must be a list. Write each entry on its own line, after "- ".`;
      return `${what} must be a ${issue.expected === 'object' ? 'block of keys' : issue.expected}. Correct it.`;
    }
    if (issue.code === 'invalid_value') {
      const allowed = issue.values.map(String);
      const written = isScalar(node) ? String(node.value) : 'this';
      const meant = similar(written, allowed);
      return `${what} cannot be "${written}". ${meant ? `Did you mean "${meant}"?` : `Write one of: ${allowed.join(', ')}.`}`;
    }
    if (issue.code === 'too_small' && issue.origin === 'array')
      return `${what} is empty. Give at least one entry.`;
    if (issue.code === 'too_small' && issue.origin === 'string') return `${what} is empty. Write a text.`;
    if (issue.code === 'too_small' || issue.code === 'too_big')
      return `${what}: ${issue.message}. Correct the number.`;
    return `${what}: ${issue.message}. Correct it.`;
  }

  private lineOfKey(path: Path, key: string): number {
    const map = path.length === 0 ? this.document.contents : this.document.getIn([...path], true);
    if (isMap(map)) {
      const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return this.lineAt(pair.key.range[0]);
    }
    return this.lineOf(path);
  }
}

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => (issue.code === 'unrecognized_keys' ? 1 : 0) + issue.path.length));

/** An entry that YAML takes for a list, a block or a quoted text and stumbles over its rest. */
const BEGINS_WITH_SIGN = /^\s*(?:- |[\w-]+:\s+(?:\[\s*)?)\s*[[{"&*!|>%@`]/;
const QUOTE_REMEDY = "Put the whole entry in single quotes: '…' (a single quote inside is written twice).";

const yamlMessage = (message: string, code: string, sourceLine: string): string => {
  const first = message.split('\n')[0] ?? message;
  if (code === 'DUPLICATE_KEY')
    return 'the same key stands twice in this block. Join the two, or take one out.';
  if (code === 'TAB_AS_INDENT') return 'a tab at the beginning of the line. Indent with spaces.';
  if (BEGINS_WITH_SIGN.test(sourceLine) || /: |\s#/.test(sourceLine.replace(/^\s*(- )?[\w-]+:\s/, ''))) {
    return `not valid YAML: ${first}. ${QUOTE_REMEDY}`;
  }
  return `not valid YAML: ${first}. Check indentation and quotes here and on the line before.`;
};

const stringExpected = (what: string, node: unknown, sourceLine: string): string => {
  if (isScalar(node)) {
    const written = (node as { source?: string }).source ?? String(node.value);
    if (written === '' || node.value === null)
      return `${what} is empty. Write a text${written === '' ? '' : `, or put it in quotes: '${written}'`}.`;
    return `${what}: YAML reads ${written} as a ${typeof node.value === 'boolean' ? 'truth value' : 'number'}, not as a text. Put it in quotes: '${written}'.`;
  }
  return BEGINS_WITH_SIGN.test(sourceLine)
    ? `${what}: YAML does not read this as a text. ${QUOTE_REMEDY}`
    : `${what} must be a text. ${QUOTE_REMEDY}`;
};

export type { Node };
