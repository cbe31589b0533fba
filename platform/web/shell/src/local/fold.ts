import type { AssessmentRow, BeginAssessment, ChangeHousehold, ChangeMember, Entry, HouseholdFile, HouseholdStatus, Member, MergePeople, MoveMembers, RecordDeparture, RecordHousehold, RecordMember, RecordVisit, SubmitAssessment } from '@asigur/sdk';
import { ageMonthsAt } from './ages.ts';
import { maskCnp } from './cnp.ts';
import { foldPlan } from './foldPlan.ts';

/** Names that a household's row shows besides its codes. */
export interface Places { uatName: (siruta: number) => string; villageName: (siruta: number) => string }

const OUTCOMES: Record<RecordVisit['outcome'], HouseholdStatus> = { absent: 'absent', refuz: 'refused', nelocuita: 'empty', adresa_gresita: 'wrong-address' };

function newFile(payload: RecordHousehold, places: Places): HouseholdFile {
  return {
    household: {
      id: payload.householdId, number: 0, uat: payload.uat, uatName: places.uatName(payload.uat), village: payload.village, villageName: places.villageName(payload.village),
      address: payload.address, headName: '', members: 0, children: 0, status: 'planned', priority: null, lastVisit: null, reevaluateOn: null, reevaluationDue: false,
      phone: payload.phone ?? null, returnOn: null, version: 0,
    },
    members: [],
    assessments: [],
    plan: null,
  };
}

function memberOf(payload: RecordMember, position: number, on: string): Member {
  const { personId, householdId: _household, cnp, notSameAs: _others, event: _event, eventOn: _on, ...fields } = payload;
  return {
    ...fields, id: personId, position, ageMonths: ageMonthsAt(payload.birthDate, on), cnpMasked: cnp ? maskCnp(cnp) : null, noCnpReason: payload.noCnpReason ?? null,
    relation: payload.relation ?? null, mother: payload.mother ?? null, father: payload.father ?? null, partner: payload.partner ?? null, version: 0, diagnoses: [],
  };
}

function withMembers(file: HouseholdFile, members: Member[]): HouseholdFile {
  const present = members.filter((one) => one.presence === 'permanent');
  const head = members.find((one) => one.relation === 'cap') ?? members[0];
  return {
    ...file,
    members,
    household: {
      ...file.household, members: present.length, children: present.filter((one) => one.ageMonths !== null && one.ageMonths < 216).length,
      headName: head ? `${head.givenName} ${head.familyName}`.trim() : '',
    },
  };
}

function changeMember(file: HouseholdFile, change: ChangeMember, on: string): HouseholdFile {
  const { cnp, ...fields } = change.fields;
  return withMembers(file, file.members.map((one) => {
    if (one.id !== change.personId) return one;
    const next = { ...one, ...fields } as Member;
    return { ...next, ageMonths: ageMonthsAt(next.birthDate, on), cnpMasked: cnp ? maskCnp(cnp) : cnp === null ? null : one.cnpMasked };
  }));
}

/**
 * What the file looks like with a command of this device applied; commands about other households change nothing. Applying the
 * same command again changes nothing more, so it does not matter whether the server's answer already holds it.
 */
export function foldFile(file: HouseholdFile | null, entry: Entry, householdId: string, places: Places): HouseholdFile | null {
  const on = entry.madeAt.slice(0, 10);
  if (entry.type === 'census.record-household') {
    const payload = entry.payload as RecordHousehold;
    return payload.householdId === householdId ? (file ?? newFile(payload, places)) : file;
  }
  if (!file) return file;
  switch (entry.type) {
    case 'census.change-household': {
      const { householdId: id, ...fields } = entry.payload as ChangeHousehold;
      if (id !== householdId) return file;
      const village = fields.village ?? file.household.village;
      return { ...file, household: { ...file.household, ...fields, village, villageName: places.villageName(village) } };
    }
    case 'census.record-member': {
      const payload = entry.payload as RecordMember;
      if (payload.householdId !== householdId || file.members.some((one) => one.id === payload.personId)) return file;
      return withMembers(file, [...file.members, memberOf(payload, file.members.length + 1, on)]);
    }
    case 'census.change-member':
      return changeMember(file, entry.payload as ChangeMember, on);
    case 'census.move-members': {
      const { personIds, toHouseholdId } = entry.payload as MoveMembers;
      const stay = file.members.filter((one) => !personIds.includes(one.id));
      return entry.problem || toHouseholdId === householdId || stay.length === file.members.length ? file : withMembers(file, stay);
    }
    case 'census.record-departure': {
      const { personId, kind } = entry.payload as RecordDeparture;
      if (entry.problem || !file.members.some((one) => one.id === personId)) return file;
      return kind === 'death' ? withMembers(file, file.members.filter((one) => one.id !== personId)) : changeMember(file, { personId, fields: { presence: 'plecat_definitiv' } }, on);
    }
    case 'census.merge-people': {
      const { personId } = entry.payload as MergePeople;
      return entry.problem || !file.members.some((one) => one.id === personId) ? file : withMembers(file, file.members.filter((one) => one.id !== personId));
    }
    case 'census.record-visit': {
      const payload = entry.payload as RecordVisit;
      if (payload.householdId !== householdId) return file;
      return { ...file, household: { ...file.household, status: OUTCOMES[payload.outcome], lastVisit: payload.visitDate, returnOn: payload.returnOn ?? null } };
    }
    case 'assessment.begin': {
      const payload = entry.payload as BeginAssessment;
      if (payload.householdId !== householdId || file.assessments.some((one) => one.id === payload.assessmentId)) return file;
      const row: AssessmentRow = { id: payload.assessmentId, kind: payload.kind, state: 'draft', visitDate: payload.visitDate, author: '', startedAt: entry.madeAt, submittedAt: null, instrumentVersion: payload.instrumentVersion };
      return { ...file, assessments: [row, ...file.assessments] };
    }
    case 'assessment.submit': {
      const { assessmentId } = entry.payload as SubmitAssessment;
      const row = file.assessments.find((one) => one.id === assessmentId);
      if (!row) return file;
      return {
        ...file,
        household: { ...file.household, status: 'visited', lastVisit: row.visitDate },
        assessments: file.assessments.map((one) => (one.id === assessmentId && one.state === 'draft' ? { ...one, state: 'submitted', submittedAt: entry.madeAt } : one)),
      };
    }
    default:
      return foldPlan(file, entry);
  }
}
