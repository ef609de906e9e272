import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import 'virtual:theme.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/matter.css';
import './styles/office.css';
import './styles/strip.css';
import './styles/print.css';
import { applyAppearance } from './appearance.ts';
import { statusOf } from './client.ts';
import { raiseFloor } from './floor.ts';
import { LanguageProvider } from './language.tsx';
import { makeQueryClient } from './queries.ts';
import { router } from './router.tsx';

raiseFloor();
// The policy of the page forbids code made from text.
z.config({ jitless: true });
applyAppearance();

const client = makeQueryClient();
// Signed out by time: whatever page notices it first tells the others.
client.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'updated' && statusOf(query.state.error) === 401 && query.queryKey[0] !== 'session')
    client.setQueryData(['session'], { signedOut: true });
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
