// The terminal program on the home of a journey: prepares a cooperative in a known state, asks the
// same figures as the window, and reads what was put on paper. Deliberately not here: the window.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const program = process.env.COOP_PROGRAM ?? join(root, 'target', 'debug', 'coop-habitat');
const coop = join(dirname(program), 'coop');

function run(words, { env, input } = {}) {
  const done = spawnSync(words[0], words.slice(1), { env: { ...process.env, ...env }, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: ${done.stderr.trim()}`);
  return done.stdout;
}

/** Calls a command that needs no file. */
export function ask(name, input) {
  return JSON.parse(run([coop, 'call', name], { input: JSON.stringify(input) }));
}

/** Makes the example in a folder; tells its path and its recovery code, as `coop demo` tells them. */
export function makeExample(folder) {
  return run([coop, 'demo', join(folder, 'neuf.coop')], { env: { HOME: folder } });
}

/** A cooperative's file, seen from the terminal. */
export class Terminal {
  #env;

  constructor(home, file, code) {
    this.file = file;
    /** Opens the file where the keyring does not know its key. */
    this.code = code;
    this.#env = { HOME: home, COOP_RECOVERY_CODE: code };
  }

  /** Creates a cooperative named `name` in the home. */
  static create(home, name, fields) {
    const file = join(home, `${name}.coop`);
    const made = JSON.parse(run([coop, 'new', file], { env: { HOME: home }, input: JSON.stringify({ name, ...fields }) }));
    return new Terminal(home, file, made.recovery_code);
  }

  /** Lays the example into the home: a copy of one that was made once for all journeys. */
  static example(home) {
    const file = join(home, 'exemple.coop');
    const { path, recovery_code: code } = JSON.parse(process.env.COOP_EXAMPLE ?? makeExample(home));
    cpSync(path, file);
    return new Terminal(home, file, code);
  }

  /** Calls a command on the file. */
  call(name, input = {}) {
    return JSON.parse(run([coop, 'call', name, '--file', this.file], { env: this.#env, input: JSON.stringify(input) }));
  }

  /** Reads the whole file again; refuses unless it is whole. */
  verify() {
    return JSON.parse(run([coop, 'verify', this.file], { env: this.#env }));
  }

  /** Adds a member whose papers are complete, active from the joining day on. */
  addActive(family, given, joined) {
    const { id } = this.call('members.add', { titulars: [{ family_name: family, given_name: given }], joined_on: joined });
    for (const { piece } of this.call('members.show', { membership: id }).kyc) {
      this.call('members.set_kyc', { membership: id, piece, seen: true });
    }
    this.call('members.change_status', { membership: id, to: 'ACTIVE', reason: 'Dossier complet' });
    return id;
  }
}

/** Writes a one-page PDF that says `words`. */
export function writePdf(path, words) {
  const shown = `BT /F1 18 Tf 72 760 Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${shown.length}>>stream\n${shown}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${starts.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, 'latin1');
  return path;
}

/**
 * Reads a PDF as a person reads it, after `qpdf` found nothing wrong with it, and keeps a picture
 * of each page under artefacts/screens.
 * @param {string} path of the file
 * @param {string} picture names the pictures; without it none is kept
 * @returns {{text: string, pages: number}} its words, all spaces alike
 */
export function readPdf(path, picture) {
  run(['qpdf', '--check', path]);
  if (picture) {
    const folder = join(root, 'artefacts', 'screens');
    mkdirSync(folder, { recursive: true });
    run(['pdftoppm', '-r', '80', '-png', path, join(folder, picture)]);
  }
  const pages = Number(/^Pages:\s+(\d+)/m.exec(run(['pdfinfo', path]))?.[1]);
  assert.ok(pages > 0, `${path} has no page`);
  return { text: run(['pdftotext', '-layout', path, '-']).replace(/[\s\u00a0\u202f]+/g, ' ').trim(), pages };
}
