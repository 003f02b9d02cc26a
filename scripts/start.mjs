// `npm start`: from a fresh clone to the open window. Which page it opens on is the program's
// business (the first time the demo cooperative), not this script's.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOR_THE_WINDOW, hasCommand, prepareMachine, toolchainProblems } from './lib/machine.mjs';
import { FETCH_PACKAGES, bringPage, packagesAreStale } from './lib/page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const program = join(root, 'target', 'release', windows ? 'coop-habitat.exe' : 'coop-habitat');

function go(words, what) {
  console.log(`→ ${what}`);
  const done = spawnSync(words[0], words.slice(1), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  if (done.status !== 0) throw new Error(`"${words.join(' ')}" failed; what it said stands above.`);
}

function open() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(`The program is built (${program}), but there is no screen here. Start it from a desktop session.`);
  }
  const bus = process.env.DBUS_SESSION_BUS_ADDRESS
    || existsSync(join(process.env.XDG_RUNTIME_DIR ?? '/nonexistent', 'bus'));
  // A machine without a session bus (a container, a bare X server) gets one for this window.
  const around = process.platform === 'linux' && !bus && hasCommand('dbus-run-session') ? ['dbus-run-session', '--'] : [];
  const words = [...around, program, ...process.argv.slice(2)];
  console.log('→ opening the window');
  const child = spawn(words[0], words.slice(1), { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
  child.on('close', (status) => {
    process.exitCode = status ?? 1;
  });
}

try {
  const problems = toolchainProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const first = !existsSync(program);
  console.log(first
    ? 'Coop Habitat: the first start installs what is missing and builds the program, ten to fifteen minutes on two cores. The next ones open at once.'
    : 'Coop Habitat');
  await prepareMachine(FOR_THE_WINDOW);
  if (packagesAreStale(root)) go(FETCH_PACKAGES, 'fetching the npm packages (under a minute)');
  await bringPage(root, () => go(['npm', '--workspace', 'ui', 'run', 'build', '--loglevel=error'], 'building the page (seconds)'));
  go(['cargo', 'build', '--release', '--locked', '--features', 'custom-protocol'],
    first ? 'building the program (about ten minutes the first time)' : 'checking that the program is up to date');
  open();
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
