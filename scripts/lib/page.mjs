// The npm packages and the page of the window: brought up to date only when something changed.
// Deliberately not here: anything about Rust.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fetches the packages as the lock says. Without their install scripts: none is needed, and the web
 * driver's would download browsers that nothing here uses.
 */
export const FETCH_PACKAGES = ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Says whether `npm ci` must run: never done here, or done with another lock. */
export function packagesAreStale(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (['node_modules', 'dist', 'target'].includes(name)) continue;
    yield* filesUnder(join(path, name));
  }
}

/** What the page is made of: the sources, the texts, the fonts, the guide and the lock. */
const INPUTS = ['ui', 'assets', 'docs/guide', 'package-lock.json', 'tauri.conf.json'];

/** What the checks that only read the page's sources look at besides. */
const READ_TOO = ['tests/contract'];

/** Digest of every file under these paths. */
function digest(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * Does the work unless it was done on these very files. What is remembered is what stood there
 * before it began: a file that is edited meanwhile is never taken for seen.
 */
async function once(root, name, inputs, work, again = false) {
  const stamp = join(root, 'node_modules', '.cache', 'coop-habitat', name);
  const before = digest(root, inputs);
  if (!again && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return false;
  await work();
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, before);
  return true;
}

/** What the documentation of the Rust crates is made of. */
const RUST_SOURCES = ['Cargo.toml', 'Cargo.lock', 'src-tauri', 'tests', 'scripts/rustdoc.mjs'];

/** Does a check of the Rust sources unless it passed on these very ones; says whether it did. */
export function checkRust(root, name, check) {
  return once(root, `checked-${name}`, RUST_SOURCES, check);
}

/** Builds the page unless it stands there, built from the present sources; says whether it did. */
export function bringPage(root, build) {
  return once(root, 'page', INPUTS, build, !existsSync(join(root, 'ui', 'dist', 'index.html')));
}

/**
 * Does the check of this name unless it passed on the present sources and packages; says whether it
 * did. It reads them and nothing else, so it would say the same again.
 */
export function checkSources(root, name, check) {
  return once(root, `checked-${name}`, [...INPUTS, ...READ_TOO], check);
}
