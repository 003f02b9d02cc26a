// What somebody who has the recovery code could do to a file behind the program's back: each page is
// opened, changed and sealed again as SQLCipher 4 seals it (https://www.zetetic.net/sqlcipher/design).
// Deliberately not here: what the journeys expect of it.
import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 4096;
const SALT = 16;
const IV = 16;
const SEAL = 64;

/** The characters of a recovery code; each fifth one only checks the four before it. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;

/** Where a database says its `user_version`, and its version of the program therefore (https://www.sqlite.org/fileformat.html). */
const USER_VERSION = 60;

function keyOf(code) {
  const digits = code.replaceAll('-', '').match(/.{5}/g).flatMap((group) => [...group.slice(0, 4)]);
  const bits = digits.map((digit) => ALPHABET.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).slice(0, KEY_BYTES).map((byte) => parseInt(byte, 2)));
}

/** Changes the pages of a closed file; `change(page, number)` gets each as SQLite sees it. */
function alterPages(path, code, change) {
  const file = readFileSync(path);
  const key = keyOf(code);
  const salt = file.subarray(0, SALT);
  const sealing = pbkdf2Sync(key, salt.map((byte) => byte ^ 0x3a), 2, KEY_BYTES, 'sha512');
  const end = PAGE - IV - SEAL;
  for (let number = 1; number <= file.length / PAGE; number += 1) {
    const page = file.subarray((number - 1) * PAGE, number * PAGE);
    const start = number === 1 ? SALT : 0;
    const iv = page.subarray(end, end + IV);
    const opener = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    // The salt stands in the place of the first words of the database.
    const plain = Buffer.concat([page.subarray(0, start), opener.update(page.subarray(start, end)), opener.final()]);
    const before = Buffer.from(plain);
    change(plain, number);
    if (plain.equals(before)) continue;
    const closer = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    page.set(Buffer.concat([closer.update(plain.subarray(start)), closer.final()]), start);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(number);
    page.set(createHmac('sha512', sealing).update(page.subarray(start, end + IV)).update(place).digest(), end + IV);
  }
  writeFileSync(path, file);
}

/** Makes a file one of a program that knows `version`; gives the version that it was of. */
export function makeOfVersion(path, code, version) {
  let former;
  alterPages(path, code, (page, number) => {
    if (number !== 1) return;
    former = page.readUInt32BE(USER_VERSION);
    page.writeUInt32BE(version, USER_VERSION);
  });
  return former;
}

/**
 * Puts words of the same length in the place of others: at their nth place in the file, from 0 on,
 * or wherever they stand; gives how often they stood there.
 */
export function replaceWords(path, code, words, others, nth) {
  const [from, to] = [Buffer.from(words), Buffer.from(others)];
  if (from.length !== to.length) throw new Error(`"${words}" and "${others}" are not of one length`);
  let count = 0;
  alterPages(path, code, (page) => {
    for (let at = page.indexOf(from); at !== -1; at = page.indexOf(from, at + 1)) {
      if (nth === undefined || nth === count) page.set(to, at);
      count += 1;
    }
  });
  return count;
}
