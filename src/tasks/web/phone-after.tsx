import { useNavigate } from 'react-router';
import { PhoneButton } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { phoneTaskTexts } from './phone-texts.ts';

/** Shown after an attempt: what is kept, and on to the next. */
export function AfterAttempt(props: {
  readonly text: string;
  readonly what?: string | undefined;
  readonly nextId: string | undefined;
}) {
  const t = useTexts(phoneTaskTexts);
  const navigate = useNavigate();
  return (
    <div className="mt-after" role="status">
      <h2>{props.text}</h2>
      {props.what !== undefined && <p>{props.what}</p>}
      {props.nextId !== undefined && (
        <PhoneButton kind="main" onClick={() => void navigate(`/tasks/${props.nextId}`, { replace: true })}>
          {t('next')}
        </PhoneButton>
      )}
      <PhoneButton onClick={() => void navigate('/tasks')}>{t('toList')}</PhoneButton>
    </div>
  );
}
