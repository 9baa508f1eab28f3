import { z } from 'zod';
import { instantOf } from '../base/domain/day.ts';
import { mountCardPage } from '../gate/web/card-page.ts';

// The content security policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('resident.html has no #root');
mountCardPage(root, () => instantOf(new Date()));

// Keeps the page itself for days without a network; browsers inside chat apps may not have it, and lose nothing else.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker.register('/card-worker.js', { scope: '/card' }).catch(() => undefined);
