// Goes from screen to screen of the example in the window of COOP_PROGRAM; prints every move as
// JSON, for scripts/bench.mjs.
import { moves } from './harness/moves.mjs';
import { inWindow } from './harness/window.mjs';

/** The first round opens each screen for the first time and is not counted. */
const ROUNDS = 4;

await inWindow('measure', async (window) => {
  await window.browser.$('.figures').waitForExist();
  console.log(JSON.stringify(await moves(window, ROUNDS)));
}, { firstStart: true });
