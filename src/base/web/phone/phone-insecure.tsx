import { useTexts } from '../preferences.tsx';
import { PhoneNote } from './phone-kit.tsx';
import { phoneTexts } from './phone-texts.ts';

/** On plain http a browser gives neither the camera nor a place to keep anything: said at once, with what to do. */
export function PhoneInsecure() {
  const t = useTexts(phoneTexts);
  return <PhoneNote title={t('insecureTitle')} what={t('insecureWhat')} />;
}
