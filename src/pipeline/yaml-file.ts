import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { similar } from '../model/index.js';
import { describeIssue, describeYamlError, TOO_MANY_ALIASES } from './describe-issue.js';
import type { Problem } from './problem.js';
import { alternative, keysAt, schemaAt } from './schema-shape.js';

/** Keys and list numbers from the top of a file to one of its values. */
export type KeyPath = readonly PropertyKey[];

/** A YAML file as read: its checked value, where each part of it stands, and what is wrong with it. */
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
    for (const { code, message, pos } of [...this.document.errors, ...this.document.warnings]) {
      const { line } = this.lines.linePos(pos[0]);
      this.problems.push({
        file,
        line,
        message: describeYamlError(code, message, this.sourceLines[line - 1] ?? ''),
      });
    }
  }

  /** The checked value, or undefined when there are problems; each problem is then in `problems`. */
  read<T extends z.ZodType>(schema: T): z.infer<T> | undefined {
    if (this.problems.length > 0) return undefined;
    const value = this.resolved();
    return this.problems.length > 0 ? undefined : this.check(schema, value, []);
  }

  /** The entries of a list that pass the check, with their place in it; the problems of others are in `problems`. */
  readList<T extends z.ZodType>(schema: T): { value: z.infer<T>; index: number }[] {
    const entries = this.read(z.array(z.unknown())) ?? [];
    return entries.flatMap((entry, index) => {
      const value = this.check(schema, entry, [index]);
      return value === undefined ? [] : [{ value, index }];
    });
  }

  /** 1-based line of the value at `path`, or of the nearest thing around it. */
  lineOf(path: KeyPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** Notes a problem with the value at `path`. */
  add(path: KeyPath, message: string): void {
    this.problems.push({ file: this.file, line: this.lineOf(path), message });
  }

  /** The value with its aliases (`*name`) followed; undefined, with a problem, where that cannot be done. */
  private resolved(): unknown {
    try {
      return this.document.toJS();
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const { line, isKnown } = this.faultyAlias();
      const message = isKnown
        ? TOO_MANY_ALIASES
        : describeYamlError('', 'an alias without an anchor', this.sourceLines[line - 1] ?? '');
      this.problems.push({ file: this.file, line, message });
      return undefined;
    }
  }

  /** The first alias without an anchor before it; where all have one, the last, which stands for most. */
  private faultyAlias(): { line: number; isKnown: boolean } {
    let found = { line: 1, isKnown: true };
    visit(this.document, {
      Alias: (_, alias) => {
        const line = alias.range ? this.lines.linePos(alias.range[0]).line : 1;
        const isKnown = alias.resolve(this.document) !== undefined;
        found = { line, isKnown };
        return isKnown ? undefined : visit.BREAK;
      },
    });
    return found;
  }

  private check<T extends z.ZodType>(schema: T, value: unknown, path: KeyPath): z.infer<T> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.addIssue(issue, path, schema);
    return undefined;
  }

  /** `schema` is that of the value at `above`, from where the issue's own path goes on. */
  private addIssue(issue: z.core.$ZodIssue, above: KeyPath, schema: z.core.$ZodType): void {
    const path = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) this.addUnknownKey(path, key, keysAt(schema, issue.path));
    } else if (issue.code === 'invalid_union') {
      // Of the alternatives, the one that at least is of the right type was meant; else the first.
      const fitting = issue.errors.findIndex((errors) => !errors.some(isOfWrongType));
      const meant = Math.max(0, fitting);
      const inner = schemaAt(schema, issue.path) ?? schema;
      for (const error of issue.errors[meant] ?? []) this.addIssue(error, path, alternative(inner, meant));
    } else {
      const line = this.sourceLines[this.lineOf(path) - 1] ?? '';
      this.add(path, describeIssue(issue, path, this.document.getIn([...path], true), line));
    }
  }

  private addUnknownKey(path: KeyPath, key: string, known: readonly string[]): void {
    const meant = similar(key, known);
    const remedy = meant ? `Did you mean "${meant}"?` : `Keys here are ${known.join(', ')}.`;
    this.problems.push({
      file: this.file,
      line: this.lineOfKey(path, key),
      message: `unknown key "${key}". ${remedy}`,
    });
  }

  private lineOfKey(path: KeyPath, key: string): number {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (!isMap(map)) return this.lineOf(path);
    const written = map.items.map((pair) => pair.key).find((its) => isScalar(its) && its.value === key);
    return isScalar(written) && written.range ? this.lines.linePos(written.range[0]).line : this.lineOf(path);
  }
}

const isOfWrongType = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.path.length === 0;
