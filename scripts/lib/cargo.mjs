// How every check calls cargo: with the same features and the same set of packages, so that the
// dependencies resolve to the same features and each crate is compiled once.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The window as journeys drive it: its page inside, its native dialogs answered from a file. */
export const FEATURES = ['--features', 'custom-protocol,journeys'];

/** What each call on the whole house has in common. */
export const WHOLE_HOUSE = ['--workspace', '--locked', ...FEATURES];

/**
 * Has our own crates compiled by clippy, which is the compiler with more warnings: linting apart
 * would read every dependency a second time, a third of the whole on a clean clone. What it makes
 * is less optimised than a compiler's own, which a build for tests does not miss.
 */
export const LINTED = { RUSTC_WORKSPACE_WRAPPER: 'clippy-driver' };

/** The messages of cargo in a file, one JSON object a line; a line that was cut off says nothing. */
function messages(report) {
  return readFileSync(report, 'utf8').split('\n').filter((line) => line.startsWith('{"reason":') && line.endsWith('}')).flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch (problem) {
      if (problem instanceof SyntaxError) return [];
      throw problem;
    }
  });
}

/** What the compiler and clippy said of our crates, as they write it on a screen; each once. */
export function complaints(report) {
  const said = messages(report).filter(({ reason }) => reason === 'compiler-message').map(({ message }) => message);
  return [...new Set(said.filter(({ level }) => level === 'warning' || level.startsWith('error')).map(({ rendered }) => rendered))];
}

/** Where cargo puts what it builds. */
export function targetFolder(root) {
  const answer = spawnSync('cargo', ['metadata', '--no-deps', '--offline', '--locked', '--format-version', '1'], {
    cwd: root, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (answer.status !== 0) throw new Error(`cargo metadata: ${answer.stderr}`);
  return JSON.parse(answer.stdout).target_directory;
}

/**
 * The test programs of one package, out of what cargo reported while building them.
 * @param {string} report path of the file that holds cargo's JSON messages
 * @param {string} name the package's name
 * @returns {{executable: string, folder: string}[]} each with the folder its tests expect to run in
 */
export function testPrograms(report, name) {
  return messages(report)
    .filter(({ reason, executable, profile }) => reason === 'compiler-artifact' && executable && profile.test)
    .map((artefact) => ({ executable: artefact.executable, folder: dirname(artefact.manifest_path) }))
    .filter(({ folder }) => basename(folder) === name);
}

/**
 * How often the library that embeds the page was compiled. Once is right: the page is compressed
 * into one folder, and two compilations at the same moment leave half a file there for good.
 */
export function embeddings(report, library = 'coop_habitat') {
  return messages(report).filter(({ reason, target }) => reason === 'compiler-artifact' && target.name === library && target.kind.includes('lib')).length;
}
