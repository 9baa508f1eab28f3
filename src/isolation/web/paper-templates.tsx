import { useState } from 'react';
import { App, Button } from 'antd';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { PaperKind, paperNames } from '../domain/paper-kinds.ts';
import { boardTexts } from './board-texts.ts';
import { useTemplates } from './isolation.queries.ts';
import { ORDER_TOPICS } from './paths.ts';

/** The papers in the office's own words. */
export function PaperTemplates() {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const read = useTemplates();
  return (
    <>
      <p className="ms-iso-about">{t('paperAbout')}</p>
      {PaperKind.options.map((kind) => (
        <Template key={kind} kind={kind} own={read.data?.own.find((one) => one.kind === kind)?.fileName} />
      ))}
      <section className="ms-iso-panel">
        <h2>{t('places')}</h2>
        <ul className="ms-iso-places">
          {Object.entries(read.data?.places ?? {}).map(([place, name]) => (
            <li key={place}>
              <code>{`{${place}}`}</code>
              {name[locale]}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Template({ kind, own }: { readonly kind: PaperKind; readonly own: string | undefined }) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const say = useFailureText('read');
  const community = useCommunityId();
  const mayChange = useMay()('isolation.order.release');
  const [isOpen, setOpen] = useState(false);
  const name = paperNames[kind][locale];
  const save = async () => {
    try {
      await download(withParams(`/api/orders/templates/${kind}`, { community, locale }));
    } catch (error) {
      void message.error(say(failureOf(error)), 6);
    }
  };
  return (
    <section className="ms-iso-panel ms-iso-paper">
      <header>
        <h2>{name}</h2>
        <span className="ms-soft">{own === undefined ? t('defaultTemplate') : t('ownTemplate', { name: own })}</span>
        <span className="ms-iso-bar">
          <Button onClick={() => void save()}>{t('download')}</Button>
          {mayChange && <Button onClick={() => setOpen(!isOpen)}>{t('dropTemplate', { name })}</Button>}
          {mayChange && own !== undefined && (
            <ConfirmCommandButton
              command="dropOrderTemplate"
              input={{ kind }}
              refreshes={ORDER_TOPICS}
              text={t('backToDefault')}
              confirm={{ title: t('backToDefault'), what: t('backAsk') }}
              doneText={t('saved')}
            />
          )}
        </span>
      </header>
      {isOpen && (
        <UploadDrop
          command="saveOrderTemplate"
          input={({ fileId, fileName }) => ({ kind, fileId, fileName })}
          refreshes={ORDER_TOPICS}
          endings={['.docx']}
          maxMegabytes={5}
          title={t('dropTemplate', { name })}
          doneText={() => t('saved')}
          onDone={() => setOpen(false)}
        />
      )}
    </section>
  );
}
