import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['sdk/src/**/*.test.{ts,tsx}', 'shell/src/**/*.test.{ts,tsx}'], environment: 'node', restoreMocks: true },
});
