import { describe, expect, it } from 'vitest';
import type { Provider, ProviderService, Uat } from '@asigur/sdk';
import { answering, byDistance, kilometres } from './near.ts';

const uat = (siruta: number, lat: number | null, lon: number | null): Uat => ({ siruta, name: String(siruta), kind: 'comună', urban: false, population: 1, lat, lon, participating: true });
const service = (more: Partial<ProviderService>): ProviderService => ({ id: 's', code: 's', name: 's', category: 'CON', destinations: ['R05'], specialties: null, ageFrom: null, ageTo: null, places: null, cost: null, hours: null, uats: [], targetGroup: null, proof: null, closedOn: null, open: true, ...more });
const provider = (code: string, at: number | null, more: Partial<Provider> = {}): Provider => ({ id: code, code, name: code, legalForm: 'public', accreditation: null, accreditedUntil: null, contact: null, phone: null, email: null, address: null, uat: at, uatName: null, account: null, accountName: null, closedOn: null, closedBecause: null, open: true, version: 1, changedBy: '', changedAt: '', services: [service({})], ...more });

describe('providers, near first', () => {
  const uats = [uat(1, 46.5, 26.9), uat(2, 46.6, 26.9), uat(3, 47.5, 26.9), uat(4, null, null)];
  it('a degree of latitude is about 111 kilometres', () => expect(kilometres(uats[0], uats[2])).toBeCloseTo(111.2, 0));
  it('those of the commune come first, then the county’s, then by distance, those without a point last', () => {
    const all = [provider('far', 3), provider('nowhere', 4), provider('near', 2), provider('county', null), provider('here', 1)];
    expect(byDistance(all, 1, uats).map((one) => one.provider.code)).toEqual(['here', 'county', 'near', 'far', 'nowhere']);
  });
  it('a closed provider, a closed service, another kind and another commune’s own service do not answer', () => {
    const all = [provider('good', 1), provider('closed', 1, { open: false }), provider('service', 1, { services: [service({ open: false })] }), provider('kind', 1, { services: [service({ destinations: ['R13'] })] }), provider('theirs', 1, { services: [service({ uats: [2] })] })];
    expect(answering(all, 'R05', 1, 40).map((one) => one.code)).toEqual(['good']);
  });
  it('a service for children is not offered to a grown-up, and one whose age is not known may be sent anywhere', () => {
    const all = [provider('children', 1, { services: [service({ ageFrom: 3, ageTo: 17 })] })];
    const offered = (age: number | null) => answering(all, 'R05', 1, age).length;
    expect([2, 3, 17, 18, null].map(offered)).toEqual([0, 1, 1, 0, 1]);
  });
});
