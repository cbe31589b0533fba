import type { ChangeLine, EditLine, Entry, HouseholdFile, Plan, PlanLine, RecordAgreement, RecordDelivery } from '@asigur/sdk';

const inPlan = (plan: Plan, id: string, change: (line: PlanLine) => PlanLine): Plan => {
  const set = (line: PlanLine): PlanLine => (line.id === id ? change(line) : { ...line, folded: line.folded.map(set) });
  return { ...plan, lines: plan.lines.map(set) };
};

/** As the server will say: a service given once is done when each beneficiary had it, a repeated one goes on. */
function given(line: PlanLine, act: RecordDelivery): PlanLine {
  const persons = act.lines.find((one) => one.lineId === line.id)?.persons ?? [];
  const complete = line.repeatEvery === null && line.persons.every((one) => persons.includes(one));
  const state = line.state === 'furnizat' || complete ? 'furnizat' : 'in_derulare';
  return line.lastOccasion === act.occasion ? line : { ...line, state, given: line.given + 1, lastGiven: act.on, lastOccasion: act.occasion };
}

/** The file with a command about its plan applied; what the server refused leaves the plan as the server has it. */
export function foldPlan(file: HouseholdFile, entry: Entry): HouseholdFile {
  const { plan } = file;
  if (!plan || entry.problem) return file;
  switch (entry.type) {
    case 'casework.change-line': {
      const change = entry.payload as ChangeLine;
      return { ...file, plan: inPlan(plan, change.lineId, (line) => ({ ...line, state: change.state, reason: change.reason ?? null })) };
    }
    case 'casework.edit-line': {
      const { lineId, fields } = entry.payload as EditLine;
      return { ...file, plan: inPlan(plan, lineId, (line) => ({ ...line, ...fields })) };
    }
    case 'casework.record-delivery': {
      const act = entry.payload as RecordDelivery;
      return { ...file, plan: act.lines.reduce((now, one) => inPlan(now, one.lineId, (line) => given(line, act)), plan) };
    }
    case 'casework.record-agreement': {
      const said = entry.payload as RecordAgreement;
      return said.planId === plan.id ? { ...file, plan: { ...plan, agreement: said.agreement } } : file;
    }
    default:
      return file;
  }
}
