/** The files of expected results that both engines read. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Instrument, Parameters } from '../index.js';

const core = join(dirname(fileURLToPath(import.meta.url)), '../../../../core');

function read(path: string): string {
  const file = join(core, path);
  try {
    const bytes = readFileSync(file);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${file} is missing: the tests of platform/core write and hold what is compared here`, { cause: error });
  }
}

export const json = <T>(path: string): T => JSON.parse(read(path)) as T;
export const lines = <T>(path: string): T[] =>
  read(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Written by the Java tests: the shipped instrument with its CEL. */
export const published = (): Instrument => json<Instrument>('target/instrument-published.json');

interface Dated {
  code: string;
  value: number;
  valid_from: string;
  valid_to: string | null;
}

/** The shipped parameters; each has one value so far. */
export function parameters(): Parameters {
  const all = json<{ parameters: Dated[] }>('src/main/resources/instrument/parameters.json').parameters;
  return Object.fromEntries(all.map((one) => [one.code, one.value]));
}

export const vectorFile = 'src/test/resources/instrument/vectors.jsonl.gz';
export const exampleFile = 'src/main/resources/instrument/examples.json';
export const ownVectorFile = 'src/test/resources/instrument/own-vectors.jsonl';
export const propertyFile = 'target/instrument-property.jsonl.gz';
