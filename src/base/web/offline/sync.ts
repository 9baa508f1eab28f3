import { failureOf, type Failure } from '../failure.ts';
import { correctedMs, correctedNow } from './clock.ts';
import { contactServer } from './contact.ts';
import { currentPhone, type OpenPhone } from './current-phone.ts';
import { APP_VERSION, runCommand } from './device.ts';
import { heedEpoch } from './epoch.ts';
import { fetchSnapshot } from './fetch-snapshot.ts';
import { openOtherKeys } from './other-keys.ts';
import { dropOld } from './outbox-entries.ts';
import { countAll, settleHomeless } from './outbox.ts';
import { pauseAfter } from './pause.ts';
import { remember } from './phone-db.ts';
import { sendRecords } from './send-records.ts';
import { noteSync, syncState } from './sync-state.ts';
import { wipePhone } from './wipe.ts';

/** Between two contacts of a phone that has nothing to send. Milliseconds, and as much again by chance. */
const REST_MS = 45_000;
/** Many records made in one moment travel together. Milliseconds. */
const GATHER_MS = 250;
/** The office's list of phones is told of this one so often. Milliseconds. */
const REPORT_EVERY_MS = 15 * 60_000;
/** While another tab sends. Milliseconds. */
const ELSEWHERE_MS = 3_000;
const LOCK = 'menshen-sync';

let timer: ReturnType<typeof setTimeout> | undefined;
let dueAt = Number.POSITIVE_INFINITY;
let failures = 0;
let running: Promise<void> | undefined;
let isAskedAgain = false;
let reportedAt = 0;
let reportedUnsent = -1;

/** Sends and fetches soon; many calls become one. A pause that the server asked for is kept. */
export function syncSoon(): void {
  if (running) isAskedAgain = true;
  else if (failures === 0) plan(GATHER_MS);
}

/** Sends and fetches at once, because a person asked or the line came back. Resolves when it is over, well or not. */
export function syncNow(): Promise<void> {
  failures = 0;
  // What is under way may have begun before there was a phone, or a line.
  if (running) isAskedAgain = true;
  return run();
}

function run(): Promise<void> {
  running ??= runOnce().finally(() => {
    running = undefined;
    plan(isAskedAgain && failures === 0 ? GATHER_MS : nextPause());
    isAskedAgain = false;
  });
  return running;
}

/** Follows the line for as long as the page lives. Called once. */
export function startSync(): void {
  globalThis.addEventListener('online', () => void syncNow());
  globalThis.addEventListener('offline', () => noteSync({ isOnline: false }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') syncSoon();
  });
  plan(0);
}

function plan(pauseMs: number): void {
  const at = Date.now() + pauseMs;
  if (timer !== undefined && dueAt <= at && pauseMs > 0) return;
  clearTimeout(timer);
  dueAt = at;
  timer = setTimeout(() => {
    timer = undefined;
    void run();
  }, pauseMs);
}

let lastFailure: Failure | undefined;
let isElsewhere = false;

function nextPause(): number {
  if (isElsewhere) return ELSEWHERE_MS;
  if (lastFailure && lastFailure.kind !== 'signedOut') {
    return pauseAfter({ attempt: failures, failure: lastFailure, random: Math.random() });
  }
  return REST_MS * (1 + Math.random());
}

/** One sender at a time, in whatever tab. */
async function runOnce(): Promise<void> {
  const phone = currentPhone.get();
  isElsewhere = false;
  if (!phone) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) {
      // Another tab, or this page before it was loaded again: it may be gone in a moment.
      isElsewhere = true;
      return;
    }
    noteSync({ isSending: true });
    const failure = await exchange(phone).then(
      () => undefined,
      (error: unknown) => failureOf(error),
    );
    lastFailure = failure;
    failures = failure ? failures + 1 : 0;
    noteFailure(failure);
    await countAll(phone.accountId);
    noteSync({ isSending: false });
  });
}

/** Everything of one contact, in order: records first, because they are what would be lost. */
async function exchange(phone: OpenPhone): Promise<void> {
  await settleHomeless();
  const { isEnded, epoch } = await contactServer(phone);
  if (isEnded) return wipePhone('ended');
  const current = await heedEpoch(phone, epoch);
  await openOtherKeys(current);
  await sendRecords(current.accountId);
  await fetchSnapshot(current);
  await report(current);
  await dropOld(current.accountId);
  const { unsent, isStorageFull } = syncState.get();
  // Never said while anything waits or anything failed.
  if (unsent === 0 && !isStorageFull) await noteSynced();
}

async function noteSynced(): Promise<void> {
  const at = correctedNow();
  await remember('lastSyncedAt', at);
  noteSync({ lastSyncedAt: at });
}

async function report(phone: OpenPhone): Promise<void> {
  const { unsent, setAside, clockOffsetMs } = syncState.get();
  const waiting = unsent + setAside.length;
  const isDue = correctedMs() - reportedAt > REPORT_EVERY_MS || (waiting === 0) !== (reportedUnsent === 0);
  if (!isDue) return;
  const input = { deviceId: phone.deviceId, unsent: waiting, clockOffsetMs, appVersion: APP_VERSION };
  await runCommand({ name: 'reportDevice', communityId: phone.communityId, input });
  reportedAt = correctedMs();
  reportedUnsent = waiting;
}

function noteFailure(failure: Failure | undefined): void {
  const { failure: _before, ...rest } = syncState.get();
  const kind = failure?.kind;
  const told = kind === 'network' || kind === 'busy' ? kind : failure && kind !== 'signedOut' ? 'broken' : undefined;
  syncState.set({
    ...rest,
    isOnline: kind !== 'network',
    needsSignIn: kind === 'signedOut',
    ...(told ? { failure: told } : {}),
  });
}
