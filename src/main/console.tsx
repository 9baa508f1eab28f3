import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { z } from 'zod';
import { PasswordGate } from '../access/web/password-gate.tsx';
import { SignIn } from '../access/web/sign-in.tsx';
import { AppShell } from '../base/web/app-shell.tsx';
import { createConsoleRouter } from '../base/web/console-routes.tsx';
import { fillText } from '../base/domain/texts.ts';
import { Look } from '../base/web/look.tsx';
import { PreferencesProvider } from '../base/web/preferences.tsx';
import { ProblemTextsProvider, type FindProblemText } from '../base/web/problem-texts.tsx';
import { SessionGate } from '../base/web/session-gate.tsx';
import { SessionProvider } from '../base/web/session-provider.tsx';
import { registerSource } from './console-find.tsx';
import { consoleGroups, consolePages } from './console-pages.tsx';
import { problems } from './problems.ts';

// The content security policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true });

const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: true, staleTime: 10_000 } } });
const findSources = [registerSource];
const findProblemText: FindProblemText = ({ code, locale, details }) => {
  const text = problems[code]?.[locale];
  return text === undefined ? undefined : fillText(text, details);
};
const router = createConsoleRouter({
  pages: consolePages,
  frame: (
    <SessionGate signIn={<SignIn />} signInAgain={<SignIn reason="ended" />}>
      <PasswordGate>
        <AppShell pages={consolePages} groups={consoleGroups} findSources={findSources} />
      </PasswordGate>
    </SessionGate>
  ),
});

const root = document.getElementById('root');
if (!root) throw new Error('console.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PreferencesProvider>
      <ProblemTextsProvider find={findProblemText}>
        <Look>
          <QueryClientProvider client={queries}>
            <SessionProvider>
              <RouterProvider router={router} />
            </SessionProvider>
          </QueryClientProvider>
        </Look>
      </ProblemTextsProvider>
    </PreferencesProvider>
  </StrictMode>,
);
