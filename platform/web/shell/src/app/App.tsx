import { lazy, Suspense } from 'react';
import { Redirect, Route, Routes, SkeletonLines, usePresence, WrongFace } from '@asigur/sdk';
import { useTenant } from './tenant.ts';
import { FrontPage } from '../screens/front/FrontPage.tsx';
import { SignIn } from '../screens/signin/SignIn.tsx';

const Inside = lazy(() => import('./Inside.tsx'));
const Accept = lazy(() => import('../screens/invitation/Accept.tsx'));
const SheetForm = lazy(() => import('../screens/intake/SheetForm.tsx'));
const Receipt = lazy(() => import('../screens/intake/Receipt.tsx'));
const AnswerPage = lazy(() => import('../screens/referrals/AnswerPage.tsx'));
const Waiting = () => <main className="page"><SkeletonLines lines={6} /></main>;

/** Chooses between the front page, the sign-in, an invitation and the signed-in screens. */
export function App() {
  const tenant = useTenant();
  const presence = usePresence();
  if (tenant.error && !tenant.data) return <main className="page"><WrongFace error={tenant.error} retry={() => void tenant.refetch()} /></main>;
  if (!tenant.data) return <Waiting />;
  if (tenant.data.kind === 'front') return <FrontPage tenant={tenant.data} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="/invitatie/:token"><Accept tenant={tenant.data} /></Route>
        {tenant.data.kind === 'county' && <Route path="/observatie"><SheetForm tenant={tenant.data} /></Route>}
        {tenant.data.kind === 'county' && <Route path="/raspuns"><AnswerPage tenant={tenant.data} /></Route>}
        {tenant.data.kind === 'county' && <Route path="/observatie/:receipt"><Receipt tenant={tenant.data} /></Route>}
        <Route>
          {presence.state === 'unknown' && <Waiting />}
          {presence.state === 'out' && <SignIn tenant={tenant.data} ended={presence.ended} />}
          {presence.state === 'in' && <Routes><Route path="/intrare"><Redirect to="/" replace /></Route><Route><Inside tenant={tenant.data} /></Route></Routes>}
        </Route>
      </Routes>
    </Suspense>
  );
}
