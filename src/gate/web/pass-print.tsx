import { App, Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { PASS_KINDS, type PassKind } from '../domain/pass-claims.ts';
import { PASS_KIND_WORDS } from '../domain/pass-kind-words.ts';
import { CardGroups, PASSES, type CardGroup } from './pass.queries.ts';
import { passTexts } from './pass-texts.ts';
import { useMarkPrinted } from './use-mark-printed.tsx';

const ON_SHEET = 10;

/** The stacks of cards in walking order, each with its download. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const [kind, setKind] = useState<PassKind>();
  const [which, setWhich] = useState<'unprinted' | 'all'>('unprinted');
  const [sides, setSides] = useState<'both' | 'fronts'>('both');
  const params = { community, kind, unprinted: which === 'unprinted' ? '1' : undefined };
  const read = useRead({ topic: PASSES, path: '/api/passes/cards/groups', params, shape: CardGroups });
  const rows = read.data?.rows ?? [];
  const order = { ...params, backs: sides === 'both' ? '1' : undefined };
  const everything = { group: t('all'), passIds: rows.flatMap(({ passIds }) => passIds) };
  return (
    <Modal
      open
      title={t('printTitle')}
      onCancel={onClose}
      width={640}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <p className="ms-soft">{t('printWhat')}</p>
      <div className="ms-print-choices">
        <Select<PassKind | ''>
          aria-label={t('kind')}
          value={kind ?? ''}
          onChange={(value) => setKind(value === '' ? undefined : value)}
          options={[
            { value: '', label: t('allKinds') },
            ...PASS_KINDS.map((value) => ({ value, label: PASS_KIND_WORDS[value][locale] })),
          ]}
          style={{ width: 144 }}
        />
        <Checkbox
          checked={which === 'unprinted'}
          onChange={(event) => setWhich(event.target.checked ? 'unprinted' : 'all')}
        >
          {t('onlyUnprinted')}
        </Checkbox>
        <Checkbox checked={sides === 'both'} onChange={(event) => setSides(event.target.checked ? 'both' : 'fronts')}>
          {t('backs')}
        </Checkbox>
      </div>
      {read.isPending && <RowsSkeleton rows={6} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && rows.length === 0 && <p className="ms-print-none">{t('nothingToPrint')}</p>}
      {rows.length > 0 && (
        <ul className="ms-print-stacks" data-old={read.isPlaceholderData}>
          {rows.length > 1 && (
            <Stack
              stack={everything}
              sheets={rows.reduce((sum, row) => sum + sheetsOf(row), 0)}
              url={withParams('/api/passes/cards', order)}
            />
          )}
          {rows.map((row) => (
            <Stack
              key={row.group}
              stack={row}
              sheets={sheetsOf(row)}
              url={withParams('/api/passes/cards', { ...order, group: row.group })}
            />
          ))}
        </ul>
      )}
    </Modal>
  );
}

function sheetsOf({ passIds }: CardGroup): number {
  return Math.ceil(passIds.length / ON_SHEET);
}

function Stack({ stack, sheets, url }: { readonly stack: CardGroup; readonly sheets: number; readonly url: string }) {
  const t = useTexts(passTexts);
  const say = useFailureText('read');
  const { message } = App.useApp();
  const askPrinted = useMarkPrinted();
  const [isRunning, setRunning] = useState(false);
  const get = async () => {
    setRunning(true);
    try {
      await download(url);
      askPrinted(stack);
    } catch (error) {
      void message.error(say(failureOf(error)), 6);
    } finally {
      setRunning(false);
    }
  };
  return (
    <li>
      <span className="ms-print-group">{stack.group}</span>
      <span className="ms-figures">{t('cards', { count: formatCount(stack.passIds.length) })}</span>
      <span className="ms-figures ms-soft">{t('pages', { count: formatCount(sheets) })}</span>
      <Button size="small" loading={isRunning} onClick={() => void get()}>
        {t('getPdf')}
      </Button>
    </li>
  );
}
