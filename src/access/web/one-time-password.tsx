import { Button, Modal, Typography } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { ONE_TIME_BYTES, oneTimePassword } from '../domain/passwords.ts';
import { accountTexts } from './account-texts.ts';

/** A fresh one-time password, made in this browser: the server keeps only its hash. */
export function newOneTimePassword(): string {
  return oneTimePassword(crypto.getRandomValues(new Uint8Array(ONE_TIME_BYTES)));
}

/** Shows it once, large enough to read it out. */
export function OneTimePassword(props: {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}) {
  const t = useTexts(accountTexts);
  return (
    <Modal
      open
      title={t('oneTimeTitle', { name: props.name })}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {t('close')}
        </Button>
      }
    >
      <Typography.Paragraph copyable={{ text: props.password, tooltips: t('copy') }} className="ms-one-time">
        {props.password}
      </Typography.Paragraph>
      <p className="ms-soft">{t('oneTimeWhat')}</p>
    </Modal>
  );
}
