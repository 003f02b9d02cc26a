// What a person does with a window from outside it: pressing its cross. Spoken in the X protocol
// (https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html), because the driver can only
// kill a program. Deliberately not here: anything inside the window.
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const GET_PROPERTY = 20;
const INTERN_ATOM = 16;
const QUERY_TREE = 15;
const SEND_EVENT = 25;
const CLIENT_MESSAGE = 33;

/** How long a program may take to put its file away and leave, in milliseconds. */
const PATIENCE = 20_000;

/** A connection to a screen such as ":3", on which one request is asked at a time. */
class Screen {
  #socket;
  #read = Buffer.alloc(0);
  #wake = () => {};
  #ended = false;

  constructor(display) {
    this.#socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
    this.#socket.on('data', (bytes) => {
      this.#read = Buffer.concat([this.#read, bytes]);
      this.#wake();
    });
    for (const event of ['error', 'close']) {
      this.#socket.on(event, () => {
        this.#ended = true;
        this.#wake();
      });
    }
  }

  async #take(length) {
    while (this.#read.length < length) {
      if (this.#ended) throw new Error('the screen hung up');
      await new Promise((resolve) => { this.#wake = resolve; });
    }
    const taken = this.#read.subarray(0, length);
    this.#read = this.#read.subarray(length);
    return taken;
  }

  /** Greets; finds the root window. */
  async start() {
    this.#socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const head = await this.#take(8);
    const body = await this.#take(head.readUInt16LE(6) * 4);
    if (head[0] !== 1) throw new Error('the screen refused the connection');
    const vendor = Math.ceil(body.readUInt16LE(16) / 4) * 4;
    this.root = body.readUInt32LE(32 + vendor + 8 * body[21]);
    return this;
  }

  send(opcode, flag, ...words) {
    const request = Buffer.alloc(4 + words.length * 4);
    request.writeUInt8(opcode, 0);
    request.writeUInt8(flag, 1);
    request.writeUInt16LE(words.length + 1, 2);
    words.forEach((word, index) => request.writeUInt32LE(word, 4 + index * 4));
    this.#socket.write(request);
  }

  async #answer() {
    const head = await this.#take(32);
    if (head[0] === 0) return undefined;
    if (head[0] !== 1) return this.#answer();
    return Buffer.concat([head, await this.#take(head.readUInt32LE(4) * 4)]);
  }

  async atom(name) {
    const padded = Buffer.alloc(Math.ceil(name.length / 4) * 4);
    padded.write(name, 'latin1');
    const words = Array.from({ length: padded.length / 4 }, (_, index) => padded.readUInt32LE(index * 4));
    this.send(INTERN_ATOM, 0, name.length, ...words);
    return (await this.#answer()).readUInt32LE(8);
  }

  /** The windows that stand on the screen. */
  async windows() {
    this.send(QUERY_TREE, 0, this.root);
    const answer = await this.#answer();
    return Array.from({ length: answer.readUInt16LE(16) }, (_, index) => answer.readUInt32LE(32 + index * 4));
  }

  /** The atoms in a property of a window; none when the window has gone meanwhile. */
  async atomsOf(window, property) {
    this.send(GET_PROPERTY, 0, window, property, 0, 0, 64);
    const answer = await this.#answer();
    if (answer === undefined || answer[1] !== 32) return [];
    return Array.from({ length: answer.readUInt32LE(16) }, (_, index) => answer.readUInt32LE(32 + index * 4));
  }

  end() {
    this.#socket.destroy();
  }
}

/** Presses the cross of every window of a screen, and waits until their programs have left. */
export async function pressCross(display) {
  const screen = await new Screen(display).start();
  try {
    const protocols = await screen.atom('WM_PROTOCOLS');
    const cross = await screen.atom('WM_DELETE_WINDOW');
    const withCross = async () => {
      const found = [];
      for (const window of await screen.windows()) {
        if ((await screen.atomsOf(window, protocols)).includes(cross)) found.push(window);
      }
      return found;
    };
    for (const window of await withCross()) {
      screen.send(SEND_EVENT, 0, window, 0, CLIENT_MESSAGE + (32 << 8), window, protocols, cross, 0, 0, 0, 0);
    }
    const until = Date.now() + PATIENCE;
    while ((await withCross()).length > 0) {
      if (Date.now() > until) throw new Error('the program did not leave after its cross was pressed');
      await pause(25);
    }
  } finally {
    screen.end();
  }
}

/** Keeps what stands on a screen as a PNG: what a person sees, and not what the page says of itself. */
export function takePicture(display, path) {
  execFileSync('import', ['-silent', '-window', 'root', path], {
    stdio: ['ignore', 'ignore', 'inherit'], timeout: PATIENCE, env: { ...process.env, DISPLAY: display },
  });
}
