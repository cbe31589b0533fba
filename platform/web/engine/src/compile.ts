/** The instrument compiled: the diagnosis as a pure function, equal to the server's. */

import { Programs, withoutStackTraces, type Program, type Variables } from './cel.js';
import { diagnosed, Household, type Asking, type Subject } from './household.js';
import type { Criterion, Instrument, Priority, Rule, Vulnerability } from './instrument.js';
import type {
  Asked,
  Diagnosis,
  Finding,
  Interview,
  MemberDiagnosis,
  Parameters,
  Read,
  Reason,
  ToClarify,
  Trit,
  Turn,
} from './interview.js';
import { Trace } from './trace.js';
import { turns, type Weighing } from './turning.js';

export interface CompiledInstrument {
  readonly instrument: Instrument;
  /** The vulnerabilities of a household. Throws when an answer does not fit its question (checkAnswer refuses those first). */
  diagnose(interview: Interview, parameters: Parameters): Diagnosis;
  /** Which questions are asked, of the household and of every member. */
  askedAll(interview: Interview, parameters: Parameters): Asked;
  /** Whether one question is asked; null: not known yet, and so asked. `member` null: the household. */
  asked(interview: Interview, parameters: Parameters, question: string, member: string | null): Trit;
  /**
   * Which single answers, given otherwise, would let a member's vulnerability go, or raise it where it is not. All choices are
   * tried; of a number the nearest on each side.
   */
  turns(interview: Interview, parameters: Parameters, member: string, vulnerability: string): Turn[];
  /** The value of every rule for one member, as the golden vectors compare them. */
  trits(interview: Interview, parameters: Parameters, member: string): Record<string, Trit>;
}

interface Judging {
  vulnerability: Vulnerability;
  applies: Program;
  criteria: { criterion: Criterion; program: Program }[];
}

/** Priority of a vulnerability that is not raised, in the rules' `vul`. */
const NOT_RAISED = 9;

/** Compiles a published instrument; keep the result for the life of the version. Throws when a rule does not compile. */
export function compile(instrument: Instrument): CompiledInstrument {
  const programs = new Programs();
  const sections = new Map(instrument.sections.map((section) => [section.code, section]));
  const optional = (cel: string | null | undefined): Program | null => (cel ? programs.of(cel) : null);
  const askings: Asking[] = instrument.questions.map((question) => {
    const section = sections.get(question.section);
    if (!section) throw new RangeError(`no such section: ${question.section}`);
    return { question, sectionWhen: optional(section.when_cel), ownWhen: optional(question.when_cel) };
  });
  const judgings: Judging[] = inOrderOfEvaluation(instrument).map((vulnerability) => ({
    vulnerability,
    applies: programs.of(vulnerability.applies_when_cel),
    criteria: vulnerability.criteria.map((criterion) => ({ criterion, program: programs.of(criterion.rule_cel) })),
  }));
  return new Compiled(instrument, askings, judgings);
}

/** Vulnerabilities that read what was raised before them come last. */
function inOrderOfEvaluation(instrument: Instrument): Vulnerability[] {
  const last = instrument.vulnerabilities.filter((one) => one.criteria.some((criterion) => readsRaised(criterion.rule_ast)));
  return [...instrument.vulnerabilities.filter((one) => !last.includes(one)), ...last];
}

function readsRaised(rule: Rule): boolean {
  switch (rule.op) {
    case 'vul':
      return true;
    case 'and':
    case 'or':
    case 'atleast':
      return rule.args.some(readsRaised);
    case 'not':
    case 'any':
      return readsRaised(rule.arg);
    default:
      return false;
  }
}

class Compiled implements CompiledInstrument {
  constructor(
    readonly instrument: Instrument,
    private readonly askings: readonly Asking[],
    private readonly judgings: readonly Judging[],
  ) {}

  private household(interview: Interview, parameters: Parameters): Household {
    return new Household(this.instrument, this.askings, interview, parameters);
  }

  diagnose(interview: Interview, parameters: Parameters): Diagnosis {
    return withoutStackTraces(() => {
      const household = this.household(interview, parameters);
      const members = household.subjects.filter(diagnosed).map((subject) => this.judge(household, subject));
      return { instrumentVersion: this.instrument.version, ...household.derived(), members };
    });
  }

