import { currentPresence, queries, useQuery, useSession, type AnswerQuestion, type AnswerValue, type CommandResult, type Entry } from '@asigur/sdk';

/** Somebody else's answer to the same question, given from the same base: both are kept until one is chosen. */
export interface OtherAnswer { value: AnswerValue; author: string; at: string }
/** @property id the command that met the other answer; @property chosen what was chosen on this device, absent until then */
export interface Conflict { id: string; assessmentId: string; personId: string | null; question: string; mine: AnswerValue; other: OtherAnswer; chosen?: 'mine' | 'other' }

const DOC = 'conflicts';
const vaultNow = () => {
  const presence = currentPresence();
  return presence.state === 'in' ? presence.vault : null;
};

async function change(how: (all: Conflict[]) => Conflict[]): Promise<void> {
  const vault = vaultNow();
  if (!vault) return;
  await vault.keep(DOC, how((await vault.kept<Conflict[]>(DOC)) ?? []));
  await queries.invalidateQueries({ queryKey: [DOC] });
}

/** Keeps what the server said about an answer, before the answer leaves the outbox: a reload does not lose it. */
export async function noteConflict(entry: Entry, result: CommandResult): Promise<void> {
  const other = result.result?.conflict as OtherAnswer | null | undefined;
  if (entry.type !== 'assessment.answer' || !other) return;
  const { assessmentId, personId, question, value } = entry.payload as AnswerQuestion;
  const fresh: Conflict = { id: entry.id, assessmentId, personId, question, mine: value, other };
  const same = (one: Conflict) => one.assessmentId === assessmentId && one.personId === personId && one.question === question;
  await change((all) => [...all.filter((one) => !same(one)), fresh]);
}

export const markChosen = (id: string, chosen: Conflict['chosen']) => change((all) => all.map((one) => (one.id === id ? (chosen ? { ...one, chosen } : one) : one)));
export const dropConflict = (id: string) => change((all) => all.filter((one) => one.id !== id));

/** Questions of an assessment with two answers, those already chosen on this device too. */
export function useConflicts(assessmentId: string): Conflict[] {
  const { vault } = useSession();
  const read = useQuery({ queryKey: [DOC], enabled: vault !== null, queryFn: async () => (await vault!.kept<Conflict[]>(DOC)) ?? [] });
  return (read.data ?? []).filter((one) => one.assessmentId === assessmentId);
}
