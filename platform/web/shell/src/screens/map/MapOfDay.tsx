import { useState } from 'react';
import { Button, Card, compareRo, formatNumber, Icon, Link, may, query, Reading, SkeletonLines, TextInput, Title, useQueryClient, useRead, useSession, type Borders, type VillagePoint, type VisitsDue } from '@asigur/sdk';
import { useEntries } from '../../local/entries.ts';
import { useVillages } from '../../local/household.ts';
import { Picture, type Mark } from './Picture.tsx';
import { useText } from './texts.ts';

const TYPE = 'territory.set-village-point';
const NONE = new Map<number, number>(); // close by, villages bear the numbers
interface Spot { lat: string; lon: string }
const degrees = (text: string) => (/^\d{1,2}[.,]\d{1,7}$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null);

/** Where a village is: by a touch on the map or by coordinates, to be saved. */
function Placing({ name, spot, on, set, save, off, cancel }: { name: string; spot: Spot; on: boolean; set: (spot: Spot) => void; save: (lat: number, lon: number) => void; off: () => void; cancel: () => void }) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const [lat, lon] = [degrees(spot.lat), degrees(spot.lon)];
  return (
    <form className="map-place" aria-label={t('placing', { name })} onSubmit={(e) => { e.preventDefault(); setTried(true); if (lat !== null && lon !== null) save(lat, lon); }}>
      <strong>{t('placing', { name })}</strong><span className="soft small">{t('placingWhat')}</span>
      <div className="map-fields">
        <TextInput label={t('lat')} inputMode="decimal" size="md" value={spot.lat} error={tried && lat === null ? t('badNumber') : undefined} onChange={(e) => set({ ...spot, lat: e.currentTarget.value })} />
        <TextInput label={t('lon')} inputMode="decimal" size="md" value={spot.lon} error={tried && lon === null ? t('badNumber') : undefined} onChange={(e) => set({ ...spot, lon: e.currentTarget.value })} />
      </div>
      <div className="acts"><Button type="submit">{t('save')}</Button>{on && <Button variant="default" onClick={off}>{t('off')}</Button>}<Button variant="subtle" onClick={cancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** Saves a village's place through the outbox; what was before is kept for taking it back. */
function usePlaces() {
  const { outbox } = useSession();
  const client = useQueryClient();
  const [last, setLast] = useState<{ village: number; name: string; before: VillagePoint | null } | null>(null);
  const refused = (useEntries() ?? []).filter((one) => one.problem && one.type === TYPE);
  const put = async (village: number, to: { lat: number; lon: number } | null) => {
    await outbox?.put([{ type: TYPE, payload: { village, lat: to?.lat ?? null, lon: to?.lon ?? null } }]);
    await outbox?.flush();
    await client.invalidateQueries({ queryKey: ['points'] });
  };
  return { put, last, setLast, refused, discard: (id: string) => void outbox?.discard(id) };
}

function Villages({ uat, due, points, start, spot }: { uat: number; due: VisitsDue[]; points: VillagePoint[]; start: (village: number, name: string, point: VillagePoint | undefined) => void; spot: React.ReactNode }) {
  const t = useText();
  const { session } = useSession();
  const read = useVillages(uat);
  const places = may(session, 'census.household.record');
  return (
    <Reading of={read} skeleton={<SkeletonLines lines={4} height={44} />}>
      {(all) => (
        <>
          {spot}
          <ul className="map-list">
            {[...all].sort((a, b) => compareRo(a.name, b.name)).map((one) => {
              const count = due.find(({ village }) => village === one.siruta)?.visits ?? 0;
              const point = points.find(({ village }) => village === one.siruta);
              return (
                <li key={one.siruta}>
                  <Link href={`/gospodarii${query({ uat, village: one.siruta })}`}>{one.name}</Link>
                  <span className="soft small num">{count > 0 ? t('here', { count }) : t('nothing')}</span>
                  {places && <Button variant="subtle" size="compact-md" aria-label={t(point ? 'moveOf' : 'putOf', { name: one.name })} onClick={() => start(one.siruta, one.name, point)}>{t(point ? 'move' : 'put')}</Button>}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Reading>
  );
}

/** The worker's communes on a map with the visits due; in the chosen commune its villages, as marks once they have a place. */
export default function MapOfDay({ uat, choose }: { uat: number; choose: (siruta: number) => void }) {
  const t = useText();
  const { session } = useSession();
  const borders = useRead<Borders>(['uats', 'borders'], '/territory/borders');
  const due = useRead<VisitsDue[]>(['map'], '/census/life/map');
  const points = useRead<VillagePoint[]>(['points'], '/territory/points').data ?? [];
  const [placing, setPlacing] = useState<{ village: number; name: string; spot: Spot } | null>(null);
  const places = usePlaces();
  const mine = session.uats.map(({ siruta }) => siruta);
  const byUat = new Map<number, number>();
  for (const one of due.data ?? []) byUat.set(one.uat, (byUat.get(one.uat) ?? 0) + one.visits);
  const here = points.filter((one) => one.uat === uat);
  const spotAt = placing && { lat: degrees(placing.spot.lat), lon: degrees(placing.spot.lon) };
  const marks: Mark[] = [
    ...here.filter(({ village }) => village !== placing?.village).map((one) => ({ key: one.village, lat: one.lat, lon: one.lon, count: due.data?.find(({ village }) => village === one.village)?.visits ?? 0 })),
    ...(spotAt?.lat && spotAt.lon ? [{ key: 0, lat: spotAt.lat, lon: spotAt.lon, count: 0, cross: true }] : []),
  ];
  const close = placing !== null || here.length > 0;
  const save = (village: number, name: string, to: { lat: number; lon: number } | null) => {
    places.setLast({ village, name, before: points.find((one) => one.village === village) ?? null });
    setPlacing(null);
    void places.put(village, to);
  };
  const start = (village: number, name: string, point: VillagePoint | undefined) => setPlacing({ village, name, spot: point ? { lat: point.lat.toFixed(5), lon: point.lon.toFixed(5) } : { lat: '', lon: '' } });
  return (
    <Card component="section" className="home-card" data-testid="map-of-day">
      <div className="home-card-head"><Icon name="map" /><Title order={2}>{t('title')}</Title><span className="home-count num">{formatNumber(byUat.get(uat) ?? 0)}</span></div>
      <div className="map-body">
        <Reading of={borders} skeleton={<SkeletonLines lines={1} height={260} />}>
          {(land) => (land.features.length === 0 ? <p className="soft">{t('none')}</p> : (
            <figure style={{ margin: 0 }}>
              <Picture borders={land} frame={close ? [uat] : mine} values={close ? NONE : byUat} chosen={uat} choose={choose} marks={close ? marks : []} place={placing ? (lat, lon) => setPlacing({ ...placing, spot: { lat: lat.toFixed(5), lon: lon.toFixed(5) } }) : undefined} label={t('picture', { what: t('visits') })} />
              <figcaption className="soft small">{t('credit')}</figcaption>
            </figure>
          ))}
        </Reading>
        {mine.length > 1 && (
          <ul className="map-list">{session.uats.map((one) => <li key={one.siruta}><button type="button" className="map-name" aria-pressed={one.siruta === uat} onClick={() => choose(one.siruta)}>{one.name}</button><span className="soft small num">{(byUat.get(one.siruta) ?? 0) > 0 ? t('here', { count: byUat.get(one.siruta) ?? 0 }) : t('nothing')}</span></li>)}</ul>
        )}
        <div role="status">{places.last && <span className="small">{t('saved', { name: places.last.name })} <Button variant="subtle" size="compact-md" onClick={() => { const { village, before } = places.last!; places.setLast(null); void places.put(village, before); }}>{t('undo')}</Button></span>}</div>
        {places.refused.map((one) => <div key={one.id} className="line-refused" role="alert"><div><strong>{t('refused')}.</strong> {one.problem!.errors?.[0]?.detail ?? one.problem!.detail}</div><Button variant="default" size="compact-md" onClick={() => { places.setLast(null); places.discard(one.id); }}>{t('understood')}</Button></div>)}
        <Villages uat={uat} due={due.data ?? []} points={here} start={start} spot={placing && <Placing name={placing.name} spot={placing.spot} on={here.some(({ village }) => village === placing.village)} set={(spot) => setPlacing({ ...placing, spot })} save={(lat, lon) => save(placing.village, placing.name, { lat, lon })} off={() => save(placing.village, placing.name, null)} cancel={() => setPlacing(null)} />} />
      </div>
    </Card>
  );
}
