import { App, Popconfirm, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { actTexts } from './act-texts.ts';
import { useTexts } from './preferences.tsx';
import { ReasonedButton } from './reasoned-button.tsx';
import { useCommand } from './use-command.ts';

type ConfirmProps = {
  readonly command: string;
  readonly input: unknown;
  readonly communityId?: number;
  /** Of a command of scope `area`. */
  readonly areaId?: number;
  readonly refreshes?: readonly string[];
  readonly text: ReactNode;
  /** The question, and what will follow from a yes. */
  readonly confirm: { readonly title: string; readonly what?: ReactNode };
  /** What the yes is called, where "OK" says too little. */
  readonly okText?: string;
  readonly doneText: string;
  readonly kind?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
  readonly danger?: boolean;
  readonly whyDisabled?: string | undefined;
  readonly onDone?: (reply: unknown) => void;
};

/** A button that runs a command after asking "are you sure"; says what came of it and refreshes the topics. */
export function ConfirmCommandButton(props: ConfirmProps) {
  const t = useTexts(actTexts);
  const { message } = App.useApp();
  const { run, isRunning } = useCommand<unknown>({
    name: props.command,
    ...(props.refreshes && { refreshes: props.refreshes }),
    ...(props.communityId === undefined ? {} : { communityId: props.communityId }),
  });
  const act = async () => {
    const outcome = await run(props.input, props.areaId === undefined ? undefined : { areaId: props.areaId });
    if (!outcome.ok) {
      void message.error(outcome.text, 6);
      return;
    }
    void message.success(props.doneText);
    props.onDone?.(outcome.reply);
  };
  const button = (
    <ReasonedButton
      type={props.kind ?? 'default'}
      size={props.size ?? 'middle'}
      danger={props.danger ?? false}
      loading={isRunning}
      whyDisabled={props.whyDisabled}
    >
      {props.text}
    </ReasonedButton>
  );
  if (props.whyDisabled !== undefined) return button;
  return (
    <Popconfirm
      title={props.confirm.title}
      description={props.confirm.what}
      okText={props.okText ?? t('ok')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false }}
      onConfirm={() => void act()}
    >
      {button}
    </Popconfirm>
  );
}
