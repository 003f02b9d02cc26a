// `npm run types`: writes ui/src/ipc/generated.ts and tests/contract/*.json again from the commands'
// declarations and replies. The same tests, without the blessing, fail when a file differs.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BLESSED = [
  ['-p', 'api', '--test', 'commands', 'types'],
  ['-p', 'house-tests', '--test', 'house', 'contract'],
];
for (const test of BLESSED) {
  const done = spawnSync('cargo', ['test', '--locked', ...test], {
    cwd: root, stdio: 'inherit', env: { ...process.env, COOP_BLESS: '1' },
  });
  process.exitCode ||= done.status ?? 1;
}
