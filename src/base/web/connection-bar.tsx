import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onReconnected, useConnection } from './connection.ts';
import { useLiveStream } from './live.ts';
import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import { StatusShape } from './status-mark.tsx';

/** A quiet bar that says when figures may be old or nothing can be sent. Also keeps the live stream going. */
export function ConnectionBar() {
  const t = useTexts(shellTexts);
  const connection = useConnection();
  const isLiveLost = useLiveStream();
  const queries = useQueryClient();
  useEffect(() => onReconnected(() => void queries.invalidateQueries()), [queries]);
  if (connection === 'online' && !isLiveLost) return undefined;
  return (
    <div className="ms-bar" role="status">
      <StatusShape status="ask" />
      {connection === 'online' ? t('liveLost') : t(connection)}
    </div>
  );
}
