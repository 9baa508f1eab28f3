import { useTexts } from '../preferences.tsx';
import { PhoneNote } from './phone-kit.tsx';
import { phoneTexts } from './phone-texts.ts';

/** A page that broke: records are safe, the way home is open. A plain link, because the router may be what broke. */
export function PhoneFailed() {
  const t = useTexts(phoneTexts);
  const home = (
    <a className="mp-button" href="/phone">
      {t('home')}
    </a>
  );
  return <PhoneNote title={t('failedTitle')} what={t('failedWhat')} action={home} />;
}
