import type { AnswerQuestion, Answers, AnswerValue, AssessmentFile, BeginAssessment, HouseholdFile, NewCommand, Outbox, Vault } from '@asigur/sdk';
import { get, remembered, today, uuidv7 } from '@asigur/sdk';
import { checkAnswer } from '@asigur/engine';
import { allEntries } from '../../local/entries.ts';
import type { Guide } from './instrument.ts';

/** An interview as this device holds it: the answers so far, by subject. */
export interface Draft { assessmentId: string; householdId: string; visitDate: string; kind: string; instrumentVersion: string; prefilledFrom: string | null; /** subject/question of answers from the assessment before that nobody has confirmed yet */ carried: string[]; household: Answers; members: Record<string, Answers>; submitted: boolean }

export const draftId = (householdId: string) => `draft:${householdId}`;

const subject = (person: string | null, question: string) => `${person ?? 'h'}/${question}`;

/** An assessment as the screens hold interviews. */
export function asDraft(file: AssessmentFile): Draft {
  return {
    assessmentId: file.id, householdId: file.householdId, visitDate: file.visitDate, kind: file.kind, instrumentVersion: file.instrumentVersion, prefilledFrom: null,
    carried: [...(file.carried ?? []).map((one) => subject(null, one)), ...file.members.flatMap((of) => (of.carried ?? []).map((one) => subject(of.personId, one)))],
    household: file.household, members: Object.fromEntries(file.members.map((one) => [one.personId, one.answers])), submitted: file.state === 'submitted',
  };
}

/** Whether an answer is from the assessment before, and not confirmed yet. */
export const isCarried = (draft: Draft, person: string | null, question: string) => draft.carried?.includes(subject(person, question)) ?? false;

/** A draft with one answer set; null takes the answer away. What is said today is not from last time any more. */
export function withAnswer(before: Draft, person: string | null, question: string, value: AnswerValue): Draft {
  const draft = isCarried(before, person, question) ? { ...before, carried: before.carried.filter((one) => one !== subject(person, question)) } : before;
  if (person === null) return { ...draft, household: { ...draft.household, [question]: value } };
  return { ...draft, members: { ...draft.members, [person]: { ...draft.members[person], [question]: value } } };
}
export const answerOf = (draft: Draft, person: string | null, question: string): AnswerValue => (person === null ? draft.household : (draft.members[person] ?? {}))[question] ?? null;

const readAssessment = (id: string) => remembered(`/assessments/${id}`, () => get<AssessmentFile>(`/assessments/${id}`));

/** Server's answers of a draft with what this device has not sent yet put on top, in order. */
export async function withUnsent(draft: Draft): Promise<Draft> {
  const entries = await allEntries();
  return entries
    .filter((entry) => entry.type === 'assessment.answer' && (entry.payload as AnswerQuestion).assessmentId === draft.assessmentId)
    .reduce((now, entry) => {
      const { personId, question, value, carried } = entry.payload as AnswerQuestion;
      if (!carried) return withAnswer(now, personId, question, value);
      return answerOf(now, personId, question) !== null ? now : { ...withAnswer(now, personId, question, value), carried: [...now.carried, subject(personId, question)] };
    }, draft);
}

/** An interview that only the outbox knows: begun here, not sent, and the device has been signed out of since. */
async function fromEntries(id: string): Promise<Draft | null> {
  const begin = (await allEntries()).find((entry) => entry.type === 'assessment.begin' && (entry.payload as BeginAssessment).assessmentId === id)?.payload as BeginAssessment | undefined;
  return begin ? withUnsent({ ...begin, prefilledFrom: null, carried: [], household: {}, members: {}, submitted: false }) : null;
}

/** The interview that is open for a household: this device's, else one begun on another device; null when none is open. */
export async function openDraft(file: HouseholdFile, vault: Vault): Promise<Draft | null> {
  const kept = await vault.kept<Draft>(draftId(file.household.id));
  const row = file.assessments.find((one) => one.state === 'draft');
  const submittedThere = kept && file.assessments.some((one) => one.id === kept.assessmentId && one.state === 'submitted');
  const own = kept && !kept.submitted && !submittedThere ? kept : null;
  const id = own?.assessmentId ?? row?.id;
  if (!id) return null;
  try {
    const there = asDraft(await get<AssessmentFile>(`/assessments/${id}`));
    return there.submitted ? null : await withUnsent({ ...there, prefilledFrom: own?.prefilledFrom ?? null });
  } catch (error) {
    const begun = own ?? (await fromEntries(id));
    if (begun) return begun; // offline, or the server does not know it yet: the device's own state is whole
    throw error;
  }
}

