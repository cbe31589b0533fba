import { useRead } from '@asigur/sdk';

export interface Note {
  id: string;
  uat: number;
  text: string;
  author: string;
  writtenAt: string;
}

export const useNotes = (uat: number | null) => useRead<Note[]>(['example', 'notes', uat], `/plugins/example/notes?uat=${uat}`, uat !== null);
