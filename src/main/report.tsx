import { z } from 'zod';
import { hostProblems } from '../gate/domain/host-problems.ts';
import { isolationProblems } from '../isolation/domain/problems.ts';
import { orderActions } from '../isolation/web/resident-actions.ts';
import { linkProblems } from '../messaging/domain/link-problems.ts';
import { mountLinkPage } from '../messaging/web/link-page.tsx';
import { screeningProblems } from '../screening/domain/problems.ts';
import { residentActions } from '../screening/web/resident-actions.ts';

// The content security policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('report.html has no #root');
mountLinkPage({
  root,
  token: location.pathname.replace(/^\/r\/?/, ''),
  actions: { ...residentActions, ...orderActions },
  problems: { ...linkProblems, ...screeningProblems, ...isolationProblems, ...hostProblems },
  privacy: ({ keptDays }) => ({
    'zh-CN': `只用于传染病防控，由本社区工作人员使用，不对外公布。${keptDays === undefined ? '' : `未被采用的 ${keptDays} 天内销毁。`}可到居委会查看、更正、要求删除。`,
    'zh-TW': `只用於傳染病防控，由本社區工作人員使用，不對外公布。${keptDays === undefined ? '' : `未被採用的 ${keptDays} 天內銷毀。`}可到社區查看、更正、要求刪除。`,
    en: `Used for the control of infectious disease only, by people of this office; never published. ${keptDays === undefined ? '' : `What is not accepted is destroyed within ${keptDays} days. `}You may see, correct or have it deleted at the office.`,
  }),
});

// Keeps the page itself, so that it opens again without a network; browsers inside chat apps may not have it and lose nothing else.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker.register('/report-worker.js', { scope: '/r/' }).catch(() => undefined);
