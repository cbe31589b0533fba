import { describe, expect, it } from 'vitest';
import { nuclei } from './nuclei.ts';

const one = (id: string, ties: { mother?: string; father?: string; partner?: string } = {}) => ({ id, mother: null, father: null, partner: null, ...ties });
const told = (members: ReturnType<typeof one>[]) => nuclei(members).map((family) => `${family.parents.map((p) => p.id).join('+')}:${family.children.map((c) => c.id).join(',')}`);

describe('family nuclei', () => {
  it('are couples with their children, and a single parent with hers', () => {
    expect(told([one('ion', { partner: 'ana' }), one('ana', { partner: 'ion' }), one('dan', { mother: 'ana', father: 'ion' }), one('eva', { mother: 'ana', father: 'absent' }), one('mara'), one('ioana', { mother: 'mara', father: 'unknown' })]))
      .toEqual(['ion+ana:dan,eva', 'mara:ioana']);
  });
  it('know three generations: a daughter is a child above and a mother below', () => {
    expect(told([one('maria'), one('elena', { mother: 'maria' }), one('ilie', { mother: 'elena' })])).toEqual(['maria:elena', 'elena:ilie']);
  });
  it('hold a couple without children, and no couple of whom one names somebody else', () => {
    expect(told([one('ion', { partner: 'ana' }), one('ana', { partner: 'ion' })])).toEqual(['ion+ana:']);
    expect(told([one('ion', { partner: 'ana' }), one('ana', { partner: 'vasile' })])).toEqual([]);
  });
});
