import { Form, Select } from 'antd';
import { z } from 'zod';
import { DayInput } from '../../base/web/day-input.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { GrantableArea } from '../domain/account-shapes.ts';
import { roleNames } from '../domain/roles.ts';
import { accountTexts } from './account-texts.ts';

const Areas = z.object({ rows: z.array(GrantableArea) });

/** What the fields of a role hold. */
export type RoleValues = {
  readonly areaId: number;
  readonly role: string;
  readonly fromDay?: string;
  readonly untilDay?: string;
};

/** The role as commands want it: no empty days. */
export function periodOf(values: RoleValues): object {
  return {
    role: values.role,
    ...(values.fromDay ? { fromDay: values.fromDay } : {}),
    ...(values.untilDay ? { untilDay: values.untilDay } : {}),
  };
}

/** Where, which role, from when until when: only what one may give. */
export function RoleFields() {
  const t = useTexts(accountTexts);
  const locale = useLocale();
  const form = Form.useFormInstance<RoleValues>();
  const areaId = Form.useWatch('areaId', form);
  const areas = useRead({ topic: 'accounts', path: '/api/grantable-areas', shape: Areas, staleMs: 60_000 });
  const rows = areas.data?.rows ?? [];
  const [only] = rows.length === 1 ? rows : [];
  const roles = (rows.find((area) => area.areaId === areaId) ?? only)?.roles ?? [];
  const required = [{ required: true, message: t('fieldMissing') }];
  return (
    <>
      {/* Mounted anew when the areas have come: an only one is chosen already. */}
      <Form.Item key={only?.areaId} name="areaId" label={t('area')} rules={required} initialValue={only?.areaId}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={areas.isPending}
          options={rows.map((area) => ({ value: area.areaId, label: area.name }))}
          onChange={() => form.resetFields(['role'])}
        />
      </Form.Item>
      <Form.Item name="role" label={t('role')} rules={required}>
        <Select options={roles.map((role) => ({ value: role, label: roleNames[role][locale] }))} />
      </Form.Item>
      <Form.Item name="untilDay" label={t('until')} extra={t('untilHint')}>
        <DayInput />
      </Form.Item>
    </>
  );
}
