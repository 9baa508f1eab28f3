import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { AccountRow, GrantRow } from '../domain/account-shapes.ts';
import { roleNames } from '../domain/roles.ts';
import { accountTexts } from './account-texts.ts';
import { instantText } from './instant-text.ts';
import { StatusMark } from '../../base/web/status-mark.tsx';

/** 网格员 杨柳社区, and when it ends. */
export function GrantText(props: { readonly grant: GrantRow }) {
  const t = useTexts(accountTexts);
  const locale = useLocale();
  const { grant } = props;
  const begins = grant.standing === 'coming' ? ` ${t('fromDay', { day: grant.fromDay })}` : '';
  const ends =
    grant.untilDay === null ? '' : grant.standing === 'over' ? t('ended') : t('untilDay', { day: grant.untilDay });
  return (
    <span className={grant.standing === 'over' ? 'ms-soft' : ''}>
      {roleNames[grant.role][locale]} <span className="ms-soft">{grant.areaName}</span>
      <span className="ms-soft">
        {begins} {ends}
      </span>
    </span>
  );
}

/** Whether somebody can sign in, and why not. */
export function AccountStatus(props: { readonly account: AccountRow }) {
  const t = useTexts(accountTexts);
  const { status, lockedUntil } = props.account;
  if (status === 'disabled') return <StatusMark status="stop" text={t('disabled')} />;
  if (lockedUntil !== null) {
    return <StatusMark status="ask" text={t('lockedUntil', { time: instantText(lockedUntil).slice(11) })} />;
  }
  return <StatusMark status="pass" text={t('active')} />;
}