  private noneRaised(): Record<string, number> {
    return Object.fromEntries(this.instrument.vulnerabilities.map((one) => [one.code, NOT_RAISED]));
  }

  private of(subject: Subject): Judging[] {
    return this.judgings.filter((judging) => subject.present || judging.vulnerability.also_absent === true);
  }

  private judge(household: Household, subject: Subject): MemberDiagnosis {
    const raised = this.noneRaised();
    const variables = household.variables(subject, raised);
    const trace = new Trace(household, subject, raised);
    const diagnoses: Finding[] = [];
    const toClarify: ToClarify[] = [];
    for (const judging of this.of(subject)) {
      const vulnerability = judging.vulnerability.code;
      const applies = judging.applies(variables);
      if (applies === null) {
        const { missing } = trace.of(judging.vulnerability.applies_when_ast);
        toClarify.push({ vulnerability, unknown: [], questions: missing });
      } else if (applies) {
        const { finding, open } = judgeOne(judging, variables, trace);
        if (finding) {
          diagnoses.push(finding);
          raised[vulnerability] = finding.priority;
        }
        if (open) toClarify.push(open);
      }
    }
    return { id: subject.member.id, presenceAssumed: subject.presenceAssumed, diagnoses, toClarify };
  }

  askedAll(interview: Interview, parameters: Parameters): Asked {
    return withoutStackTraces(() => {
      const household = this.household(interview, parameters);
      const members = Object.fromEntries(household.subjects.map((one) => [one.member.id, one.asked]));
      return { household: household.asked, members };
    });
  }

  asked(interview: Interview, parameters: Parameters, question: string, member: string | null): Trit {
    if (!this.askings.some((asking) => asking.question.code === question)) {
      throw new RangeError(`no such question: ${question}`);
    }
    const all = this.askedAll(interview, parameters);
    const asked = member === null ? all.household : all.members[member];
    if (!asked) throw new RangeError(`no such member: ${member}`);
    const answer = asked[question];
    return answer === undefined ? false : answer;
  }

  turns(interview: Interview, parameters: Parameters, member: string, vulnerability: string): Turn[] {
    const weighing: Weighing = {
      instrument: this.instrument,
      judgings: this.judgings,
      household: (answers, limits) => this.household(answers, limits),
    };
    return withoutStackTraces(() => turns(weighing, interview, parameters, member, vulnerability));
  }

  trits(interview: Interview, parameters: Parameters, member: string): Record<string, Trit> {
    return withoutStackTraces(() => {
      const household = this.household(interview, parameters);
      const subject = household.subject(member);
      const raised = this.noneRaised();
      const variables = household.variables(subject, raised);
      const trits: Record<string, Trit> = {};
      for (const { vulnerability, applies, criteria } of this.of(subject)) {
        const applicable = applies(variables);
        trits[vulnerability.code] = applicable;
        for (const { criterion, program } of criteria) {
          const value = program(variables);
          trits[criterion.code] = value;
          if (applicable && value) {
            raised[vulnerability.code] = Math.min(raised[vulnerability.code] ?? NOT_RAISED, criterion.priority);
          }
        }
      }
      return trits;
    });
  }
}

function judgeOne(
  judging: Judging,
  variables: Variables,
  trace: Trace,
): { finding: Finding | null; open: ToClarify | null } {
  const vulnerability = judging.vulnerability.code;
  const reasons: Reason[] = [];
  const unknown: string[] = [];
  const missing = new Set<string>();
  let strongest: Priority | null = null;
  for (const { criterion, program } of judging.criteria) {
    const value = program(variables);
    if (value === true) {
      reasons.push({ criterion: criterion.code, reads: trace.of(criterion.rule_ast).reads });
      if (strongest === null || criterion.priority < strongest) strongest = criterion.priority;
    } else if (value === null) {
      unknown.push(criterion.code);
      for (const question of trace.of(criterion.rule_ast).missing) missing.add(question);
    }
  }
  const finding: Finding | null =
    strongest === null
      ? null
      : {
          vulnerability,
          priority: strongest,
          fired: reasons.map((reason) => reason.criterion),
          unknown,
          reads: Object.assign({}, ...reasons.map((reason) => reason.reads)) as Record<string, Read>,
          reasons,
        };
  const open = unknown.length === 0 ? null : { vulnerability, unknown, questions: [...missing] };
  return { finding, open };
}
