import { Alert, App, Button } from 'antd';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { WORDS_KINDS, type WordsKind, wordsKindNames } from '../domain/words-document.ts';
import { ChooseFile } from './choose-file.tsx';
import { REPORT_TOPICS, REPORTS } from './report-paths.ts';
import { TemplateFields } from './template-fields.tsx';
import { templateTexts } from './template-texts.ts';
import { useFileCommand } from './use-file-command.ts';

const Version = z.object({
  kind: z.enum(WORDS_KINDS),
  version: z.number(),
  fileName: z.string(),
  isUsed: z.boolean(),
  uploadedAt: z.string(),
  by: z.string(),
});
type Version = z.infer<typeof Version>;
const Templates = z.object({ area: z.object({ areaId: z.number(), name: z.string() }), rows: z.array(Version) });

/** The reports in words by the office's own Word files. */
export function ReportTemplates() {
  const t = useTexts(templateTexts);
  const may = useMay();
  const { current } = useCommunity();
  // Whoever sees several communities writes for the area above them.
  const params = may('reporting.area.read') || !current ? {} : { community: current.id, area: current.id };
  const read = useRead({ topic: REPORTS, path: '/api/reporting/templates', params, shape: Templates });
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <section className="ms-panel ms-templates" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="ms-soft">{t('what')}</p>
      {read.data ? <p>{t('whose', { area: read.data.area.name })}</p> : <RowsSkeleton rows={3} />}
      {read.data &&
        WORDS_KINDS.map((kind) => (
          <Template
            key={kind}
            kind={kind}
            areaId={read.data.area.areaId}
            versions={read.data.rows.filter((row) => row.kind === kind)}
          />
        ))}
      <TemplateFields />
    </section>
  );
}

interface TemplateProps {
  readonly kind: WordsKind;
  readonly areaId: number;
  readonly versions: readonly Version[];
}

function saidOf({ version, fileName, by, uploadedAt }: Version) {
  return { version, name: fileName, by, at: instantText(uploadedAt) };
}

function Template({ kind, areaId, versions }: TemplateProps) {
  const t = useTexts(templateTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const send = useFileCommand({ name: 'saveReportTemplate', refreshes: REPORT_TOPICS });
  const name = wordsKindNames[kind][locale];
  const used = versions.find(({ isUsed }) => isUsed);
  const others = versions.filter(({ isUsed }) => !isUsed);
  const give = async (file: File) => {
    const fileId = newId();
    const input = { kind, fileId, fileName: file.name };
    if (await send.run({ where: { areaId }, input, file: { fileId, file } })) void message.success(t('sent'));
  };
  const address = (version?: number) =>
    withParams(`/api/reporting/templates/${kind}`, { area: areaId, locale, ...(version !== undefined && { version }) });
  return (
    <section className="ms-template" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span className="ms-soft">{used ? t('own', saidOf(used)) : t('ours')}</span>
      </header>
      {send.text !== undefined && (
        <Alert type="error" role="alert" title={send.text} closable={{ onClose: send.clear }} />
      )}
      <div className="ms-template-acts">
        <a href={address()}>
          <Button>{t('downloadOurs')}</Button>
        </a>
        {used && (
          <a href={address(used.version)}>
            <Button>{t('downloadOwn')}</Button>
          </a>
        )}
        <ChooseFile
          text={t('send')}
          label={t('sendFile', { name })}
          file={undefined}
          endings=".docx"
          onChoose={(file) => void give(file)}
        />
        {used && <UseButton {...{ kind, areaId, version: null, text: t('back'), what: t('backAsk') }} />}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{t('earlier')}</summary>
          <ul className="ms-report-lines">
            {others.map((one) => (
              <li key={one.version} className="ms-template-acts">
                <span>{t('version', saidOf(one))}</span>
                <a href={address(one.version)}>{t('download')}</a>
                <UseButton {...{ kind, areaId, version: one.version, text: t('use') }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function UseButton(props: {
  readonly kind: WordsKind;
  readonly areaId: number;
  readonly version: number | null;
  readonly text: string;
  readonly what?: string;
}) {
  const t = useTexts(templateTexts);
  const { kind, areaId, version, text, what } = props;
  return (
    <ConfirmCommandButton
      command="useReportTemplate"
      input={{ kind, version }}
      areaId={areaId}
      refreshes={REPORT_TOPICS}
      text={text}
      size={version === null ? 'middle' : 'small'}
      confirm={{ title: text, ...(what !== undefined && { what }) }}
      doneText={t('changed')}
    />
  );
}
