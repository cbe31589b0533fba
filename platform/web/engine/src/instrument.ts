/** The published instrument as the server sends it (GET /instrument/current; its JSON Schema: GET /instrument/schema). */

export type Scope = 'household' | 'person' | 'child' | 'female' | 'adult';
export type QuestionType = 'single' | 'multi' | 'int' | 'decimal' | 'date' | 'datetime' | 'text' | 'cnp' | 'member';

/** A rule as a tree: what the CEL beside it was made from. */
export type Rule =
  | { op: '=' | '!=' | '<' | '<=' | '>' | '>='; q: string; v: string | number | boolean | { param: string } }
  | { op: 'in' | 'has'; q: string; v: string[] }
  | { op: 'and' | 'or'; args: Rule[] }
  | { op: 'not'; arg: Rule }
  | { op: 'any'; set: MemberSet; arg: Rule }
  | { op: 'atleast'; n: number; args: Rule[] }
  | { op: 'vul'; code: string; maxPriority: number };

export type MemberSet = 'members' | 'others' | 'adults' | 'children';

export interface When {
  when: string | null;
  when_ast: Rule | null;
  when_cel?: string | null;
}
export interface Section extends When {
  code: string;
  name_ro: string;
  name_en: string;
}
export interface Option {
  value: string;
  label_ro: string;
  label_en: string;
}
export interface Question extends When {
  code: string;
  section: string;
  scope: Scope;
  type: QuestionType;
  text_ro: string;
  text_en: string;
  options: Option[];
  min?: number;
  max?: number;
  sensitivity: number;
  source: string;
}
export interface Criterion {
  code: string;
  priority: Priority;
  rule: string;
  rule_ast: Rule;
  rule_cel: string;
  text_ro: string;
  text_en: string;
}
export type Priority = 1 | 2 | 3 | 4;
export interface Timing {
  start: 'plan' | 'finding' | 'request' | 'season' | 'visit';
  due?: string;
  repeat?: string;
  until?: string;
  due_p1?: string;
  repeat_p1?: string;
  by_priority?: 'first_action' | 'plan' | 'reevaluate';
  due_if?: { criterion: string; due: string };
}
export interface CareService {
  code: string;
  category: string;
  text_ro: string;
  text_en: string;
  roles: string[];
  fallback_roles: string[];
  destinations: string[];
  beneficiary: 'person' | 'household';
  mandatory_notice?: boolean;
  timing_ro: string;
  timing_en: string;
  timing: Timing;
}
export interface Vulnerability {
  code: string;
  name_ro: string;
  name_en: string;
  domain: string;
  target: 'child' | 'adult' | 'pregnant';
  /** computed for absent children too */
  also_absent?: boolean;
  applies_when: string;
  applies_when_ast: Rule;
  applies_when_cel: string;
  lead_role: string;
  support_roles: string[];
  criteria: Criterion[];
  services: CareService[];
  source: string;
}
export interface Named {
  code: string;
  name_ro: string;
  name_en: string;
}
export interface PriorityLevel {
  level: Priority;
  name_ro: string;
  name_en: string;
  first_action: string;
  plan: string;
  reevaluate: string;
  then_reevaluate: string;
  escalate_to_ro: string;
  escalate_to_en: string;
}
export interface Instrument {
  instrument: string;
  version: string;
  valid_from: string;
  status: string;
  emergency_numbers: { number: string; text_ro: string; text_en: string }[];
  roles: Named[];
  domains: Named[];
  parameters: { code: string; unit: string; text_ro: string; text_en: string }[];
  sections: Section[];
  questions: Question[];
  member_fields: { code: string; type: string; text_ro: string; text_en: string; note?: string }[];
  required_to_submit: string[];
  categories: Named[];
  destinations: Named[];
  priorities: PriorityLevel[];
  no_vulnerability: { reevaluate: string };
  common_services: CareService[];
  vulnerabilities: Vulnerability[];
}
