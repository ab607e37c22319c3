import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The first of the commands that is on the PATH. Where none is, Debian's package of the first one's name is installed if
 * that is possible, and `needed` says what to do where it is not.
 */
export function commandOf(names: readonly [string, ...string[]], needed: string): string {
  const there = names.find(isThere);
  if (there) return there;
  const [name] = names;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) throw new Error(`${needed}: install it first.`);
  // Test files run beside one another, but packages are installed one after the other.
  const install = `apt-get update && apt-get install -y --no-install-recommends ${name}`;
  execFileSync('flock', [join(tmpdir(), 'pacta-apt.lock'), 'sh', '-c', install], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return name;
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
