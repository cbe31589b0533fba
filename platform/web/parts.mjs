// Small parts that the builds of the shell and of the plugins share.
import { fileURLToPath } from 'node:url';

/** The folder of the npm workspaces. */
export const web = fileURLToPath(new URL('.', import.meta.url));

/** Mantine marks each file "use client": true for servers, noise here. */
export function quiet(warning, warn) {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
}
