// What the machine must have before anything is built, and how to get it.
// Deliberately not here: Rust and Node themselves (the README asks for them), npm packages.
// A thing is looked for by what it does (a command, a library), never by its package's name, so
// that a machine that got it another way is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** Says whether a command is on the PATH. */
export function hasCommand(name, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

const command = (name) => () => hasCommand(name);

/** What Linux needs to compile the window and to open it. */
export const FOR_THE_WINDOW = [
  { name: 'a C compiler', found: command('gcc'), apt: 'gcc libc6-dev', dnf: 'gcc', pacman: 'gcc', zypper: 'gcc' },
  { name: 'pkg-config', found: command('pkg-config'), apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf', zypper: 'pkg-config' },
  {
    name: 'libcrypto (the encryption of the file)',
    found: () => succeeds('pkg-config', '--exists', 'libcrypto'),
    apt: 'libssl-dev', dnf: 'openssl-devel', pacman: 'openssl', zypper: 'libopenssl-devel',
  },
  {
    name: 'WebKitGTK 4.1 (the web view)',
    found: () => succeeds('pkg-config', '--exists', 'webkit2gtk-4.1'),
    apt: 'libwebkit2gtk-4.1-dev', dnf: 'webkit2gtk4.1-devel', pacman: 'webkit2gtk-4.1', zypper: 'webkit2gtk3-devel',
  },
  { name: 'D-Bus', found: command('dbus-run-session'), apt: 'dbus', dnf: 'dbus-daemon', pacman: 'dbus', zypper: 'dbus-1' },
];

/** What Linux needs on top of it to run every check without a screen. */
export const FOR_THE_CHECKS = [
  { name: 'Xvfb (a screen in memory)', found: command('Xvfb'), apt: 'xvfb', dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb', zypper: 'xorg-x11-server-Xvfb' },
  { name: 'WebKitWebDriver', found: command('WebKitWebDriver'), apt: 'webkit2gtk-driver', dnf: '/usr/bin/WebKitWebDriver', pacman: 'webkit2gtk-4.1', zypper: 'webkit2gtk3-devel' },
  { name: 'ip', found: () => hasCommand('ip') || existsSync('/sbin/ip'), apt: 'iproute2', dnf: 'iproute', pacman: 'iproute2', zypper: 'iproute2' },
  { name: 'the GNOME keyring', found: command('gnome-keyring-daemon'), apt: 'gnome-keyring', dnf: 'gnome-keyring', pacman: 'gnome-keyring', zypper: 'gnome-keyring' },
  { name: 'pdftotext and pdftoppm', found: () => hasCommand('pdftotext') && hasCommand('pdftoppm'), apt: 'poppler-utils', dnf: 'poppler-utils', pacman: 'poppler', zypper: 'poppler-tools' },
  { name: 'import (pictures of a screen)', found: command('import'), apt: 'imagemagick', dnf: 'ImageMagick', pacman: 'imagemagick', zypper: 'ImageMagick' },
  { name: 'qpdf', found: command('qpdf'), apt: 'qpdf', dnf: 'qpdf', pacman: 'qpdf', zypper: 'qpdf' },
  {
    name: 'a font',
    found: () => ['/usr/share/fonts/truetype', '/usr/share/fonts/TTF', '/usr/share/fonts/dejavu-sans-fonts', '/usr/share/fonts/opentype'].some((folder) => existsSync(folder)),
    apt: 'fonts-dejavu-core', dnf: 'dejavu-sans-fonts', pacman: 'ttf-dejavu', zypper: 'dejavu-fonts',
  },
];

const MANAGERS = {
  apt: { command: 'apt-get', refresh: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  dnf: { command: 'dnf', install: ['install', '-y'] },
  pacman: { command: 'pacman', install: ['-S', '--needed', '--noconfirm'] },
  zypper: { command: 'zypper', install: ['--non-interactive', 'install'] },
};

/** The package manager of this machine, as the key of a need's package name; undefined when unknown. */
export function managerOf(present = hasCommand) {
  return Object.keys(MANAGERS).find((key) => present(MANAGERS[key].command));
}

/**
 * The commands that bring what is missing, in order, each as an array of words.
 * @param {{apt: string}[]} missing needs that were not found
 * @param {string} manager key of MANAGERS
 * @param {string[]} before words put before each command, such as sudo
 */
export function installCommands(missing, manager, before = []) {
  const { command: program, refresh, install } = MANAGERS[manager];
  const packages = [...new Set(missing.flatMap((need) => need[manager].split(' ')))];
  const commands = [];
  if (refresh) commands.push([...before, program, ...refresh]);
  commands.push([...before, program, ...install, ...packages]);
  return commands;
}

/** The first two numbers of a version, compared: true when `found` is at least `least`. */
export function isAtLeast(found, least) {
  const [major, minor] = found.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

const LEAST_RUST = '1.95';
const LEAST_NODE = '20.19';

/** Checks Rust and Node; returns what is wrong, as sentences. */
export function toolchainProblems(components = []) {
  const problems = [];
  if (!isAtLeast(process.versions.node, LEAST_NODE)) {
    problems.push(`Node ${LEAST_NODE} or later is needed; this is ${process.versions.node}.`);
  }
  const rustc = spawnSync('rustc', ['--version'], { encoding: 'utf8' });
  const version = /^rustc (\d+\.\d+)/.exec(rustc.stdout ?? '')?.[1];
  if (!version) {
    problems.push(`Rust ${LEAST_RUST} or later is needed; "rustc --version" does not answer. See https://rustup.rs`);
  } else if (!isAtLeast(version, LEAST_RUST)) {
    problems.push(`Rust ${LEAST_RUST} or later is needed; this is ${version}. "rustup update" brings it.`);
  }
  for (const component of components) {
    const there = succeeds('cargo', component, '--version')
      || (succeeds('rustup', 'component', 'add', component === 'fmt' ? 'rustfmt' : component) && succeeds('cargo', component, '--version'));
    if (!there) problems.push(`"cargo ${component}" is missing; "rustup component add rustfmt clippy" brings it.`);
  }
  return problems;
}

async function agreed(question) {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|o|oui|)$/i.test((await prompt.question(question)).trim());
  } finally {
    prompt.close();
  }
}

/** Runs one command with its output in sight; why it failed, or nothing. */
function runInSight([program, ...args]) {
  const { status, error } = spawnSync(program, args, {
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? undefined : error?.message ?? `status ${status}`;
}

/** This machine, as far as installing on it goes. */
const THIS_MACHINE = {
  platform: process.platform,
  root: process.getuid?.() === 0,
  ci: Boolean(process.env.CI),
  terminal: Boolean(process.stdin.isTTY),
  manager: managerOf,
  agreed,
  run: runInSight,
};

/**
 * Makes sure the needs are met, installing what is missing: without a question as root or in CI,
 * after one otherwise. Throws, with what to do, when something is still missing at the end.
 */
export async function prepareMachine(needs, say = console.log, machine = THIS_MACHINE) {
  if (machine.platform !== 'linux') {
    say(machine.platform === 'darwin'
      ? 'On macOS the Xcode command line tools are needed: xcode-select --install'
      : 'On Windows the Visual Studio C++ build tools, WebView2 and Strawberry Perl are needed.');
    return;
  }
  const missing = needs.filter((need) => !need.found());
  if (missing.length === 0) return;
  say(`Missing on this machine: ${missing.map((need) => need.name).join(', ')}.`);
  const manager = machine.manager();
  if (!manager) throw new Error('No known package manager (apt, dnf, pacman, zypper): please install the above by hand.');
  const commands = installCommands(missing, manager, machine.root ? [] : machine.ci ? ['sudo', '-n'] : ['sudo']);
  const text = commands.map((words) => `  ${words.join(' ')}`).join('\n');
  if (!machine.root && !machine.ci) {
    if (!machine.terminal) throw new Error(`Please run, then try again:\n${text}`);
    if (!(await machine.agreed(`It needs:\n${text}\nRun it now? [Y/n] `))) throw new Error(`Nothing was installed. When ready:\n${text}`);
  } else {
    say(`Installing:\n${text}`);
  }
  for (const words of commands) {
    const problem = machine.run(words);
    if (problem !== undefined) throw new Error(`"${words.join(' ')}" failed (${problem}).`);
  }
  const still = missing.filter((need) => !need.found());
  if (still.length > 0) throw new Error(`Installed, but still not found: ${still.map((need) => need.name).join(', ')}.`);
}
