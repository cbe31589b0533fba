import { Button, signOut, useSession, type TenantInfo } from '@asigur/sdk';
export default function Inside(_: { tenant: TenantInfo }) {
  const { session } = useSession();
  return <main className="page"><h1>{session.account.name}</h1><Button onClick={() => void signOut()}>Ieșire</Button></main>;
}
