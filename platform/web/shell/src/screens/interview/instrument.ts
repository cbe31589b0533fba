import { compile, type CompiledInstrument, type Instrument, type Parameters, type Question } from '@asigur/engine';
import { get, locale, queries, remembered, today, useQuery } from '@asigur/sdk';

/** The guide as screens read it: compiled rules, and every text in the chosen language. */
export class Guide {
  readonly compiled: CompiledInstrument;
  readonly #questions: Map<string, Question>;

  constructor(readonly instrument: Instrument) {
    this.compiled = compile(instrument);
    this.#questions = new Map(instrument.questions.map((one) => [one.code, one]));
  }

  question = (code: string) => this.#questions.get(code);
  text = (one: { text_ro: string; text_en: string }) => (locale() === 'en' ? one.text_en : one.text_ro) || one.text_ro;
  name = (one: { name_ro: string; name_en: string }) => (locale() === 'en' ? one.name_en : one.name_ro) || one.name_ro;
  label = (one: { label_ro: string; label_en: string }) => (locale() === 'en' ? one.label_en : one.label_ro) || one.label_ro;
  vulnerability = (code: string) => this.instrument.vulnerabilities.find((one) => one.code === code);
  nameOfVulnerability = (code: string) => this.#named(this.vulnerability(code), code);
  nameOfCategory = (code: string) => this.#named(this.instrument.categories.find((one) => one.code === code), code);
  nameOfRole = (code: string) => this.#named(this.instrument.roles.find((one) => one.code === code), code);
  nameOfDestination = (code: string) => this.#named(this.instrument.destinations.find((one) => one.code === code), code);
  criterion = (code: string) => this.vulnerability(code.split('.')[0] ?? '')?.criteria.find((one) => one.code === code);
  service = (code: string) => [...this.instrument.common_services, ...this.instrument.vulnerabilities.flatMap((one) => one.services)].find((one) => one.code === code);

  #named(one: { name_ro: string; name_en: string } | undefined, code: string): string {
    return one ? this.name(one) : code;
  }

  /** A value as people said it: the option's label, a number, several labels. */
  answerText(code: string, value: unknown): string {
    const question = this.question(code);
    const one = (item: unknown) => {
      if (item === 'NS') return locale() === 'en' ? 'does not know' : 'nu știe';
      const option = question?.options.find((candidate) => candidate.value === item);
      return option ? this.label(option) : String(item);
    };
    return Array.isArray(value) ? value.map(one).join(', ') : one(value);
  }
}

/** The guide in force; or a version by its name, which is the guide in force itself as long as that is the same one. */
async function readGuide(version: string | null): Promise<Guide> {
  if (version === null) return new Guide(await remembered('/instrument/current', () => get<Instrument>('/instrument/current')));
  const current = await queries.ensureQueryData(guideQuery(null)).catch(() => null);
  if (current?.instrument.version === version) return current;
  const path = `/instrument/${encodeURIComponent(version)}`;
  return new Guide(await remembered(path, () => get<Instrument>(path)));
}
const guideQuery = (version: string | null) => ({ queryKey: ['instrument', 'guide', version] as const, staleTime: 10 * 60_000, queryFn: () => readGuide(version), structuralSharing: false });

/** The current guide, or the version that an assessment was begun with; kept on the device, so that an interview can be held without a network. */
export const useInstrument = (version: string | null = null) => useQuery(guideQuery(version));

/** The day's own sums and limits, else, offline, the last ones this device has read: they change a few times a year. */
async function parametersOn(on: string): Promise<Parameters> {
  const path = `/instrument/parameters?on=${on}`;
  return remembered('/instrument/parameters', () => remembered(path, () => get<Parameters>(path)));
}
const parametersQuery = (on: string | null) => ({ queryKey: ['instrument', 'parameters', on], enabled: on !== null, staleTime: 60 * 60_000, queryFn: () => parametersOn(on ?? '') });

/** Sums and limits valid on a day. */
export const useParameters = (on: string | null) => useQuery(parametersQuery(on));

/** Reads ahead what an interview needs, so that the first one offline does not lack it. */
export function warmInterview(): void {
  void queries.prefetchQuery(guideQuery(null));
  void queries.prefetchQuery(parametersQuery(today()));
}
