// Types, then the unit tests of every workspace.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { web } from './parts.mjs';

function run(command, args, cwd = web) {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, CI: 'true' } });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
const tool = (name) => join(web, 'node_modules', '.bin', name);

for (const part of ['sdk', 'shell']) run(tool('tsc'), ['-p', part]);
run(tool('vitest'), ['run', '--config', 'vitest.config.mjs']);
const engine = join(web, 'engine', 'package.json');
if (existsSync(engine) && JSON.parse(readFileSync(engine, 'utf8')).scripts?.test) run('npm', ['test'], join(web, 'engine'));
