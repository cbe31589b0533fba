// The service worker's build: our src/sw.ts with the list of files that it keeps, made after everything else is built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { web } from './parts.mjs';

const KEPT = /^(index\.html|manifest\.webmanifest|icons\/.+|(shared|assets)\/.+\.(js|css)|shared\/.+latin(-ext)?-wght-normal.+\.woff2)$/;
const NAMED_BY_CONTENT = /^(shared|assets)\//;

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every file the page needs without a network; `revision` is null where the name already changes with the content. */
export function precacheList(site) {
  return files(site)
    .map((file) => relative(site, file).replaceAll('\\', '/'))
    .filter((file) => KEPT.test(file))
    .sort()
    .map((file) => ({ url: '/' + file, revision: NAMED_BY_CONTENT.test(file) ? null : createHash('sha256').update(readFileSync(join(site, file))).digest('hex').slice(0, 16) }));
}

/** Builds /sw.js into `site`. */
export async function buildWorker(site) {
  const list = precacheList(site);
  await build({
    root: join(web, 'shell'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', 'self.__PRECACHE': JSON.stringify(list) },
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: { input: { sw: join(web, 'shell/src/sw.ts') }, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  return list;
}
