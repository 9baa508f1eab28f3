import { Button, Modal, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { personTexts } from './person-texts.ts';
import { REFRESHED } from './people.queries.ts';

type ActProps<Input> = {
  readonly person: { readonly id: string; readonly communityId: number };
  readonly command: string;
  readonly schema: z.ZodType<Input>;
  readonly title: string;
  readonly what?: ReactNode;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
};

/** A form about one person in a dialog that is open while it is there. */
export function ActForm<Input>(props: ActProps<Input> & { readonly onClose: () => void }) {
  const t = useTexts(personTexts);
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose} width={520} destroyOnHidden>
      {props.what !== undefined && <p className="ms-soft">{props.what}</p>}
      <CommandForm
        command={props.command}
        schema={props.schema}
        communityId={props.person.communityId}
        fixed={{ personId: props.person.id, ...props.fixed }}
        initial={props.initial ?? {}}
        refreshes={REFRESHED}
        doneText={t('saved')}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        {props.children}
      </CommandForm>
    </Modal>
  );
}

/** A button that opens such a form. */
export function ActDialog<Input>(
  props: ActProps<Input> & { readonly text: string; readonly kind?: ButtonProps['type'] },
) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type={props.kind ?? 'link'} onClick={() => setOpen(true)}>
        {props.text}
      </Button>
      {isOpen && <ActForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
