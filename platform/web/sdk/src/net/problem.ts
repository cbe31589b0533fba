import type { Problem } from '../api.ts';

/** The server said no, and why (RFC 9457). `message` is the problem's title in the user's language. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No answer came: no network, the server is down, or something on the way answered in its place. Try again later. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && typeof (value as Problem).code === 'string' && typeof (value as Problem).status === 'number';

/** Reads a refused answer. An answer that is not a problem of ours keeps its status and its text. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    if (isProblem(body)) return body;
  } catch {
    // Not JSON: a proxy's page. It is told below with its status.
  }
  return { type: 'about:blank', code: `http.${response.status}`, status: response.status, title: response.statusText || `HTTP ${response.status}`, detail: text.slice(0, 200) };
}

/** The message of the field that `pointer` (e.g. "/address") names, when the problem has one. */
export function fieldMessage(error: unknown, pointer: string): string | undefined {
  return error instanceof ProblemError ? error.problem.errors?.find((one) => one.pointer === pointer || one.pointer.endsWith(pointer))?.detail : undefined;
}
