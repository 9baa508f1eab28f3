import { DownloadOutlined } from '@ant-design/icons';
import { App, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TAG_WORDS, TagKind } from '../../register/domain/tags.ts';
import { todayText } from '../../register/web/today.ts';
import { fillTexts } from './fill-texts.ts';
import type { Template } from './fill.queries.ts';

const REASON_MIN = 4;
/** Spans of full years that forms ask for. */
const AGES = ['60-', '80-', '-13', '3-6'] as const;

/** Day and selection as they stand in the address. */
export function readChoice(search: URLSearchParams): {
  readonly day?: string;
  readonly who: string;
  readonly value?: string;
} {
  const [day, value] = [search.get('day'), search.get('value')];
  return {
    ...(day === null ? {} : { day }),
    who: search.get('who') ?? 'auto',
    ...(value === null ? {} : { value }),
  };
}

/** Which day, whom, with which numbers; and the button that brings the file. */
export function FillChoice(props: {
  readonly template: Template;
  readonly community: number;
  /** Why this choice makes no file, as the account of it says. */
  readonly whyNot: string | undefined;
}) {
  const { template, community, whyNot } = props;
  const t = useTexts(fillTexts);
  const [search, setSearch] = useSearchParams();
  const choice = readChoice(search);
  const change = (next: Readonly<Record<string, string>>) => setSearch(next, { replace: true });
  return (
    <div className="ms-fill-choice">
      <label>
        <span>{t('day')}</span>
        <DayInput
          max={todayText()}
          value={choice.day ?? todayText()}
          onDay={(day) => {
            const { day: _, ...rest } = choice;
            change(day === '' ? rest : { ...rest, day });
          }}
        />
      </label>
      <label>
        <span>{t('who')}</span>
        <WhoSelect
          template={template}
          value={choice.value === undefined ? choice.who : `${choice.who}:${choice.value}`}
          onChange={(text) => {
            const [who = 'auto', value] = text.split(':');
            const day = choice.day === undefined ? {} : { day: choice.day };
            change({ ...day, who, ...(value === undefined ? {} : { value }) });
          }}
        />
      </label>
      <TakeForm {...{ template, community, choice, whyNot }} />
    </div>
  );
}

/** Whom a form lists. */
export function WhoSelect(props: {
  readonly template: Pick<Template, 'places'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useTexts(fillTexts);
  const locale = useLocale();
  const places = (kind: 'grid' | 'building') =>
    props.template.places
      .filter((place) => place.kind === kind)
      .map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  return (
    <Select
      aria-label={t('who')}
      className="ms-fill-who"
      value={props.value}
      onChange={props.onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: 'auto', label: t('whoAuto') },
        { value: 'everybody', label: t('whoEverybody') },
        { value: 'order', label: t('whoOrder') },
        { value: 'returnee', label: t('whoReturnee') },
        { label: t('whoAge'), options: AGES.map((ages) => ({ value: `age:${ages}`, label: t(`age${ages}`) })) },
        {
          label: t('whoTag'),
          options: TagKind.options.map((tag) => ({ value: `tag:${tag}`, label: TAG_WORDS[tag][locale] })),
        },
        { label: t('whoGrid'), options: places('grid') },
        { label: t('whoBuilding'), options: places('building') },
      ]}
    />
  );
}

function TakeForm(props: {
  readonly template: Template;
  readonly community: number;
  readonly choice: ReturnType<typeof readChoice>;
  readonly whyNot: string | undefined;
}) {
  const t = useTexts(fillTexts);
  const say = useFailureText('read');
  const { message } = App.useApp();
  const mayOpen = useMay()('register.person.disclose');
  const [numbers, setNumbers] = useState<'masked' | 'open'>('masked');
  const [reason, setReason] = useState('');
  const [isRunning, setRunning] = useState(false);
  const isReady = numbers === 'masked' || Array.from(reason.trim()).length >= REASON_MIN;
  const take = async () => {
    setRunning(true);
    try {
      const open = numbers === 'open' ? { withIds: '1', reason: reason.trim() } : {};
      const path = `/api/templates/${props.template.id}/filled`;
      const name = await download(withParams(path, { community: props.community, ...props.choice, ...open }));
      void message.success(t('taken', { name }));
    } catch (error) {
      void message.error(say(failureOf(error)), 6);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <label>
        <span>{t('numbers')}</span>
        <Select
          aria-label={t('numbers')}
          className="ms-fill-numbers"
          value={numbers}
          onChange={setNumbers}
          options={[
            { value: 'masked' as const, label: t('masked') },
            { value: 'open' as const, label: t('opened'), disabled: !mayOpen },
          ]}
        />
      </label>
      {numbers === 'open' && (
        <label>
          <span>{t('reason')}</span>
          <Input
            value={reason}
            maxLength={200}
            placeholder={t('reasonHint')}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      <ReasonedButton
        type="primary"
        icon={<DownloadOutlined />}
        loading={isRunning}
        whyDisabled={props.whyNot ?? (isReady ? undefined : t('whyReason'))}
        onClick={() => void take()}
      >
        {t('take')}
      </ReasonedButton>
    </>
  );
}
