import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { instantText } from '../../register/web/today.ts';
import type { FormReplyView } from '../domain/sent-form-shapes.ts';
import { sentFormTexts } from '../domain/sent-form-texts.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';

/** Every version that went up, the newest first, with what was said about it. */
export function FormTrail({ replies }: { readonly replies: readonly FormReplyView[] }) {
  const t = useTexts(sentFormPageTexts);
  const state = useTexts(sentFormTexts);
  const mayOpen = useMay()('register.export.run');
  if (replies.length === 0) return null;
  return (
    <section aria-label={t('trail')}>
      <h2 className="ms-fill-head">{t('trail')}</h2>
      <ul className="ms-form-trail">
        {[...replies].reverse().map((reply) => (
          <li key={reply.replyId}>
            <StatusMark
              status={reply.state === 'signed' ? 'pass' : 'stop'}
              text={reply.state === 'signed' ? state('signed') : state('sentBack')}
            />
            <div>
              {t('versionLine', {
                ...{ version: reply.version, rows: reply.rowCount },
                ...{ at: instantText(reply.signedAt), name: reply.signedBy },
              })}{' '}
              {mayOpen && reply.hasFile && <a href={`/api/form-replies/${reply.replyId}`}>{t('open')}</a>}
            </div>
            {reply.change !== null && <div className="ms-soft">{reply.change}</div>}
            {reply.remark !== null && (
              <div className="ms-soft">
                {reply.sentBackBy}：{reply.remark}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
