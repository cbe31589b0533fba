import type { Provider, ProviderService, Uat } from '@asigur/sdk';

type Point = Pick<Uat, 'lat' | 'lon'>;

/** Kilometres over the ground between two communes; null where one has no point. */
export function kilometres(one: Point | undefined, other: Point | undefined): number | null {
  if (one?.lat == null || one.lon == null || other?.lat == null || other.lon == null) return null;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [rad(one.lat), rad(other.lat)];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(rad(other.lon - one.lon) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** In the commune, then those of the whole county, then by distance; in the order given where nothing tells them apart. */
export function byDistance(providers: Provider[], home: number, uats: Uat[]): { provider: Provider; km: number | null }[] {
  const place = (siruta: number) => uats.find((one) => one.siruta === siruta);
  const ranked = providers.map((provider) => ({ provider, km: provider.uat === null ? null : provider.uat === home ? 0 : kilometres(place(home), place(provider.uat)) }));
  const rank = (one: { provider: Provider; km: number | null }) => (one.provider.uat === home ? -2 : one.provider.uat === null ? -1 : (one.km ?? 10_000));
  return ranked.sort((one, other) => rank(one) - rank(other));
}

/** Completed years; an age that is not known fits every service: the provider will ask. */
const fits = (service: ProviderService, age: number | null) => age === null || ((service.ageFrom === null || age >= service.ageFrom) && (service.ageTo === null || age <= service.ageTo));

/** Open providers with an open service that answers to this kind of destination, takes people of that commune and of that age. */
export function answering(providers: Provider[], destination: string, uat: number, age: number | null): Provider[] {
  return providers.filter((one) => one.open && one.services.some((service) => service.open && service.destinations.includes(destination) && (service.uats.length === 0 || service.uats.includes(uat)) && fits(service, age)));
}
