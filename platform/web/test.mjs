// Types, then the unit tests of every workspace.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { web } from './parts.mjs';

function run(command, args, cwd = web) {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, CI: 'true' } });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
const tool = (name) => join(web, 'node_modules', '.bin', name);

for (const part of ['sdk', 'shell']) run(tool('tsc'), ['-p', part]);
run(tool('vitest'), ['run', '--config', 'vitest.config.mjs']);

// The engine's golden files are written by the tests of platform/core, which stands before this module in the reactor.
const engine = join(web, 'engine');
const golden = join(web, '..', 'core', 'target', 'instrument-published.json');
if (existsSync(golden)) run('npm', ['test'], engine);
else console.warn('the engine is not tested in this run: build platform/core with its tests first');
