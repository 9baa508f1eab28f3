import { useTexts } from '../../base/web/preferences.tsx';
import type { SessionRow } from '../domain/account-shapes.ts';
import { accountTexts } from './account-texts.ts';
import { AreaButton } from './area-button.tsx';
import { instantText } from './instant-text.ts';

/** The devices on which an account is signed in, each with a button that ends it. */
export function SessionLines(props: {
  readonly sessions: readonly SessionRow[];
  /** The session of this browser: it ends by signing out. */
  readonly current?: { readonly sessionId: string; readonly text: string };
  readonly end?: {
    readonly command: 'endSession' | 'endOwnSession';
    readonly areaId: number;
    readonly account: string;
    readonly whyNot?: string | undefined;
  };
}) {
  const t = useTexts(accountTexts);
  const { end, current } = props;
  const open = props.sessions.filter(({ endedAt }) => endedAt === null);
  if (open.length === 0) return <p className="ms-soft ms-account-facts">{t('noSessions')}</p>;
  return (
    <ul className="ms-account-lines">
      {open.map(({ sessionId, device, lastSeenAt }) => (
        <li key={sessionId}>
          <span>
            {device === '' ? t('unknownDevice') : device}{' '}
            <span className="ms-soft ms-figures">{instantText(lastSeenAt)}</span>
          </span>
          {current?.sessionId === sessionId && <span className="ms-soft">{current.text}</span>}
          {end && current?.sessionId !== sessionId && (
            <AreaButton
              command={end.command}
              areaId={end.areaId}
              input={{ accountId: end.account, sessionId }}
              text={t('end')}
              ask={t('endSessionAsk')}
              size="small"
              whyDisabled={end.whyNot}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
