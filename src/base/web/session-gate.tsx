import { Button } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from './notes.tsx';
import { useTexts } from './preferences.tsx';
import { useFailureText } from './problem-texts.tsx';
import { useSessionAccess } from './session.tsx';
import { shellTexts } from './shell-texts.ts';

/** Shows the pages to whoever is signed in. When a session ends under a page, the sign-in lies over it and loses nothing. */
export function SessionGate(props: {
  readonly signIn: ReactNode;
  readonly signInAgain: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts(shellTexts);
  const say = useFailureText('read');
  const { state, open } = useSessionAccess();
  if (state.status === 'opening') return undefined;
  if (state.status === 'signedOut') return props.signIn;
  if (state.status === 'unreachable') {
    return (
      <EmptyState
        title={t('unreachableTitle')}
        what={say(state.failure)}
        action={<Button onClick={() => void open()}>{t('retry')}</Button>}
      />
    );
  }
  return (
    <>
      {/* Inert: the keyboard must not reach the page below the sign-in. */}
      <div className="ms-below" inert={state.status === 'ended'}>
        {props.children}
      </div>
      {state.status === 'ended' && <div className="ms-over">{props.signInAgain}</div>}
    </>
  );
}
