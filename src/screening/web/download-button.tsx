import { App, Button } from 'antd';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useFailureText } from '../../base/web/problem-texts.tsx';

/** Hands a file to the browser, or says why there is none. */
export function DownloadButton({ url, text }: { readonly url: string; readonly text: string }) {
  const { message } = App.useApp();
  const say = useFailureText('read');
  const fetchFile = (): void => {
    download(url).catch((error: unknown) => void message.error(say(failureOf(error))));
  };
  return (
    <Button type="link" size="small" onClick={fetchFile}>
      {text}
    </Button>
  );
}
