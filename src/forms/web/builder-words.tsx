import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Text } from '../../base/domain/texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { retyped } from '../domain/build-form.ts';
import { builderTexts } from './builder-texts.ts';

/** Words typed in simplified Chinese, and in the other languages for whoever wants to. */
export function BuilderWords(props: {
  readonly label: string;
  readonly value: Text;
  /** Takes the cursor when it appears, its words ready to be typed over. */
  readonly fresh?: boolean;
  readonly onChange: (value: Text) => void;
}) {
  const t = useTexts(builderTexts);
  const [isOpen, setIsOpen] = useState(false);
  const { value, onChange, label, fresh } = props;
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (fresh !== true) return undefined;
    // After the menu that added it has closed and given the focus back.
    const frame = requestAnimationFrame(() => input.current?.focus({ cursor: 'all' }));
    return () => cancelAnimationFrame(frame);
  }, [fresh]);
  return (
    <div className="ms-fb-words">
      <Input
        ref={input}
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
