import { useRead, type Programme, type Uat } from '@asigur/sdk';

export const useProgrammes = (enabled = true) => useRead<Programme[]>(['programmes'], '/programmes', enabled);
export const useUatNames = () => {
  const uats = useRead<Uat[]>(['uats'], '/territory/uats').data ?? [];
  return { uats, name: (siruta: number) => uats.find((one) => one.siruta === siruta)?.name ?? String(siruta) };
};
