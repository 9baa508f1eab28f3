import { createContext, use, useMemo } from 'react';
import { z } from 'zod';
import type { Failure } from './failure.ts';

/** Who is signed in and what they may do. `communities` names those in scope, when the server sends it. */
export type Session = z.infer<typeof Session>;
export const Session = z.object({
  account: z.object({ id: z.union([z.string(), z.number()]), name: z.string() }),
  grants: z.array(
    z.object({
      role: z.string(),
      areaId: z.number(),
      areaName: z.string(),
      communityIds: z.array(z.number()),
    }),
  ),
  communities: z.array(z.object({ id: z.number(), name: z.string() })).optional(),
  permissions: z.array(z.string()),
  mustEnrolTotp: z.boolean().optional(),
});

/** `ended` keeps the last session: the page stays mounted below the sign-in, so that what was typed is not lost. */
export type SessionState =
  | { readonly status: 'opening' }
  | { readonly status: 'unreachable'; readonly failure: Failure }
  | { readonly status: 'signedOut' }
  | { readonly status: 'ended'; readonly session: Session }
  | { readonly status: 'signedIn'; readonly session: Session };

export type SessionAccess = {
  readonly state: SessionState;
  readonly open: () => Promise<void>;
  readonly signIn: (input: SignInInput) => Promise<Session>;
  readonly signOut: () => Promise<void>;
};

/** What the sign-in page sends. `totp` is the six figures of an authenticator, asked for when the account needs it. */
export type SignInInput = { readonly phone: string; readonly password: string; readonly totp?: string };

/** The session of whatever page; a phone fills it from what it remembers. */
export const SessionContext = createContext<SessionAccess | undefined>(undefined);

/** The session as it stands, and how to open, begin and end it. */
export function useSessionAccess(): SessionAccess {
  const access = use(SessionContext);
  if (!access) throw new Error('no SessionProvider above');
  return access;
}

/** The session of a page inside the shell, where somebody is signed in. */
export function useSession(): Session {
  const { state } = useSessionAccess();
  if (state.status !== 'signedIn' && state.status !== 'ended') throw new Error('nobody is signed in');
  return state.session;
}

/** `may('register.person.view')`. Only decides what is offered: the server decides what is done. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useSession();
  return useMemo(() => {
    const held = new Set(permissions);
    return (permission) => held.has(permission);
  }, [permissions]);
}
