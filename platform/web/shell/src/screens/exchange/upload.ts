import { bearing, ProblemError, query, Unreachable, type ImportSheet } from '@asigur/sdk';

/** Sends the file as it is, without reading it into memory. */
export async function upload(system: string, file: File): Promise<ImportSheet> {
  let response: Response;
  try {
    response = await fetch('/api/exchange/imports' + query({ system, name: file.name }), {
      method: 'POST', body: file, credentials: 'same-origin', cache: 'no-store',
      headers: { Accept: 'application/json', 'Accept-Language': bearing.locale, 'X-CSRF': bearing.csrf, 'Content-Type': 'application/octet-stream' },
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
  const body: unknown = await response.json().catch((cause: unknown) => { throw new Unreachable(cause); });
  if (!response.ok) throw new ProblemError(body as ConstructorParameters<typeof ProblemError>[0]);
  return body as ImportSheet;
}
