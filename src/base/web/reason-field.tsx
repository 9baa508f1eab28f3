import { Button, Input } from 'antd';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';

/** A reason in one's own words, with the usual ones a click away. */
export function ReasonField(props: {
  readonly usual: readonly string[];
  readonly hint: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const t = useTexts(actTexts);
  return (
    <>
      <div className="ms-reason-usual">
        {props.usual.map((text) => (
          <Button key={text} size="small" onClick={() => props.onChange(text)}>
            {text}
          </Button>
        ))}
      </div>
      <Input.TextArea
        aria-label={t('reason')}
        placeholder={props.hint}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={200}
        autoFocus
      />
    </>
  );
}
