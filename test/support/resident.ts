import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

export interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

const ENTRY = fileURLToPath(new URL('./resident.mjs', import.meta.url));

/** A process that runs the command, one call after the other. */
interface Resident {
  child: ChildProcess;
  /** Ends what a call writes to each stream. */
  mark: string;
}

/** Those without a call; calls at the same time are in processes of their own, as those of several people. */
const idle: Resident[] = [];

/** Runs the built command in a process that is there for other calls too. One that a command ends is replaced. */
export async function runResident(folder: string, args: readonly string[]): Promise<Answer> {
  const resident = idle.pop() ?? start();
  const answer = await call(resident, { folder, args });
  if (resident.child.connected) idle.push(resident);
  return answer;
}

function start(): Resident {
  const mark = `end of ${randomUUID()}\n`;
  const child = fork(ENTRY, [mark], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8');
    (stream as unknown as { unref(): void }).unref();
  }
  // It ends with the process that started it, which need not wait for it.
  child.unref();
  child.channel!.unref();
  return { child, mark };
}

function call({ child, mark }: Resident, wish: object): Promise<Answer> {
  return new Promise((resolve) => {
    const written = { stdout: '', stderr: '' };
    let code: number | null | undefined;
    let ended = false;
    const settle = () => {
      const whole = Object.values(written).every((text) => text.endsWith(mark));
      if (!ended && (code === undefined || !whole)) return;
      child.off('message', onMessage).off('close', onClose);
      child.stdout!.off('data', onStdout);
      child.stderr!.off('data', onStderr);
      const without = (text: string) => (text.endsWith(mark) ? text.slice(0, -mark.length) : text);
      resolve({ code: code ?? null, stdout: without(written.stdout), stderr: without(written.stderr) });
    };
    const onMessage = (answer: { code: number }) => {
      code = answer.code;
      settle();
    };
    const onClose = (exitCode: number | null) => {
      ended = true;
      code ??= exitCode;
      settle();
    };
    const onStdout = (text: string) => {
      written.stdout += text;
      settle();
    };
    const onStderr = (text: string) => {
      written.stderr += text;
      settle();
    };
    child.on('message', onMessage).on('close', onClose);
    child.stdout!.on('data', onStdout);
    child.stderr!.on('data', onStderr);
    child.send(wish);
  });
}
