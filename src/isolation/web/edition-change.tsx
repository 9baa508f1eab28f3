import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../base/web/command-form.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { ChangeEdition } from '../domain/order-inputs.ts';
import { boardTexts } from './board-texts.ts';
import { EditionRows } from './edition-rows.tsx';
import { useEditions, usePreview, type Edition } from './isolation.queries.ts';
import { ORDER_TOPICS } from './paths.ts';

const COUNTS = ['endToday', 'shorten', 'lengthen', 'same', 'unclear', 'testsDropped', 'testsAdded'] as const;
const WORDS = {
  endToday: 'endToday',
  shorten: 'shorten',
  lengthen: 'lengthen',
  same: 'same',
  unclear: 'unclearOrder',
  testsDropped: 'testsDropped',
  testsAdded: 'testsAdded',
} as const;

/** Another edition for all running orders: looked at first, carried out in one act. */
export function EditionChange() {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const read = useEditions();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const editions = read.data?.rows ?? [];
  const [old, next] = [editions.find((one) => keyOf(one) === from), editions.find((one) => keyOf(one) === to)];
  const targets = editions.filter((one) => one.disease === old?.disease && keyOf(one) !== from);
  // An edition that is the only one of its disease leads nowhere.
  const hasOther = (one: Edition) => editions.some((other) => other.disease === one.disease && other !== one);
  const options = (list: readonly Edition[]) =>
    list.map((one) => ({ value: keyOf(one), label: `${one.name[locale]} ${one.edition[locale]}` }));
  return (
    <section className="ms-iso-panel">
      <p className="ms-iso-about">{t('editionAbout')}</p>
      <div className="ms-iso-bar">
        <Select
          aria-label={t('from')}
          placeholder={t('from')}
          style={{ width: 320, maxWidth: '100%' }}
          options={options(editions.filter(hasOther))}
          value={from}
          onChange={(key) => {
            setFrom(key);
            setTo(undefined);
          }}
        />
        <span aria-hidden="true">→</span>
        <Select
          aria-label={t('to')}
          placeholder={t('to')}
          style={{ width: 320, maxWidth: '100%' }}
          options={options(targets)}
          value={to}
          onChange={setTo}
        />
      </div>
      {old && next && <Preview from={old} to={next} />}
    </section>
  );
}

function keyOf({ packId, packVersion }: Edition): string {
  return `${packId}@${packVersion}`;
}

function Preview({ from, to }: { readonly from: Edition; readonly to: Edition }) {
  const t = useTexts(boardTexts);
  const edition = ({ packId, packVersion }: Edition) => ({ packId, packVersion });
  const read = usePreview({
    fromPack: from.packId,
    fromVersion: from.packVersion,
    toPack: to.packId,
    toVersion: to.packVersion,
  });
  if (read.error) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  if (!read.isSuccess) return <TextSkeleton lines={4} />;
  const { orders, rows } = read.data;
  return (
    <>
      <h2>{t('previewCount', { count: formatCount(orders) })}</h2>
      <div className="ms-iso-counts">
        {COUNTS.map((key) => (
          <div key={key}>
            <strong className="ms-figures">{formatCount(read.data[key])}</strong>
            {t(WORDS[key])}
          </div>
        ))}
      </div>
      {orders > 0 && <EditionRows rows={rows} orders={orders} />}
      {orders > 0 && (
        <CommandForm
          command="changeEdition"
          schema={ChangeEdition}
          fixed={{ from: edition(from), to: edition(to) }}
          refreshes={ORDER_TOPICS}
          submitText={t('carryOut')}
          doneText={t('carriedOut')}
        >
          <Form.Item name="reason" label={t('reason')}>
            <Input maxLength={200} />
          </Form.Item>
        </CommandForm>
      )}
    </>
  );
}
