import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { newChoice } from '../domain/build-form.ts';
import type { FormChoice } from '../domain/form.ts';
import { words } from '../domain/form-words.ts';
import { builderTexts } from './builder-texts.ts';
import { BuilderWords } from './builder-words.tsx';

/** What can be chosen, in the order in which it is shown. */
export function BuilderChoices(props: {
  readonly choices: readonly FormChoice[];
  readonly onChange: (choices: FormChoice[]) => void;
}) {
  const t = useTexts(builderTexts);
  const { choices, onChange } = props;
  const put = (index: number, next: FormChoice) => onChange(choices.map((one, at) => (at === index ? next : one)));
  const label = words([
    `${t('newChoice')} ${choices.length + 1}`,
    `${t('newChoice')} ${choices.length + 1}`,
    `${t('newChoice')} ${choices.length + 1}`,
  ]);
  return (
    <div className="ms-fb-choices">
      {choices.map((choice, index) => (
        <div key={choice.value} className="ms-fb-line">
          <BuilderWords
            label={t('newChoice')}
            value={choice.label}
            onChange={(next) => put(index, { ...choice, label: next })}
          />
          <Checkbox
            checked={choice.isAlone === true}
            onChange={(event) =>
              put(index, {
                value: choice.value,
                label: choice.label,
                ...(event.target.checked ? { isAlone: true } : {}),
              })
            }
          >
            {t('alone')}
          </Checkbox>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            title={t('remove')}
            disabled={choices.length === 1}
            onClick={() => onChange(choices.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button type="link" size="small" onClick={() => onChange([...choices, newChoice(choices, label)])}>
        ＋ {t('addChoice')}
      </Button>
    </div>
  );
}
