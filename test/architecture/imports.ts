import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const SOURCE_FOLDER = path.resolve(import.meta.dirname, '../../src');

export interface ImportStatement {
  /** The importing file, relative to src, `/`-separated. */
  file: string;
  /** What it imports: a path relative to src for own files, the bare specifier otherwise. */
  target: string;
  own: boolean;
  /** `import type …`: gone after compilation, so it cannot make a cycle at run time. */
  typeOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)|(?:\brequire|\bimport\.meta\.resolve|\bcreateRequire\(import\.meta\.url\)(?:\.resolve)?)\('([^']+)'\)/gm;

/** Every import of every source file, static, dynamic, by require or by a resolved path, as written. */
export function readImports(): ImportStatement[] {
  const files = readdirSync(SOURCE_FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(SOURCE_FOLDER, file), 'utf8');
    return [...text.matchAll(STATEMENT)].map((match) => {
      const specifier = (match[2] ?? match[3] ?? match[4] ?? match[5])!;
      const own = specifier.startsWith('.');
      const target = own
        ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)).replace(/\.js$/, '.ts')
        : specifier;
      return { file, target, own, typeOnly: match[1] !== undefined };
    });
  });
}

/** The room of a source file: its folder, or the file itself for those directly in src. */
export const roomOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '');
