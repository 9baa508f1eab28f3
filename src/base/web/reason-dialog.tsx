import { Alert, Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';
import './reason-dialog.css';

/** The reasons that are given most, one click each. */
const USUAL = ['reason-verify', 'reason-call', 'reason-help', 'reason-report'] as const;

/** Asks for a reason before something that leaves a trace. `onGive` gets the trimmed reason; the dialog stays on failure. */
export function ReasonDialog(props: {
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
}) {
  const t = useTexts(actTexts);
  const [reason, setReason] = useState('');
  const minLength = props.minLength ?? 4;
  const given = reason.trim();
  const isEnough = given.length >= minLength;
  return (
    <Modal
      title={props.title}
      open={props.isOpen}
      onCancel={props.onCancel}
      onOk={() => props.onGive(given)}
      okText={t('ok')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isEnough, title: isEnough ? undefined : t('reasonTooShort', { count: minLength }) }}
      confirmLoading={props.isRunning ?? false}
      afterOpenChange={(isOpen) => isOpen || setReason('')}
      width={480}
      destroyOnHidden
    >
      <div className="ms-reason">
        <p className="ms-soft">{props.what ?? t('reasonKept')}</p>
        {props.failureText !== undefined && <Alert type="error" role="alert" title={props.failureText} />}
        <div className="ms-reason-usual">
          {(props.usual ?? USUAL.map((key) => t(key))).map((text) => (
            <Button key={text} size="small" onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
        <Input.TextArea
          aria-label={t('reason')}
          placeholder={t('reasonTooShort', { count: minLength })}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={200}
          autoFocus
        />
      </div>
    </Modal>
  );
}
