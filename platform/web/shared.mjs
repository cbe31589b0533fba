// What the shell and every plugin share through the import map: one React, one SDK. Built in one pass, so that the SDK and
// the entries of the import map hold the same React.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { quiet, web } from './parts.mjs';

process.env.NODE_ENV = 'production';
const require = createRequire(import.meta.url);

/** React is CommonJS: `export *` would export nothing reliable, so each name is written out. */
function commonJsEntries(names) {
  const prefix = '\0shared:';
  return {
    name: 'asigur-shared-entries',
    resolveId: (id) => (id.startsWith('shared:') ? prefix + id.slice('shared:'.length) : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const name = id.slice(prefix.length);
      if (!names.includes(name)) throw new Error(`not a shared module: ${name}`);
      const members = Object.keys(require(name)).filter((member) => member !== 'default');
      return `import d from '${name}';\n${members.map((m) => `export const ${m} = d.${m};`).join('\n')}\nexport default d;`;
    },
  };
}

const react = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'];
export const sharedModules = [...react, '@asigur/sdk'];

const fileOf = (module) => module.replace('@', '').replaceAll('/', '-');

/** Vite's configuration of the shared build. The result's entries become the import map. */
export function sharedConfig(outDir) {
  const input = Object.fromEntries(react.map((module) => [fileOf(module), `shared:${module}`]));
  input[fileOf('@asigur/sdk')] = fileURLToPath(new URL('./sdk/src/index.ts', import.meta.url));
  return {
    root: web,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [commonJsEntries(react)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input,
        preserveEntrySignatures: 'strict',
        onwarn: quiet,
        output: {
          entryFileNames: 'shared/[name]-[hash].js',
          chunkFileNames: 'shared/[name]-[hash].js',
          assetFileNames: 'shared/[name]-[hash][extname]',
        },
      },
    },
  };
}

/** From the shared build's output: the import map, its style sheets, its fonts and what each entry loads at once. */
export function sharedParts(output) {
  const chunks = new Map(output.filter((o) => o.type === 'chunk').map((o) => [o.fileName, o]));
  const imports = {};
  const atOnce = new Set();
  const visit = (file) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const next of chunks.get(file)?.imports ?? []) visit(next);
  };
  for (const module of sharedModules) {
    const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === fileOf(module));
    if (!entry) throw new Error(`the shared build has no entry for ${module}`);
    imports[module] = '/' + entry.fileName;
    visit(entry.fileName);
  }
  const files = output.map((o) => o.fileName);
  return {
    imports,
    atOnce: [...atOnce],
    css: files.filter((file) => file.endsWith('.css')),
    fonts: files.filter((file) => file.endsWith('.woff2')),
  };
}
