import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { DayInput } from '../../base/web/day-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { CheckInInput } from '../domain/people-inputs.ts';
import type { CollectiveDetail } from '../domain/place-shapes.ts';
import { collectiveTexts } from './collective-texts.ts';
import { FormWindow } from './place-forms.tsx';
import { PLACE_TOPICS } from './place-paths.ts';

const Found = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), dwelling: z.string().nullish() })),
});

/** Notes who came: somebody of the register, found as anywhere by name, pinyin or phone tail. */
export function CollectiveCheckIn(props: { readonly place: CollectiveDetail; readonly onClose: () => void }) {
  const t = useTexts(collectiveTexts);
  const { place, onClose } = props;
  const [typed, setTyped] = useState('');
  const read = useRead({
    topic: 'people',
    path: '/api/search',
    params: { q: typed, community: place.communityId },
    shape: Found,
    enabled: typed.trim() !== '',
  });
  const options = (read.data?.people ?? []).map(({ personId, name, dwelling }) => ({
    value: personId,
    label: `${name} ${dwelling ?? ''}`,
  }));
  const kind = place.kind === 'site' || place.kind === 'employer' ? 'work' : 'stay';
  return (
    <FormWindow title={t('checkIn')} onClose={onClose}>
      <CommandForm
        command="checkIn"
        schema={CheckInInput}
        fixed={{ dwellingId: place.id }}
        communityId={place.communityId}
        initial={{ kind, day: place.days[0]?.day }}
        refreshes={[...PLACE_TOPICS, 'people']}
        submitText={t('checkIn')}
        doneText={t('checkedIn')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="personId" label={t('person')} extra={t('personHint')}>
          <Select
            options={options}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            loading={read.isFetching}
            autoFocus
          />
        </Form.Item>
        <Form.Item name="kind" label={t('why')}>
          <Radio.Group
            options={[
              { value: 'stay', label: t('stay') },
              { value: 'work', label: t('work') },
            ]}
          />
        </Form.Item>
        <Form.Item name="day" label={t('day')}>
          <DayInput />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
