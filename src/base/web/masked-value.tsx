import { useState } from 'react';
import { z } from 'zod';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCommand } from './use-command.ts';
import { useShownForAWhile } from './use-shown-for-a-while.ts';

const Opened = z.object({ value: z.string() });

type MaskedProps = {
  readonly masked: string;
  readonly label: string;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly communityId?: number;
  readonly mayOpen?: boolean;
  readonly showSeconds?: number;
};

/**
 * A masked id number or phone. "Show" asks for a reason and runs the command with `{...input, reason}`, which answers
 * `{value}`; the value hides again after a minute. With `mayOpen` false only the mask is shown.
 */
export function MaskedValue(props: MaskedProps) {
  const t = useTexts(actTexts);
  const [isAsking, setAsking] = useState(false);
  const { value, secondsLeft, show, hide } = useShownForAWhile(props.showSeconds ?? 60);
  const open = useCommand<Readonly<Record<string, unknown>>, z.infer<typeof Opened>>({
    name: props.command,
    reply: Opened,
    ...(props.communityId === undefined ? {} : { communityId: props.communityId }),
  });
  const give = async (reason: string) => {
    const outcome = await open.run({ ...props.input, reason });
    if (!outcome.ok) return;
    show(outcome.reply.value);
    setAsking(false);
  };
  if (value !== undefined) return <Shown value={value} secondsLeft={secondsLeft} onHide={hide} />;
  const title = t('openMasked', { label: props.label });
  return (
    <span className="ms-masked">
      {props.masked}
      {(props.mayOpen ?? true) && (
        <button type="button" className="ms-masked-open" aria-label={title} onClick={() => setAsking(true)}>
          {t('show')}
        </button>
      )}
      <ReasonDialog
        title={title}
        isOpen={isAsking}
        isRunning={open.isRunning}
        failureText={open.text}
        onGive={(reason) => void give(reason)}
        onCancel={() => setAsking(false)}
      />
    </span>
  );
}

function Shown(props: { readonly value: string; readonly secondsLeft: number; readonly onHide: () => void }) {
  const t = useTexts(actTexts);
  return (
    <span className="ms-masked">
      <strong>{props.value}</strong>
      <span className="ms-soft">{t('closesIn', { seconds: props.secondsLeft })}</span>
      <button type="button" className="ms-masked-open" onClick={props.onHide}>
        {t('hide')}
      </button>
    </span>
  );
}