/** Which earlier assessment a new one starts from. */
export const lastSubmitted = (file: HouseholdFile) => file.assessments.find((one) => one.state === 'submitted') ?? null;

const answerCommand = (assessmentId: string, personId: string | null, question: string, value: AnswerValue, base: AnswerValue, carried = false): NewCommand => ({ type: 'assessment.answer', payload: { assessmentId, personId, question, value, ...(carried ? { carried: true as const } : {}) } satisfies AnswerQuestion, base });

/** Begins an assessment, filled in from the last one where the household was assessed before. */
export async function beginDraft(file: HouseholdFile, kind: string, guide: Guide, outbox: Outbox): Promise<Draft> {
  const { version } = guide.instrument;
  const last = lastSubmitted(file);
  const before = last ? await readAssessment(last.id).catch(() => null) : null;
  const present = new Set(file.members.map((one) => one.id));
  // What the guide in force would not take (an option or a person no longer there) starts unanswered.
  const fits = (code: string, value: AnswerValue, ofMember: boolean) => checkAnswer(guide.instrument, code, value, { ofMember, today: today(), members: [...present] }) === null;
  const keep = (answers: Answers, ofMember: boolean) => Object.fromEntries(Object.entries(answers).filter(([code, value]) => !code.startsWith('Z') && value !== null && fits(code, value, ofMember)));
  const draft: Draft = {
    assessmentId: uuidv7(), householdId: file.household.id, visitDate: today(), kind, instrumentVersion: version, prefilledFrom: before?.visitDate ?? null, submitted: false,
    household: { ...(before ? keep(before.household, false) : {}), Z01: new Date().toISOString(), Z02: 'realizata', Z03: kind },
    members: Object.fromEntries((before?.members ?? []).filter((one) => present.has(one.personId)).map((one) => [one.personId, keep(one.answers, true)])),
    carried: [],
  };
  const ofVisit = (code: string) => code.startsWith('Z'); // said today, by the act of beginning
  draft.carried = [...Object.keys(draft.household).filter((code) => !ofVisit(code)).map((code) => subject(null, code)), ...Object.entries(draft.members).flatMap(([person, given]) => Object.keys(given).map((code) => subject(person, code)))];
  const begin: BeginAssessment = { assessmentId: draft.assessmentId, householdId: draft.householdId, kind, visitDate: draft.visitDate, instrumentVersion: version };
  const answers = [...Object.entries(draft.household).map(([code, value]) => answerCommand(draft.assessmentId, null, code, value, null, !ofVisit(code))), ...Object.entries(draft.members).flatMap(([person, given]) => Object.entries(given).map(([code, value]) => answerCommand(draft.assessmentId, person, code, value, null, true)))];
  await outbox.put([{ type: 'assessment.begin', payload: begin }, ...answers], [{ id: draftId(draft.householdId), value: draft }]);
  return draft;
}

/** Gathers answers for a moment and puts them into the outbox together with the draft that shows them. */
export class DraftKeeper {
  readonly #outbox: Outbox;
  #waiting = new Map<string, NewCommand>();
  #latest: Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  onKept: (kept: boolean) => void = () => undefined;

  constructor(outbox: Outbox, draft: Draft) {
    this.#outbox = outbox;
    this.#latest = draft;
  }

  /** The draft with what colleagues answered meanwhile. */
  see(now: Draft): void {
    this.#latest = now;
  }

  answer(next: Draft, person: string | null, question: string, value: AnswerValue, base: AnswerValue): void {
    const key = `${person}/${question}`;
    const first = this.#waiting.get(key);
    this.#waiting.set(key, answerCommand(next.assessmentId, person, question, value, first ? (first.base as AnswerValue) : base));
    this.#latest = next;
    this.onKept(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), 350);
  }

  /** Writes what is gathered; resolves when it is safe on this device. */
  keep(): Promise<unknown> {
    clearTimeout(this.#timer);
    const commands = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (commands.length === 0) return this.#last;
    const draft = this.#latest;
    this.#last = this.#last.then(() => this.#outbox.put(commands, [{ id: draftId(draft.householdId), value: draft }])).then(() => this.onKept(this.#waiting.size === 0));
    return this.#last;
  }

  /** Closes the interview: what is gathered, then the submission. */
  async submit(): Promise<Draft> {
    await this.keep();
    this.#latest = { ...this.#latest, submitted: true };
    await this.#outbox.put([{ type: 'assessment.submit', payload: { assessmentId: this.#latest.assessmentId } }], [{ id: draftId(this.#latest.householdId), value: this.#latest }]);
    return this.#latest;
  }
}
