import { Component, type ReactNode } from 'react';
import { Button } from 'antd';
import { EmptyState } from './notes.tsx';
import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';

type Props = { readonly children: ReactNode };

/** Keeps the frame standing when a page fails. A class because React has no other way to catch a render. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failed error={error} onReopen={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}

function Failed(props: { readonly error: Error; readonly onReopen: () => void }) {
  const t = useTexts(shellTexts);
  const isOldCode = /dynamically imported module|module script/i.test(props.error.message);
  // After an upgrade the old chunks are gone: only a fresh load can open the page.
  const reopen = isOldCode ? () => globalThis.location.reload() : props.onReopen;
  return (
    <div role="alert">
      <EmptyState
        title={t('failedTitle')}
        what={
          <>
            {t('failedWhat')}
            <br />
            <code>{props.error.message}</code>
          </>
        }
        action={
          <Button type="primary" onClick={reopen}>
            {t('reopen')}
          </Button>
        }
      />
    </div>
  );
}
