// Builds the client into dist/site (what the server serves) and dist/meta (what the server reads): the shared modules, the
// shell, the hash of the one inline script, and the weight of the first view, which must stay below its limit.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { web } from './parts.mjs';
import { sharedConfig, sharedParts } from './shared.mjs';
import { shellConfig } from './shell.mjs';
import { buildWorker } from './worker.mjs';

const FIRST_VIEW_LIMIT_KB = 320;
const dist = join(web, 'dist');
const site = join(dist, 'site');

rmSync(dist, { recursive: true, force: true });
const shared = sharedParts((await build(sharedConfig(site))).output);
const shell = (await build(shellConfig(site, shared))).output;

const kept = await buildWorker(site);

const html = readFileSync(join(site, 'index.html'), 'utf8');
const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
if (inline.length !== 1) throw new Error(`index.html has ${inline.length} inline scripts; only the import map may be one`);
const hashes = inline.map((text) => 'sha256-' + createHash('sha256').update(text).digest('base64'));
mkdirSync(join(dist, 'meta'), { recursive: true });
writeFileSync(join(dist, 'meta', 'csp.json'), JSON.stringify({ scripts: hashes }, null, 2) + '\n');

const entry = shell.find((o) => o.type === 'chunk' && o.isEntry);
const entryFiles = [entry.fileName, ...entry.imports.filter((file) => shell.some((o) => o.fileName === file))];
const linked = [...html.matchAll(/<link[^>]+href="\/([^"]+\.(?:css|woff2))"/g)].map((match) => match[1]);
const first = [...new Set(['index.html', ...shared.atOnce, ...entryFiles, ...linked])];
const weights = first.map((file) => [file, gzipSync(readFileSync(join(site, file)), { level: 9 }).length]);
const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024;
for (const [file, bytes] of weights) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${file}`);
console.log(`first view: ${total.toFixed(1)} KB gzipped (limit ${FIRST_VIEW_LIMIT_KB} KB)`);
console.log(`the service worker keeps ${kept.length} files`);
if (total > FIRST_VIEW_LIMIT_KB) {
  console.error('the first view is too heavy: load parts of it later');
  process.exit(1);
}
