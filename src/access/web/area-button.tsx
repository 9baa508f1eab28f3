import { App, Popconfirm, type ButtonProps } from 'antd';
import { ReasonedButton } from '../../base/web/command-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { accountTexts } from './account-texts.ts';
import { useAreaCommand } from './use-area-command.ts';

/** A button that runs a command of scope `area` after a question. */
export function AreaButton(props: {
  readonly command: string;
  readonly areaId: number;
  readonly input: unknown;
  readonly text: string;
  readonly ask: string;
  readonly what?: string;
  readonly danger?: boolean;
  readonly size?: ButtonProps['size'];
  readonly whyDisabled?: string | undefined;
  readonly onDone?: () => void;
}) {
  const t = useTexts(accountTexts);
  const { message } = App.useApp();
  const { run, isRunning } = useAreaCommand(props.command);
  const act = async () => {
    const why = await run({ areaId: props.areaId, input: props.input });
    if (why !== undefined) {
      void message.error(why, 6);
      return;
    }
    void message.success(t('done'));
    props.onDone?.();
  };
  const button = (
    <ReasonedButton
      loading={isRunning}
      danger={props.danger ?? false}
      size={props.size ?? 'middle'}
      whyDisabled={props.whyDisabled}
    >
      {props.text}
    </ReasonedButton>
  );
  if (props.whyDisabled !== undefined) return button;
  return (
    <Popconfirm
      title={props.ask}
      description={props.what}
      okText={props.text}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false }}
      onConfirm={() => void act()}
    >
      {button}
    </Popconfirm>
  );
}
