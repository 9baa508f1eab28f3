import { useState } from 'react';
import { useSyncState } from '../offline/hooks.ts';
import type { SetAside } from '../offline/outbox-item.ts';
import { discardRecord, retryRecord } from '../offline/set-aside.ts';
import { useTexts } from '../preferences.tsx';
import { useFailureText } from '../problem-texts.tsx';
import { useActName } from './act-name.ts';
import { clockText } from './clock-text.ts';
import { PhoneButton, PhoneCard, PhoneField, PhoneRow, PhoneSheet } from './phone-kit.tsx';
import { syncTexts } from './sync-texts.ts';

/** Records that were refused, each with its reason in words; the others have gone on without them. */
export function AsideList() {
  const t = useTexts(syncTexts);
  const { setAside } = useSyncState();
  const [open, setOpen] = useState<SetAside>();
  const name = useActName();
  const say = useFailureText('write');
  const reasonOf = ({ code, details }: SetAside) => say({ kind: 'refused', status: 409, code, details });
  if (setAside.length === 0) return undefined;
  return (
    <PhoneCard title={t('aside')}>
      {setAside.map((record) => (
        <PhoneRow
          key={record.seq}
          title={`${clockText(record.madeAt)} ${name(record.name)}`}
          what={reasonOf(record)}
          end="›"
          onOpen={() => setOpen(record)}
        />
      ))}
      {open && (
        <RecordSheet
          key={open.seq}
          record={open}
          title={name(open.name)}
          why={reasonOf(open)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PhoneCard>
  );
}

function RecordSheet(props: {
  readonly record: SetAside;
  readonly title: string;
  readonly why: string;
  readonly onClose: () => void;
}) {
  const t = useTexts(syncTexts);
  const [reason, setReason] = useState<string>();
  const { seq } = props.record;
  return (
    <PhoneSheet title={props.title} onClose={props.onClose}>
      <p>{props.why}</p>
      <PhoneButton
        kind="main"
        onClick={() => {
          void retryRecord(seq);
          props.onClose();
        }}
      >
        {t('again')}
      </PhoneButton>
      {reason !== undefined && (
        <PhoneField label={t('reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      )}
      <PhoneButton
        kind="danger"
        disabled={reason !== undefined && reason.trim().length < 2}
        onClick={() => {
          if (reason === undefined) {
            setReason('');
            return;
          }
          void discardRecord(seq, reason.trim());
          props.onClose();
        }}
      >
        {t('discard')}
      </PhoneButton>
    </PhoneSheet>
  );
}
