import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { findSession, Look, queries, QueryClientProvider, storedLocale } from '@asigur/sdk';
import { App } from './app/App.tsx';
import { Safe } from './app/Safe.tsx';
import { watchUpdates } from './app/updates.ts';
import './shell.css';

document.documentElement.lang = storedLocale();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Look>
      <QueryClientProvider client={queries}>
        <Safe><App /></Safe>
      </QueryClientProvider>
    </Look>
  </StrictMode>,
);
void findSession();
watchUpdates();
