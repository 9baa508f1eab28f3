import { Alert, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';
import { ReasonField } from './reason-field.tsx';
import './reason-dialog.css';

/** The reasons that are given most, one click each. */
const USUAL = ['reason-verify', 'reason-call', 'reason-help', 'reason-report'] as const;

type ReasonProps = {
  readonly title: string;
  readonly what?: ReactNode;
  readonly isOpen: boolean;
  readonly isRunning?: boolean;
  readonly failureText?: string | undefined;
  readonly minLength?: number;
  /** One-click reasons; the usual ones for opening a masked value when left out. */
  readonly usual?: readonly string[];
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks for a reason before something that leaves a trace. `onGive` gets the trimmed reason; the dialog stays on failure. */
export function ReasonDialog(props: ReasonProps) {
  const t = useTexts(actTexts);
  const [reason, setReason] = useState('');
  const minLength = props.minLength ?? 4;
  const given = reason.trim();
  const isEnough = given.length >= minLength;
  const tooShort = t('reasonTooShort', { count: minLength });
  return (
    <Modal
      title={props.title}
      open={props.isOpen}
      onCancel={props.onCancel}
      onOk={() => props.onGive(given)}
      okText={t('ok')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isEnough, title: isEnough ? undefined : tooShort }}
      confirmLoading={props.isRunning ?? false}
      afterOpenChange={(isOpen) => isOpen || setReason('')}
      width={480}
      destroyOnHidden
    >
      <div className="ms-reason">
        <p className="ms-soft">{props.what ?? t('reasonKept')}</p>
        {props.failureText !== undefined && <Alert type="error" role="alert" title={props.failureText} />}
        <ReasonField
          usual={props.usual ?? USUAL.map((key) => t(key))}
          hint={tooShort}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Modal>
  );
}
