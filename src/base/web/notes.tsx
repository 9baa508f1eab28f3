import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Failure } from './failure.ts';
import { Mark } from './mark.tsx';
import { useTexts } from './preferences.tsx';
import { useFailureText } from './problem-texts.tsx';
import { shellTexts } from './shell-texts.ts';

/** An empty page: what it is for and what to do first. `action` is the one primary button. */
export function EmptyState(props: {
  readonly title: string;
  readonly what?: ReactNode;
  readonly action?: ReactNode;
  readonly picture?: ReactNode;
}) {
  return (
    <div className="ms-note">
      {props.picture ?? <QuietMark />}
      <h2>{props.title}</h2>
      {props.what === undefined || <p>{props.what}</p>}
      {props.action === undefined || <div className="ms-note-actions">{props.action}</div>}
    </div>
  );
}

/** A page that does not exist. */
export function NotFound() {
  const t = useTexts(shellTexts);
  return <EmptyState title={t('notFoundTitle')} what={t('notFoundWhat')} action={<Link to="/">{t('toHome')}</Link>} />;
}

/** A page that this person's role does not include. */
export function NoPermission() {
  const t = useTexts(shellTexts);
  return (
    <EmptyState
      title={t('noPermissionTitle')}
      what={t('noPermissionWhat')}
      action={<Link to="/">{t('toHome')}</Link>}
    />
  );
}

/** What could not be read, why, and a button to read it again. */
export function ReadFailed(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  const t = useTexts(shellTexts);
  const say = useFailureText('read');
  // What was asked cannot be answered; asking the same again changes nothing.
  const status = props.failure.kind === 'refused' ? props.failure.status : undefined;
  const title = status === 422 ? 'readRefused' : status === 404 ? 'notFoundTitle' : 'readFailed';
  return (
    <div role="alert">
      <EmptyState
        title={t(title)}
        what={say(props.failure)}
        action={
          status === 404 ? (
            <Link to="/">{t('toHome')}</Link>
          ) : status === 422 ? undefined : (
            <Button onClick={props.onRetry}>{t('retry')}</Button>
          )
        }
      />
    </div>
  );
}

function QuietMark() {
  return (
    <span style={{ color: '#c3ccd4' }}>
      <Mark size={48} />
    </span>
  );
}
