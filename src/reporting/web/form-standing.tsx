import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark, type Status } from '../../base/web/status-mark.tsx';
import type { FormStanding } from '../domain/sent-form-state.ts';
import { sentFormTexts } from '../domain/sent-form-texts.ts';

const STATUS: Readonly<Record<FormStanding, Status | undefined>> = {
  waiting: 'ask',
  late: 'late',
  signed: 'pass',
  signedLate: 'pass',
  sentBack: 'stop',
  withdrawn: undefined,
};

/** Where a form stands, by shape, colour and word. */
export function FormStandingMark({ standing }: { readonly standing: FormStanding }) {
  const t = useTexts(sentFormTexts);
  const status = STATUS[standing];
  if (status === undefined) return <span className="ms-soft">{t(standing)}</span>;
  return <StatusMark status={status} text={t(standing)} />;
}
