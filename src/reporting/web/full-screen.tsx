import { Button } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { glanceTexts } from './glance-texts.ts';

/** Shows the page alone and large, for the wall of a meeting room; Esc leaves. */
export function FullScreen() {
  const t = useTexts(glanceTexts);
  if (!document.fullscreenEnabled) return undefined;
  const show = () => void document.querySelector('.ms-main')?.requestFullscreen();
  return <Button onClick={show}>{t('full')}</Button>;
}
