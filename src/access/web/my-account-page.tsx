import { z } from 'zod';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { SessionReply, SessionRow } from '../domain/account-shapes.ts';
import { PASSWORD_MIN } from '../domain/passwords.ts';
import { roleNames } from '../domain/roles.ts';
import { myAccountTexts } from './my-account-texts.ts';
import { PasswordForm } from './password-form.tsx';
import { SessionLines } from './session-lines.tsx';
import { TotpSection } from './totp-section.tsx';
import './accounts.css';

const Sessions = z.object({ rows: z.array(SessionRow) });

/** One's own account: roles, password, authenticator, devices. */
export function MyAccountPage() {
  const read = useRead({ topic: 'me', path: '/api/session', shape: SessionReply });
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return read.isPending ? <PageSkeleton /> : <MyAccount session={read.data} />;
}

function MyAccount({ session }: { readonly session: SessionReply }) {
  const t = useTexts(myAccountTexts);
  const locale = useLocale();
  const areaId = session.grants[0]?.areaId;
  return (
    <Page>
      <PageHeader title={t('title')} about={session.account.name} />
      <div className="ms-account-narrow">
        <section>
          <h2>{t('roles')}</h2>
          <ul className="ms-account-lines">
            {session.grants.map((grant) => (
              <li key={`${grant.role} ${grant.areaId}`}>
                {roleNames[grant.role][locale]} <span className="ms-soft">{grant.areaName}</span>
              </li>
            ))}
          </ul>
        </section>
        {areaId !== undefined && (
          <>
            <section>
              <h2>{t('password')}</h2>
              <p className="ms-soft">{t('passwordWhat', { characters: PASSWORD_MIN })}</p>
              <PasswordForm areaId={areaId} sessionId={session.sessionId} />
            </section>
            <TotpSection areaId={areaId} hasTotp={session.hasTotp} />
            <Devices session={session} areaId={areaId} />
          </>
        )}
      </div>
    </Page>
  );
}

function Devices({ session, areaId }: { readonly session: SessionReply; readonly areaId: number }) {
  const t = useTexts(myAccountTexts);
  const read = useRead({ topic: 'me', path: '/api/me/sessions', shape: Sessions });
  const { sessionId, account } = session;
  return (
    <section>
      <h2>{t('sessions')}</h2>
      <p className="ms-soft">{t('sessionsWhat')}</p>
      <SessionLines
        sessions={read.data?.rows ?? []}
        current={{ sessionId, text: t('thisDevice') }}
        end={{ command: 'endOwnSession', areaId, account: account.id }}
      />
    </section>
  );
}
