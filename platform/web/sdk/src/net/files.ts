import { ProblemError, problemOf, Unreachable } from './problem.ts';
import { bearing } from './request.ts';

/**
 * Sends a file into the county's keeping; sent again under the same id it is kept once.
 *
 * @throws ProblemError when the server refuses, Unreachable when no answer came
 */
export async function sendFile(id: string, owner: string, of: string, file: File): Promise<void> {
  const path = `/api/files/${id}?owner=${encodeURIComponent(owner)}&of=${of}&name=${encodeURIComponent(file.name)}`;
  let response: Response;
  try {
    response = await fetch(path, { method: 'PUT', body: file, credentials: 'same-origin', headers: { Accept: 'application/json', 'Accept-Language': bearing.locale, 'Content-Type': 'application/octet-stream', 'X-CSRF': bearing.csrf } });
  } catch (cause) {
    throw new Unreachable(cause);
  }
  if (!response.ok) throw new ProblemError(await problemOf(response));
}
