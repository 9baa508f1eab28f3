import { useState } from 'react';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import type { AccountDetail } from '../domain/account-shapes.ts';
import { accountTexts } from './account-texts.ts';
import { AreaButton } from './area-button.tsx';
import { newOneTimePassword, OneTimePassword } from './one-time-password.tsx';
import { useAreaCommand } from './use-area-command.ts';

type ActsProps = { readonly account: AccountDetail; readonly areaId: number; readonly whyNot: string | undefined };

/** What can be done to the account itself. */
export function AccountActs(props: ActsProps) {
  const t = useTexts(accountTexts);
  const { account, areaId, whyNot } = props;
  const { accountId } = account;
  const common = { areaId, input: { accountId }, whyDisabled: whyNot };
  return (
    <div className="ms-account-acts">
      <ResetPassword {...props} />
      {account.lockedUntil !== null && (
        <AreaButton {...common} command="unlockAccount" text={t('unlock')} ask={t('unlockAsk')} />
      )}
      {account.hasTotp && (
        <AreaButton
          {...common}
          command="removeTotp"
          text={t('removeTotp')}
          ask={t('removeTotpAsk')}
          what={t('removeTotpWhat')}
        />
      )}
      {account.status === 'active' ? (
        <Disable {...props} />
      ) : (
        <AreaButton {...common} command="enableAccount" text={t('enable')} ask={t('enableAsk')} />
      )}
    </div>
  );
}

function ResetPassword({ account, areaId, whyNot }: ActsProps) {
  const t = useTexts(accountTexts);
  const [password, setPassword] = useState(newOneTimePassword);
  const [isShown, setShown] = useState(false);
  const close = () => {
    setShown(false);
    setPassword(newOneTimePassword());
  };
  return (
    <>
      <AreaButton
        command="resetPassword"
        areaId={areaId}
        input={{ accountId: account.accountId, password }}
        text={t('resetPassword')}
        ask={t('resetAsk')}
        what={t('resetWhat')}
        whyDisabled={whyNot}
        onDone={() => setShown(true)}
      />
      {isShown && <OneTimePassword name={account.name} password={password} onClose={close} />}
    </>
  );
}

function Disable({ account, areaId, whyNot }: ActsProps) {
  const t = useTexts(accountTexts);
  const { run, isRunning, text, clear } = useAreaCommand('disableAccount');
  const [isAsking, setAsking] = useState(false);
  const disable = async (reason: string) => {
    const why = await run({ areaId, input: { accountId: account.accountId, reason } });
    if (why === undefined) setAsking(false);
  };
  return (
    <>
      <ReasonedButton danger whyDisabled={whyNot} onClick={() => setAsking(true)}>
        {t('disable')}
      </ReasonedButton>
      <ReasonDialog
        title={t('disableTitle', { name: account.name })}
        what={t('disableWhat')}
        isOpen={isAsking}
        isRunning={isRunning}
        failureText={text}
        minLength={2}
        usual={[t('reasonLeft'), t('reasonDone'), t('reasonLost')]}
        onGive={(reason) => void disable(reason)}
        onCancel={() => {
          clear();
          setAsking(false);
        }}
      />
    </>
  );
}
