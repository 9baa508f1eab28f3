import type { ButtonProps } from 'antd';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { accountTexts } from './account-texts.ts';
import { ACCESS_TOPICS } from './use-area-command.ts';

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
  const { ask, what, ...rest } = props;
  return (
    <ConfirmCommandButton
      {...rest}
      refreshes={ACCESS_TOPICS}
      confirm={{ title: ask, ...(what !== undefined && { what }) }}
      okText={props.text}
      doneText={t('done')}
    />
  );
}
