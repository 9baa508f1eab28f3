import { Alert, App, Button, Form, type FormInstance } from 'antd';
import { useCallback, type ReactNode } from 'react';
import type { z } from 'zod';
import { actTexts } from './act-texts.ts';
import { issueTextOf } from './issue-text.ts';
import { useTexts } from './preferences.tsx';
import { useFindProblemText } from './problem-texts.tsx';
import { ReasonedButton } from './reasoned-button.tsx';
import { shellTexts } from './shell-texts.ts';
import { useCommand } from './use-command.ts';
import './command-form.css';

type CommandFormProps<Input, Reply> = {
  readonly command: string;
  readonly schema: z.ZodType<Input>;
  readonly reply?: z.ZodType<Reply>;
  readonly initial?: Readonly<Record<string, unknown>>;
  /** Fields that the page knows and the form does not show (ids). Joined to the shown ones before the check. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly communityId?: number;
  readonly refreshes?: readonly string[];
  readonly submitText?: string;
  readonly doneText?: string;
  readonly whyDisabled?: string | undefined;
  readonly onDone?: (reply: Reply, input: Input) => void;
  readonly onCancel?: () => void;
  readonly form?: FormInstance;
  readonly children: ReactNode;
};

/**
 * The shell of every form that runs a command. Its fields are `Form.Item`s named after the schema's fields; the schema is
 * the command's own, from the domain. Says the schema's issues and the server's refusals beside the field they name, keeps
 * the input on every failure.
 */
export function CommandForm<Input, Reply = unknown>(props: CommandFormProps<Input, Reply>) {
  const t = useTexts(shellTexts);
  const { form, command, submit } = useCommandForm(props);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={props.initial ?? {}}
      onFinish={(shown: Readonly<Record<string, unknown>>) => void submit(shown)}
      onValuesChange={command.clear}
      className="ms-form"
    >
      {props.children}
      {command.text !== undefined && <Alert type="error" role="alert" title={command.text} />}
      <div className="ms-form-actions">
        <ReasonedButton type="primary" htmlType="submit" loading={command.isRunning} whyDisabled={props.whyDisabled}>
          {props.submitText ?? t('save')}
        </ReasonedButton>
        {props.onCancel && <Button onClick={props.onCancel}>{t('cancel')}</Button>}
      </div>
    </Form>
  );
}

/** Checks the shown fields by the schema, runs the command, and puts what was refused beside its field. */
function useCommandForm<Input, Reply>(props: CommandFormProps<Input, Reply>) {
  const { message } = App.useApp();
  const [own] = Form.useForm();
  const form = props.form ?? own;
  const issues = useIssueTexts();
  const command = useCommand<Input, Reply>({
    name: props.command,
    ...(props.reply && { reply: props.reply }),
    ...(props.refreshes && { refreshes: props.refreshes }),
    ...(props.communityId === undefined ? {} : { communityId: props.communityId }),
  });
  const submit = async (shown: Readonly<Record<string, unknown>>) => {
    const parsed = props.schema.safeParse({ ...shown, ...props.fixed }, { reportInput: true });
    if (!parsed.success) {
      form.setFields(parsed.error.issues.map((issue) => ({ name: fieldOf(issue.path), errors: [issues(issue)] })));
      focusFirstError(form);
      return;
    }
    const outcome = await command.run(parsed.data);
    if (!outcome.ok) {
      showAtField(form, outcome);
      return;
    }
    if (props.doneText !== undefined) void message.success(props.doneText);
    props.onDone?.(outcome.reply, parsed.data);
  };
  return { form, command, submit };
}

/** The words for an issue: the domain's own code where the schema carries one as its message, else the shared words. */
function useIssueTexts(): (issue: z.core.$ZodIssue) => string {
  const t = useTexts(actTexts);
  const findProblem = useFindProblemText();
  return useCallback(
    (issue) => {
      const { key, details } = issueTextOf(issue);
      return findProblem(issue.message) ?? t(key, details);
    },
    [findProblem, t],
  );
}

function fieldOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function focusFirstError(form: FormInstance): void {
  const first = form.getFieldsError().find(({ errors }) => errors.length > 0);
  if (first) form.scrollToField(first.name, { focus: true });
}

function showAtField(
  form: FormInstance,
  outcome: { readonly failure: { readonly kind: string; readonly details?: unknown }; readonly text: string },
): void {
  const { details } = outcome.failure;
  if (typeof details !== 'object' || details === null || !('field' in details) || typeof details.field !== 'string')
    return;
  const name = details.field.split('.');
  form.setFields([{ name, errors: [outcome.text] }]);
  form.scrollToField(name, { focus: true });
}
