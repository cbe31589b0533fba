import { useRead, type Provider, type Uat } from '@asigur/sdk';

/** The county's directory, kept on the device. */
export const useDirectory = () => useRead<Provider[]>(['directory'], '/directory');
export const useUats = () => useRead<Uat[]>(['uats'], '/territory/uats');
