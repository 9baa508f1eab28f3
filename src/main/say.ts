import { Problem } from '../base/domain/problem.ts';
import type { Config } from '../base/server/config.ts';
import { addressOf } from '../base/server/config.ts';
import { databaseProblems } from '../base/server/postgres/problem.ts';
import { fillText } from '../base/domain/texts.ts';
import { demoAccounts } from '../access/domain/demo-accounts.ts';
import { DEMO_PASSWORD } from '../access/domain/demo.ts';
import { roleNames } from '../access/domain/roles.ts';
import { problems } from './problems.ts';
import { startProblems } from './start-problems.ts';

const words = { ...problems, ...databaseProblems, ...startProblems };

/** One progress line on standard output, Chinese first. */
export function say(zh: string, en: string): void {
  process.stdout.write(`[门神] ${zh} · ${en}\n`);
}

/** The address, and who can sign in: one account per role in the demo, or how to make the first one. */
export function sayReady(config: Config, state: { readonly hasAccounts: boolean; readonly isDemo: boolean }): void {
  say(`请打开 ${addressOf(config)}`, 'ready');
  if (state.isDemo) {
    say(`演示账号（密码都是 ${DEMO_PASSWORD}）`, 'demo accounts, one password for all');
    for (const { role, phone } of demoAccounts) {
      process.stdout.write(`       ${phone}  ${roleNames[role]['zh-CN']} · ${roleNames[role].en}\n`);
    }
  } else if (!state.hasAccounts) {
    say(
      '还没有账号，请另开窗口运行：npm run -s menshen -- setup --help',
      'no account yet, make the first one with setup',
    );
  }
}

/** What went wrong in one line of Chinese and one of English. A bug keeps its stack: it is for engineers. */
export function explain(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = Object.entries(words).find(([code]) => code === error.code)?.[1];
  if (!text) return error.message;
  return `${fillText(text['zh-CN'], error.details)}\n${fillText(text.en, error.details)}`;
}
