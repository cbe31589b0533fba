// What the exchange answers: files that come in, and what was found in them.

export type ImportState = 'receiving' | 'received' | 'checking' | 'checked' | 'running' | 'done' | 'broken';

export interface ImportCounts { added?: number; changed?: number; same?: number; refused?: number; persons?: number; assessments?: number; needs?: number; unreadable?: number }

/** How a list of another system is read: their heading → ours (`household.village`), and their values → ours. */
export interface ImportLayout { columns: Record<string, string>; values: Record<string, Record<string, string>> }

export interface ImportSheet {
  id: string;
  system: string;
  fileName: string;
  bytes: number;
  layout: ImportLayout | null;
  state: ImportState;
  actorName: string;
  createdAt: string;
  finishedAt: string | null;
  rows: number;
  done: number;
  households: number;
  counts: ImportCounts;
  problems: number;
  failure: string | null;
}

/** `line` 0: the file as a whole; `error` false: worth knowing, the household comes in all the same. */
export interface ImportProblemLine { number: number; file: string; line: number; field: string; error: boolean; problem: string; text: string }

export interface ImportHeadings { file: string; columns: { heading: string; values: string[] }[] }

export interface ExternalKeyLine { system: string; kind: string; externalId: string; ourId: string; mappedBy: string; mappedAt: string }
