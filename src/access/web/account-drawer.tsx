import { Drawer } from 'antd';
import { Link } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay, useSession } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { AccountDetail, type GrantRow } from '../domain/account-shapes.ts';
import { AccountActs } from './account-acts.tsx';
import { accountTexts } from './account-texts.ts';
import { AreaButton } from './area-button.tsx';
import { GiveRole } from './give-role.tsx';
import { AccountStatus, GrantText } from './grant-text.tsx';
import { instantText } from './instant-text.ts';
import { auditPath } from './paths.ts';
import { SessionLines } from './session-lines.tsx';
import './accounts.css';

/** One account: its roles, devices, and what the reader may do with it. */
export function AccountDrawer(props: { readonly accountId: string; readonly onClose: () => void }) {
  const read = useRead({ topic: 'accounts', path: `/api/accounts/${props.accountId}`, shape: AccountDetail });
  return (
    <Drawer open size={560} title={read.data?.name} onClose={props.onClose}>
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <Account account={read.data} />}
    </Drawer>
  );
}

function Account(props: { readonly account: AccountDetail }) {
  const t = useTexts(accountTexts);
  const may = useMay();
  const own = useSession().account.id;
  const { account } = props;
  const whyNot = account.accountId === own ? t('yourself') : account.isManaged ? undefined : t('notYours');
  const [home] = account.grants;
  const manages = may('access.account.manage') && home !== undefined;
  return (
    <>
      <Facts account={account} />
      <h3>{t('roles')}</h3>
      <ul className="ms-account-lines">
        {account.grants.map((grant) => (
          <GrantLine key={grant.grantId} account={account} grant={grant} />
        ))}
        {account.grantsElsewhere > 0 && (
          <li className="ms-soft">{t('elsewhere', { count: account.grantsElsewhere })}</li>
        )}
      </ul>
      {manages && account.accountId !== own && <GiveRole accountId={account.accountId} />}
      <h3>{t('sessions')}</h3>
      <SessionLines
        sessions={account.sessions}
        {...(manages && { end: { command: 'endSession', areaId: home.areaId, account: account.accountId, whyNot } })}
      />
      {manages && <AccountActs account={account} areaId={home.areaId} whyNot={whyNot} />}
    </>
  );
}

function Facts(props: { readonly account: AccountDetail }) {
  const t = useTexts(accountTexts);
  const may = useMay();
  const { account } = props;
  const time = instantText(account.createdAt);
  const { createdByName: name } = account;
  return (
    <div className="ms-account-facts">
      <AccountStatus account={account} />
      <span className="ms-figures">{account.phoneMasked}</span>
      {account.hasTotp && <span>{t('totpOn')}</span>}
      {account.mustChangePassword && <span className="ms-soft">{t('mustChange')}</span>}
      <span className="ms-soft">{name === null ? t('createdAt', { time }) : t('createdBy', { name, time })}</span>
      {may('access.audit.read') && <Link to={`${auditPath}?worker=${account.accountId}`}>{t('trail')}</Link>}
    </div>
  );
}

function GrantLine(props: { readonly account: AccountDetail; readonly grant: GrantRow }) {
  const t = useTexts(accountTexts);
  const may = useMay();
  const own = useSession().account.id;
  const { account, grant } = props;
  const canEnd = may('access.account.manage') && grant.standing !== 'over';
  return (
    <li>
      <GrantText grant={grant} />
      {canEnd && (
        <AreaButton
          command="endGrant"
          areaId={grant.areaId}
          input={{ accountId: account.accountId, grantId: grant.grantId }}
          text={t('end')}
          ask={t('endGrantAsk')}
          what={t('endGrantWhat')}
          size="small"
          danger
          whyDisabled={account.accountId === own ? t('yourself') : undefined}
        />
      )}
    </li>
  );
}
