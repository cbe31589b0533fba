import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@asigur/engine': fileURLToPath(new URL('./engine/src/index.ts', import.meta.url)) } },
  test: { include: ['sdk/src/**/*.test.{ts,tsx}', 'shell/src/**/*.test.{ts,tsx}'], environment: 'node', restoreMocks: true },
});
