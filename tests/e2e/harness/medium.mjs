// Disks that refuse: a small one that fills up, and one that is read only. Mounted by root in
// memory, where the system lets us. Deliberately not here: what the journeys expect of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeSync, openSync, closeSync, fsyncSync } from 'node:fs';
import { join } from 'node:path';

function tell(words) {
  return spawnSync(words[0], words.slice(1), { encoding: 'utf8' });
}

/** Why no disk can be mounted here, or nothing. Where the checks must all be seen, that is an error. */
export function whyNoMounts(folder) {
  const tried = tell(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'none', folder]);
  if (tried.status === 0) {
    tell(['umount', folder]);
    return undefined;
  }
  const why = `a disk cannot be mounted here: ${tried.stderr?.trim() ?? tried.error}`;
  if (process.env.CI) throw new Error(why);
  return why;
}

/** A disk of its own in memory, at a folder of the home; taken away by `remove`. */
export class Disk {
  constructor(path, size) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    this.#must(['mount', '-t', 'tmpfs', '-o', `size=${size}`, 'none', path]);
  }

  #must(words) {
    const done = tell(words);
    if (done.status !== 0) throw new Error(`${words.join(' ')}: ${done.stderr.trim()}`);
  }

  /** Fills it to the last byte. */
  fill() {
    const file = openSync(join(this.path, 'plein'), 'a');
    try {
      for (let block = Buffer.alloc(1 << 16); block.length > 0;) {
        try {
          if (writeSync(file, block) < block.length) break;
        } catch (problem) {
          if (problem.code !== 'ENOSPC') throw problem;
          block = block.subarray(0, block.length >> 1);
        }
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Makes room again. */
  free() {
    rmSync(join(this.path, 'plein'));
  }

  /** Nothing can be written on it any more. */
  protect() {
    this.#must(['mount', '-o', 'remount,ro', this.path]);
  }

  /** Takes it away, even while a program still looks at it. */
  remove() {
    if (existsSync(this.path)) tell(['umount', '--lazy', this.path]);
  }
}
