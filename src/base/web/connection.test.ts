import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page just opened: the module looks at the device when it is loaded. */
async function openPage(isOnline: boolean) {
  const events = new EventTarget();
  vi.stubGlobal('navigator', { onLine: isOnline });
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.resetModules();
  const page = await import('./connection.ts');
  let returns = 0;
  const stop = page.onReconnected(() => (returns += 1));
  return { ...page, stop, returns: () => returns, device: (name: string) => events.dispatchEvent(new Event(name)) };
}

describe('the line to the server', () => {
  const fetched = vi.fn<() => Promise<{ readonly ok: boolean }>>();

  beforeEach(() => {
    vi.useFakeTimers();
    fetched.mockReset().mockRejectedValue(new TypeError('no answer'));
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is not back before it was away', async () => {
    const page = await openPage(true);
    page.noteAnswered();
    page.noteAnswered();
    expect(page.returns()).toBe(0);
  });

  it('is back when a request is answered again, once for each time it was away', async () => {
    const page = await openPage(true);
    page.noteUnanswered();
    page.noteUnanswered();
    page.noteAnswered();
    page.noteAnswered();
    page.noteUnanswered();
    page.noteAnswered();
    expect(page.returns()).toBe(2);
  });

  it('is asked for by itself until the server answers', async () => {
    const page = await openPage(true);
    page.noteUnanswered();
    await vi.advanceTimersByTimeAsync(12_000);
    expect([fetched.mock.calls.length, page.returns()]).toEqual([3, 0]);
    fetched.mockResolvedValue({ ok: false });
    await vi.advanceTimersByTimeAsync(4000);
    expect(page.returns()).toBe(0);
    fetched.mockResolvedValue({ ok: true });
    await vi.advanceTimersByTimeAsync(4000);
    expect([fetched.mock.calls.length, page.returns()]).toEqual([5, 1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toHaveBeenCalledTimes(5);
  });

  it('is asked once at a time, however many requests got no answer', async () => {
    const page = await openPage(true);
    for (let count = 0; count < 20; count += 1) page.noteUnanswered();
    await vi.advanceTimersByTimeAsync(4000);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is asked as soon as the device has a network again', async () => {
    const page = await openPage(true);
    page.device('offline');
    fetched.mockResolvedValue({ ok: true });
    page.device('online');
    await vi.advanceTimersByTimeAsync(0);
    expect(page.returns()).toBe(1);
  });

  it('is back for a page that was opened without a network', async () => {
    const page = await openPage(false);
    page.noteAnswered();
    expect(page.returns()).toBe(1);
  });

  it('tells nobody who has stopped listening', async () => {
    const page = await openPage(true);
    page.stop();
    page.noteUnanswered();
    page.noteAnswered();
    expect(page.returns()).toBe(0);
  });
});
