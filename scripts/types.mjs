// `npm run types`: writes ui/src/ipc/generated.ts again from the commands' declarations. The same
// test, without the blessing, fails when the file differs.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const done = spawnSync('cargo', ['test', '--locked', '-p', 'api', '--test', 'types'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, COOP_BLESS: '1' },
});
process.exitCode = done.status ?? 1;
