import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Text } from '../../base/domain/texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { retyped } from '../domain/build-form.ts';
import { builderTexts } from './builder-texts.ts';

/** Words typed in simplified Chinese, and in the other languages for whoever wants to. */
export function BuilderWords(props: {
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
}) {
  const t = useTexts(builderTexts);
  const [isOpen, setIsOpen] = useState(false);
  const { value, onChange, label } = props;
  return (
    <div className="ms-fb-words">
      <Input
        aria-label={label}
        placeholder={label}
        value={value['zh-CN']}
        onChange={(event) => onChange(retyped(value, event.target.value))}
      />
      <Button type="text" size="small" aria-expanded={isOpen} title={t('translate')} onClick={() => setIsOpen(!isOpen)}>
        文A
      </Button>
      {isOpen &&
        (['zh-TW', 'en'] as const).map((locale) => (
          <Input
            key={locale}
            prefix={locale === 'en' ? 'English' : '繁體'}
            aria-label={`${label} ${locale}`}
            value={value[locale]}
            onChange={(event) => onChange({ ...value, [locale]: event.target.value })}
          />
        ))}
    </div>
  );
}
