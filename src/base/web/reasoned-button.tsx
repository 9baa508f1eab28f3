import { Button, Tooltip, type ButtonProps } from 'antd';

/** A button that cannot be pressed says why on hover and to screen readers, and stays reachable by the keyboard. */
export function ReasonedButton(
  props: Omit<ButtonProps, 'disabled' | 'title'> & { readonly whyDisabled?: string | undefined },
) {
  const { whyDisabled, onClick, ...rest } = props;
  if (whyDisabled === undefined) return <Button {...rest} {...(onClick && { onClick })} />;
  return (
    <Tooltip title={whyDisabled}>
      {/* The span carries the hover: a disabled button has no events of its own. */}
      <span tabIndex={0} role="button" aria-disabled="true" aria-label={whyDisabled}>
        <Button {...rest} disabled tabIndex={-1} />
      </span>
    </Tooltip>
  );
}
