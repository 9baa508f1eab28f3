import { App, Button } from 'antd';
import { useState } from 'react';
import { copyText } from '../../base/web/copy-text.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { getJson } from '../../base/web/request.ts';
import { missingText } from '../domain/chat-list-missing.ts';
import { MissingReply } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';

/** Copies who has not answered as a text for the chat: of one building, or of all. */
export function CopyMissing({
  community,
  buildingId,
}: {
  readonly community: number;
  readonly buildingId?: string | undefined;
}) {
  const t = useTexts(healthTexts);
  const say = useFailureText('read');
  const { message, modal } = App.useApp();
  const [isReading, setReading] = useState(false);
  const copy = async (): Promise<void> => {
    setReading(true);
    try {
      const { rows } = await getJson({
        ...{ path: '/api/health/missing', params: { community, buildingId }, shape: MissingReply },
      });
      const text = missingText(rows, { heading: t('missingHeading') });
      if (await copyText(text)) void message.success(t('copied'));
      else modal.info({ title: t('copyFailed'), content: <pre className="ms-screening-copied">{text}</pre> });
    } catch (error) {
      void message.error(say(failureOf(error)));
    } finally {
      setReading(false);
    }
  };
  return (
    <Button
      size="small"
      type={buildingId === undefined ? 'default' : 'link'}
      loading={isReading}
      onClick={() => void copy()}
    >
      {t('copyMissing')}
    </Button>
  );
}
