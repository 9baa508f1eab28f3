import { App, Button } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMarkPrinted } from './use-mark-printed.tsx';
import { passTexts } from './pass-texts.ts';

/** One card as PDF with its back, and the question whether it came out well. */
export function PrintOne({ passId, holder }: { readonly passId: string; readonly holder: string }) {
  const t = useTexts(passTexts);
  const say = useFailureText('read');
  const { message } = App.useApp();
  const community = useCommunityId();
  const askPrinted = useMarkPrinted();
  const [isRunning, setRunning] = useState(false);
  const print = async () => {
    setRunning(true);
    try {
      await download(withParams('/api/passes/cards', { community, passIds: passId, backs: '1' }));
      askPrinted({ group: holder, passIds: [passId] });
    } catch (error) {
      void message.error(say(failureOf(error)), 6);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button loading={isRunning} onClick={() => void print()}>
      {t('printOne')}
    </Button>
  );
}
