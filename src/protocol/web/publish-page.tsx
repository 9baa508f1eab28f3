import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { Pack } from '../domain/pack.ts';
import { EditionSelect } from './compare-page.tsx';
import { type DraftFault, faultsOf } from './draft-faults.ts';
import { DraftFaults } from './draft-faults-list.tsx';
import { DraftForm } from './draft-form.tsx';
import { protocolPaths } from './paths.ts';
import { protocolTexts } from './protocol-texts.ts';
import { useEdition, useEditions } from './protocol.queries.ts';
import { publishTexts } from './publish-texts.ts';
import './calendar.css';
import './protocol.css';

interface OpenedFile {
  readonly name: string;
  readonly pack?: Pack;
  readonly faults: readonly DraftFault[];
  readonly isJson: boolean;
}

async function openFile(file: File): Promise<OpenedFile> {
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return { name: file.name, faults: [], isJson: false };
  }
  const read = Pack.safeParse(content);
  if (read.success) return { name: file.name, pack: read.data, faults: [], isJson: true };
  return { name: file.name, faults: faultsOf(read.error.issues, content), isJson: true };
}

/** Publishing an edition of one's own: from one that is there, or from a file. */
export function PublishPage() {
  const t = useTexts(publishTexts);
  const shared = useTexts(protocolTexts);
  const [search, setSearch] = useSearchParams();
  const { data } = useEditions();
  const rows = data?.rows ?? [];
  const from = search.get('from') ?? rows.find(({ isInForce, measures }) => isInForce && measures.length > 0)?.packId;
  const edition = useEdition(from);
  const [opened, setOpened] = useState<OpenedFile>();
  const base = opened?.pack ?? (edition.data?.packId === from ? edition.data?.pack : undefined);
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} back={{ text: shared('back'), path: protocolPaths.list }} />
      <div className="ms-calendar-fields">
        <EditionSelect
          label={t('startFrom')}
          rows={rows}
          value={opened ? undefined : from}
          onChange={(packId) => {
            setOpened(undefined);
            setSearch({ from: packId }, { replace: true });
          }}
        />
        <FileButton text={t('readFile')} onFile={(file) => void openFile(file).then(setOpened)} />
      </div>
      {opened && !opened.isJson && <p role="alert">{t('notJson', { file: opened.name })}</p>}
      {opened?.isJson && <p className="ms-soft">{t('fromFile', { file: opened.name })}</p>}
      {opened && opened.faults.length > 0 && <DraftFaults faults={opened.faults} />}
      {!opened && !base && <TextSkeleton lines={8} />}
      {base && (!opened || opened.pack) && (
        <DraftForm
          key={`${base.id}${opened?.name ?? ''}`}
          base={base}
          basedOn={opened ? undefined : from}
          isFile={opened !== undefined}
        />
      )}
    </Page>
  );
}

function FileButton(props: { readonly text: string; readonly onFile: (file: File) => void }) {
  return (
    <span style={{ alignSelf: 'end' }}>
      <Button onClick={() => document.getElementById('protocol-file')?.click()}>{props.text}</Button>
      <input
        id="protocol-file"
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.text}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be mended and read again.
          target.value = '';
          if (file) props.onFile(file);
        }}
      />
    </span>
  );
}
