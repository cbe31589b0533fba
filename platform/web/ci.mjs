// `npm ci` only when the lock file or Node changed since the last one: a Maven build that changes nothing stays quick.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { web } from './parts.mjs';

const mark = join(web, 'node_modules', '.ci-hash');
const wanted = createHash('sha256').update(readFileSync(join(web, 'package-lock.json'))).update(process.version).digest('hex');
if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
  console.log('npm ci: up to date');
} else {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: web, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
  writeFileSync(mark, wanted);
}
