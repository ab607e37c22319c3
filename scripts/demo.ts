/**
 * The demonstration: reads the agreements in `fixtures/agreements` and asks them two questions, printing each
 * command before it runs. Needs the built command (`npm run demo` builds it).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STORE = 'pacta-out/demo';

const STEPS: [says: string, args: string[]][] = [
  ['Read the agreements (a second run finds nothing to do):', ['ingest', 'fixtures/agreements']],
  ['What was read:', ['list']],
  [
    'Which agreements say that they are no promise to defend each other?',
    ['query', '--category', 'collective-defence', '--polarity', 'excluded'],
  ],
  [
    'What must a receiving State do or leave undone without being paid for it?',
    ['query', 'free', '--bearer', 'receiving-state', '--modality', 'obligation,prohibition'],
  ],
];

const quoted = (argument: string) => (/^[\w./-]+$/.test(argument) ? argument : `"${argument}"`);

for (const [says, args] of STEPS) {
  const command = [...args, '--store', STORE];
  process.stdout.write(`\n${says}\n$ npx pacta ${command.map(quoted).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/bundled/main.js', ...command], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.stdout.write(
  '\nNow with agreements of your own: npx pacta ingest <folder>; npx pacta --help tells more.\n',
);
