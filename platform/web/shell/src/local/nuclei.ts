import type { Member } from '@asigur/sdk';

export interface Nucleus<M> { parents: M[]; children: M[] }
type Related = Pick<Member, 'id' | 'mother' | 'father' | 'partner'>;

/** The families of a household: a couple or a single parent with their children, a couple without children. Who belongs to none is left out. */
export function nuclei<M extends Related>(members: M[]): Nucleus<M>[] {
  const byId = new Map(members.map((one) => [one.id, one]));
  const found = new Map<string, Nucleus<M>>();
  const of = (parents: M[]) => {
    const key = parents.map((one) => one.id).sort().join('+');
    const known = found.get(key) ?? { parents, children: [] };
    found.set(key, known);
    return known;
  };
  const partnerOf = (one: M | undefined) => {
    const partner = one?.partner ? byId.get(one.partner) : undefined;
    return partner?.partner === one?.id ? partner : undefined;
  };
  for (const one of members) {
    const partner = partnerOf(one);
    if (partner) of([one, partner].sort((a, b) => members.indexOf(a) - members.indexOf(b)));
  }
  for (const child of members) {
    const mother = byId.get(child.mother ?? '');
    const father = byId.get(child.father ?? '');
    const parents = [mother, father].filter((one): one is M => one !== undefined);
    if (parents.length === 0) continue;
    const step = parents.length === 1 ? partnerOf(parents[0]) : undefined;
    of([...parents, ...(step ? [step] : [])].sort((a, b) => members.indexOf(a) - members.indexOf(b))).children.push(child);
  }
  return [...found.values()];
}
