import type { TenantInfo } from '@asigur/sdk';
export default function Accept(_: { tenant: TenantInfo }) { return null; }
