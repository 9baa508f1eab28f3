import { StrictMode, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Outlet } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { z } from 'zod';
import { accessProblems } from '../access/domain/problems.ts';
import { PhoneSignIn } from '../access/web/phone-sign-in.tsx';
import { baseProblems } from '../base/domain/base-problems.ts';
import type { ProblemRegistry } from '../base/domain/problem.ts';
import { fillText } from '../base/domain/texts.ts';
import '../base/web/base.css';
import { followOtherTabs } from '../base/web/offline/outbox-counts.ts';
import { createStore } from '../base/web/offline/store.ts';
import { currentPhone } from '../base/web/offline/current-phone.ts';
import { ActNamesContext } from '../base/web/phone/act-name.ts';
import { PhoneFailed } from '../base/web/phone/phone-failed.tsx';
import { PhoneHome } from '../base/web/phone/phone-home.tsx';
import { PhoneInsecure } from '../base/web/phone/phone-insecure.tsx';
import { PhoneSessionProvider } from '../base/web/phone/phone-session.tsx';
import { PhoneShell } from '../base/web/phone/phone-shell.tsx';
import { SyncPage } from '../base/web/phone/sync-page.tsx';
import { keepProgram } from '../base/web/phone/update.ts';
import { PreferencesProvider } from '../base/web/preferences.tsx';
import { ProblemTextsProvider, type FindProblemText } from '../base/web/problem-texts.tsx';
import { actNames } from './act-names.ts';
import { phonePages } from './phone-pages.tsx';

// The content security policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true });

/** The words of all refusals are a third of the program: those of the sign-in are in it, the others come behind the first screen. */
const problemTexts = createStore<ProblemRegistry>({ ...baseProblems, ...accessProblems });
const BEHIND_THE_FIRST_SCREEN_MS = 2_000;
const TRY_AGAIN_MS = 15_000;

async function bringProblemTexts(): Promise<void> {
  try {
    problemTexts.set((await import('./problems.ts')).problems);
  } catch {
    // A bad line at the first visit; later the phone has them itself.
    setTimeout(() => void bringProblemTexts(), TRY_AGAIN_MS);
  }
}

function ProblemTexts(props: { readonly children: ReactNode }) {
  const problems = useSyncExternalStore(problemTexts.subscribe, problemTexts.get);
  const find = useCallback<FindProblemText>(
    ({ code, locale, details }) => {
      const text = problems[code]?.[locale];
      return text === undefined ? undefined : fillText(text, details);
    },
    [problems],
  );
  return <ProblemTextsProvider find={find}>{props.children}</ProblemTextsProvider>;
}

const router = createBrowserRouter(
  [
    {
      element: <PhoneShell signIn={<PhoneSignIn />} />,
      errorElement: <PhoneFailed />,
      hydrateFallbackElement: <></>,
      children: [
        {
          element: <Outlet />,
          errorElement: <PhoneFailed />,
          children: [
            { path: '/sync', element: <SyncPage /> },
            ...phonePages.map(({ path, load }) => ({ path, lazy: async () => ({ Component: await load() }) })),
            { path: '*', element: <PhoneHome pages={phonePages} /> },
          ],
        },
      ],
    },
  ],
  { basename: '/phone' },
);

followOtherTabs(() => currentPhone.get()?.accountId);
const root = document.getElementById('root');
if (!root) throw new Error('phone.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PreferencesProvider>
      <ProblemTexts>
        <ActNamesContext value={actNames}>
          {globalThis.isSecureContext ? (
            <PhoneSessionProvider>
              <RouterProvider router={router} />
            </PhoneSessionProvider>
          ) : (
            <PhoneInsecure />
          )}
        </ActNamesContext>
      </ProblemTexts>
    </PreferencesProvider>
  </StrictMode>,
);
void keepProgram();
setTimeout(() => void bringProblemTexts(), BEHIND_THE_FIRST_SCREEN_MS);
