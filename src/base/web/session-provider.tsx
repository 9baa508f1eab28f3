import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';
import { getJson, onSignedOut, requestJson } from './request.ts';
import { Session, SessionContext, type SessionState, type SignInInput } from './session.tsx';

/** Opens the session once and follows it: signed in, ended, signed out. */
export function SessionProvider(props: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ status: 'opening' });
  const queries = useQueryClient();

  const open = useCallback(async () => setState(await readSession()), []);

  const signIn = useCallback(async (input: SignInInput) => {
    const session = Session.parse(await requestJson({ method: 'POST', url: '/api/session', body: input }));
    setState((before) => {
      // Another person at the same screen must not see what the last one had open.
      if (before.status === 'ended' && before.session.account.id !== session.account.id) globalThis.location.reload();
      return { status: 'signedIn', session };
    });
    return session;
  }, []);

  const signOut = useCallback(async () => {
    await requestJson({ method: 'DELETE', url: '/api/session' });
    queries.clear();
    setState({ status: 'signedOut' });
  }, [queries]);

  useEffect(() => {
    void readSession().then(setState);
  }, []);
  useEffect(
    () =>
      onSignedOut(() =>
        setState((before) => (before.status === 'signedIn' ? { status: 'ended', session: before.session } : before)),
      ),
    [],
  );

  const value = useMemo(() => ({ state, open, signIn, signOut }), [state, open, signIn, signOut]);
  return <SessionContext value={value}>{props.children}</SessionContext>;
}

async function readSession(): Promise<SessionState> {
  try {
    return { status: 'signedIn', session: await getJson({ path: '/api/session', shape: Session }) };
  } catch (error) {
    const failure = failureOf(error);
    return failure.kind === 'signedOut' ? { status: 'signedOut' } : { status: 'unreachable', failure };
  }
}
