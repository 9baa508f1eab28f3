import { Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../base/web/session.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { AlarmTable } from './alarm-table.tsx';
import { AddBoxes } from './box-forms.tsx';
import { BoxTable } from './box-table.tsx';
import { BrokerNote } from './broker-note.tsx';
import { doorsTexts } from './doors-texts.ts';

/** Doors that opened, and the sensors that tell of them. */
export function DoorsPage() {
  const t = useTexts(doorsTexts);
  const mayManage = useMay()('sensors.manage');
  const [params, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const shown = params.get('show') === 'boxes' ? 'boxes' : 'alarms';
  const tabs = [
    { key: 'alarms', label: t('alarms') },
    { key: 'boxes', label: t('boxes') },
  ];
  const add = (
    <ReasonedButton
      type="primary"
      whyDisabled={mayManage ? undefined : t('notPermitted')}
      onClick={() => setAdding(true)}
    >
      {t('add')}
    </ReasonedButton>
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={shown === 'boxes' ? add : undefined} />
      <Tabs activeKey={shown} items={tabs} onChange={(key) => setParams(key === 'boxes' ? { show: key } : {})} />
      {shown === 'alarms' ? <AlarmTable key="alarms" /> : <BoxTable key="boxes" />}
      {shown === 'boxes' && mayManage && <BrokerNote />}
      {isAdding && <AddBoxes onClose={() => setAdding(false)} />}
    </Page>
  );
}
