import { Alert, App, Button, Input, Modal } from 'antd';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { cardLink } from '../domain/own-card.ts';
import { CodePicture } from './pass-code-picture.tsx';
import { PASSES, PassText } from './pass.queries.ts';
import { PrintOne } from './pass-print-one.tsx';
import { passTexts } from './pass-texts.ts';

/** Shows the link of a digital card as a code to scan; the look is written down, because it is as good as the card. */
export function HandOver({ passId, onClose }: { readonly passId: string; readonly onClose: () => void }) {
  const t = useTexts(passTexts);
  const mayIssue = useMay()('gate.pass.issue');
  const params = { community: useCommunityId() };
  const read = useRead({
    topic: PASSES,
    path: `/api/passes/${passId}/text`,
    params,
    shape: PassText,
    staleMs: Infinity,
  });
  return (
    <Modal
      open
      title={t('handOverTitle')}
      onCancel={onClose}
      width={480}
      footer={
        <>
          {mayIssue && read.isSuccess && <PrintOne passId={passId} holder={read.data.plate || read.data.name} />}
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <Code card={read.data} />}
    </Modal>
  );
}

function Code({
  card,
}: {
  readonly card: { readonly text: string; readonly name: string; readonly plate: string; readonly lastDay: string };
}) {
  const t = useTexts(passTexts);
  const { message } = App.useApp();
  const link = cardLink(location.origin, card.text);
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      void message.success(t('copied'));
    } catch {
      void message.warning(t('copyFailed'), 6);
    }
  };
  return (
    <div className="ms-hand-over">
      <p>
        <strong>{card.plate || card.name}</strong> · {t('until')} <span className="ms-figures">{card.lastDay}</span>
      </p>
      <CodePicture text={link} label={t('handOverTitle')} />
      <p>{t('handOverWhat')}</p>
      {isLocal && <Alert type="warning" title={t('handOverLocal')} />}
      <div className="ms-copy">
        <Input readOnly value={link} aria-label={t('copyLink')} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{t('copyLink')}</Button>
      </div>
      <p className="ms-soft">{t('handOverSafe')}</p>
    </div>
  );
}
