// Vite's configuration of the shell: the page and its screens, on top of the shared modules.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { quiet, web } from './parts.mjs';
import { sharedModules } from './shared.mjs';

/** Puts the import map before any module script, preloads what it points to, and links the shared style sheet. */
function importMap(shared) {
  const text = JSON.stringify({ imports: shared.imports });
  const fonts = shared.fonts.filter((file) => /latin(-ext)?-wght-normal/.test(file));
  return {
    name: 'asigur-import-map',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'script', attrs: { type: 'importmap' }, children: text, injectTo: 'head-prepend' },
        ...shared.css.map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', href: '/' + file }, injectTo: 'head' })),
        ...fonts.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: '/' + file },
          injectTo: 'head',
        })),
        ...shared.atOnce.map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', href: '/' + file }, injectTo: 'head' })),
      ],
    },
  };
}

const manifest = {
  name: 'Asigur',
  short_name: 'Asigur',
  description: 'Interviul gospodăriei, diagnosticul de vulnerabilități și pachetul minim de servicii',
  lang: 'ro',
  start_url: '/',
  display: 'standalone',
  background_color: '#f4f6f7',
  theme_color: '#0b5f63',
  icons: [
    { src: '/icons/asigur-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/asigur-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/asigur-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/** What makes the page installable; linked from index.html. */
function manifestFile() {
  return {
    name: 'asigur-manifest',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) });
    },
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' }],
  };
}

/** The shell's build into `outDir`, beside the shared modules that are already there. */
export function shellConfig(outDir, shared) {
  return {
    root: join(web, 'shell'),
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@asigur/engine': join(web, 'engine/src/index.ts') } },
    plugins: [
      react(),
      importMap(shared),
      manifestFile(),
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { external: sharedModules, onwarn: quiet },
    },
  };
}
