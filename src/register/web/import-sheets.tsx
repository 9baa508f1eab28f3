import { Button, Select } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FileEstate } from './import-file-estate.tsx';
import { SheetOverlay } from './import-sheet-overlay.tsx';
import { importTexts } from './import-texts.ts';
import type { ImportListRow, Preview } from './import.queries.ts';
import { SheetPart } from './import.queries.ts';

const STEP = 60;

/** Which file, which sheet, which rows. */
interface Spot {
  readonly fileId: string;
  readonly sheet: number;
  readonly from: number;
}

/** The sheets as they lie in the files, with what was recognised drawn over them. */
export function ImportSheets(props: {
  readonly row: ImportListRow;
  readonly preview: Preview;
  readonly isOld: boolean;
}) {
  const t = useTexts(importTexts);
  const files = props.preview.files.filter(({ refused }) => !refused);
  const [spot, setSpot] = useState<Spot>({ fileId: files[0]?.fileId ?? '', sheet: 0, from: 0 });
  const part = useRead({
    topic: 'imports',
    path: `/api/imports/${props.row.id}/files/${spot.fileId}/sheets/${spot.sheet}`,
    params: { from: spot.from },
    shape: SheetPart,
    enabled: spot.fileId !== '',
    staleMs: 600_000,
  });
  const sheets = part.data?.sheets ?? [];
  const file = files.find(({ fileId }) => fileId === spot.fileId);
  return (
    <div>
      <div className="ms-import-sheet-head">
        <Select
          aria-label={t('files')}
          value={spot.fileId}
          onChange={(fileId) => setSpot({ fileId, sheet: 0, from: 0 })}
          options={files.map(({ fileId, fileName, rows }) => ({
            value: fileId,
            label: `${fileName}（${t('taken')} ${rows.taken}，${t('held')} ${rows.held}）`,
          }))}
        />
        <Select
          aria-label={t('sheetsTab')}
          value={part.data ? spot.sheet : null}
          loading={!part.data && !part.isError}
          onChange={(sheet) => setSpot({ ...spot, sheet, from: 0 })}
          options={sheets.map(({ name, isHidden }, index) => ({
            value: index,
            label: isHidden ? `${name}${t('hidden')}` : name,
          }))}
        />
        {file && <FileEstate key={file.fileId} row={props.row} file={file} estates={props.preview.estates} />}
        <span className="ms-soft">{t('remember')}</span>
      </div>
      {part.isError && <ReadFailed failure={failureOf(part.error)} onRetry={() => void part.refetch()} />}
      {!part.data && !part.isError && <RowsSkeleton rows={12} />}
      {part.data && (
        <SheetOverlay
          key={`${spot.fileId}/${spot.sheet}`}
          part={part.data}
          communityId={props.row.communityId}
          isOld={part.isFetching || props.isOld}
        />
      )}
      {part.data && part.data.rowCount > STEP && (
        <p className="ms-import-turn">
          <Button disabled={spot.from === 0} onClick={() => setSpot({ ...spot, from: Math.max(0, spot.from - STEP) })}>
            {t('earlier')}
          </Button>
          <Button
            disabled={spot.from + STEP >= part.data.rowCount}
            onClick={() => setSpot({ ...spot, from: spot.from + STEP })}
          >
            {t('more')}
          </Button>
        </p>
      )}
    </div>
  );
}
