import { spawn } from 'node:child_process';
import { once } from 'node:events';

const CLI = new URL('../../dist/bundled/main.js', import.meta.url).pathname;

/** What a page of the explorer asks for before it shows anything. */
const VIEWS: readonly (readonly [name: string, ...asked: string[]])[] = [
  ['first view of /', '/', '/api/categories', '/api/agreements?limit=50'],
  ['first view of /search?words=notice', '/search', '/api/categories', '/api/clauses?words=notice'],
  ['first view of /matrix', '/matrix', '/api/categories', '/api/matrix?limit=100'],
];

/** Milliseconds to the last of the answers, each from a server that has answered nothing yet. */
export async function timeFirstViews(location: string): Promise<[view: string, ms: number][]> {
  const times: [string, number][] = [];
  for (const [name, ...asked] of VIEWS) times.push([name, await timeFirstView(location, asked)]);
  return times;
}

async function timeFirstView(location: string, asked: readonly string[]): Promise<number> {
  const server = spawn(process.execPath, [CLI, 'serve', '--store', location, '--port', '0']);
  const ended = once(server, 'exit');
  try {
    let said = '';
    for await (const piece of server.stdout) {
      said += piece;
      if (said.includes('"listening"')) break;
    }
    server.stdout.resume();
    const address = /"address":"([^"]+)"/.exec(said)?.[1];
    const start = performance.now();
    for (const path of asked) {
      const response = await fetch(`${address}${path}`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    }
    return performance.now() - start;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
