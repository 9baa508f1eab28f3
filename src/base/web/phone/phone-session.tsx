import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { failureOf } from '../failure.ts';
import { communitiesOf } from '../community.tsx';
import { phoneRequest } from '../offline/phone-request.ts';
import { Session, SessionContext, type SessionState, type SignInInput } from '../session.tsx';
import { deviceName } from '../offline/device.ts';
import { openPhone, recallStanding } from '../offline/open-phone.ts';
import { recall, remember } from '../offline/phone-db.ts';
import { startSync, syncNow } from '../offline/sync.ts';
import { noteSync, syncState } from '../offline/sync-state.ts';
import { phoneEnded, wipePhone } from '../offline/wipe.ts';

/**
 * The session on a phone: it begins from what the phone remembers, so that it opens without a network and after the sign-in has
 * run out; what the server says then changes the scope, or asks to sign in again while the work goes on.
 */
export function PhoneSessionProvider(props: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ status: 'opening' });
  const open = useCallback(async () => setState(await readSession()), []);
  useEffect(() => {
    void start(setState);
    return followEnd(setState);
  }, []);

  const signIn = useCallback(async (input: SignInInput) => {
    const body = { ...input, device: deviceName() };
    const session = Session.parse(await phoneRequest({ method: 'POST', url: '/api/session', body }));
    await take(session);
    setState({ status: 'signedIn', session });
    return session;
  }, []);

  const signOut = useCallback(async () => {
    await wipePhone('signedOut');
    await remember('signOutWaits', true);
    setState({ status: 'signedOut' });
    await finishSignOut().catch(() => undefined);
  }, []);

  const value = useMemo(() => ({ state, open, signIn, signOut }), [state, open, signIn, signOut]);
  return <SessionContext value={value}>{props.children}</SessionContext>;
}

/** What was remembered first, the server's word after it. */
async function start(setState: (state: SessionState) => void): Promise<void> {
  const kept = Session.safeParse(await recall('session'));
  if (kept.success) {
    await recallStanding(String(kept.data.account.id));
    // The tiles are there before the register is: opening it takes longer than drawing them.
    setState({ status: 'signedIn', session: kept.data });
    await openFor(kept.data).catch(() => undefined);
  }
  const read = await readSession();
  if (read.status === 'signedIn') setState(read);
  else if (!kept.success) setState(read);
  else if (read.status === 'signedOut') setState({ status: 'ended', session: kept.data });
  startSync();
}

/** Asks the server who is signed in here, and keeps the answer. */
async function readSession(): Promise<SessionState> {
  try {
    await finishSignOut();
    const session = Session.parse(await phoneRequest({ method: 'GET', url: '/api/session' }));
    await take(session);
    return { status: 'signedIn', session };
  } catch (error) {
    const failure = failureOf(error);
    return failure.kind === 'signedOut' ? { status: 'signedOut' } : { status: 'unreachable', failure };
  }
}

/** Another account's key and snapshot go before this one's come. */
async function take(session: Session): Promise<void> {
  const before = Session.safeParse(await recall('session'));
  if (before.success && before.data.account.id !== session.account.id) await wipePhone('signedOut');
  // Else the next note of a sync that was refused before would end the new sign-in at once.
  noteSync({ needsSignIn: false });
  await remember('signOutWaits', false);
  await remember('session', session);
  await openFor(session);
  void syncNow();
}

/** Opens the chosen community's part; an account without one has only its sync page. */
async function openFor(session: Session): Promise<void> {
  const all = communitiesOf(session);
  const chosen = Number(localStorage.getItem('menshen.community'));
  const community = all.find(({ id }) => id === chosen) ?? all[0];
  if (!community || !session.permissions.includes('access.device.register')) return;
  await openPhone({ accountId: String(session.account.id), communityId: community.id });
}

/** Signed out without a network: the server hears of it at the next contact, before anything else. */
async function finishSignOut(): Promise<void> {
  if ((await recall('signOutWaits')) !== true) return;
  await phoneRequest({ method: 'DELETE', url: '/api/session' });
  await remember('signOutWaits', false);
}

function followEnd(setState: (change: (before: SessionState) => SessionState) => void): () => void {
  const end = () =>
    setState((before) => (before.status === 'signedIn' ? { status: 'ended', session: before.session } : before));
  const stops = [
    syncState.subscribe(() => {
      if (syncState.get().needsSignIn) end();
    }),
    phoneEnded.subscribe(() => setState(() => ({ status: 'signedOut' }))),
  ];
  return () => stops.forEach((stop) => stop());
}
