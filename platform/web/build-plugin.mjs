// Builds a plugin's screens: `node build-plugin.mjs <plugin's web folder> <id> <version> [out folder]`. The folder holds
// src/index.tsx whose default export is definePlugin({...}); the result is an ES module that takes React and the SDK from
// the page's import map, and plugin.json, which the server serves as part of GET /api/plugins.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { quiet, web } from './parts.mjs';
import { sharedModules } from './shared.mjs';

const [folder, id, version, out] = process.argv.slice(2);
if (!folder || !id || !version) {
  console.error('usage: node build-plugin.mjs <web folder> <id> <version> [out folder]');
  process.exit(2);
}
const root = resolve(folder);
const entry = ['index.tsx', 'index.ts'].map((name) => join(root, 'src', name)).find(existsSync);
if (!entry) {
  console.error(`${root}: no src/index.tsx`);
  process.exit(2);
}
const outDir = out ? resolve(out) : join(root, 'dist');
rmSync(outDir, { recursive: true, force: true });
const { output } = await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: `/plugins/${id}/${version}/`,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: { index: entry },
      external: sharedModules,
      preserveEntrySignatures: 'strict',
      onwarn: quiet,
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
const files = output.map((o) => o.fileName);
const descriptor = {
  id,
  version,
  entry: output.find((o) => o.type === 'chunk' && o.isEntry).fileName,
  css: files.filter((file) => file.endsWith('.css')),
  sdk: JSON.parse(readFileSync(join(web, 'sdk', 'package.json'), 'utf8')).version,
  files,
};
writeFileSync(join(outDir, 'plugin.json'), JSON.stringify(descriptor, null, 2) + '\n');
console.log(`${id} ${version}: ${files.join(', ')}`);
