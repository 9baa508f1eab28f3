import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay, useSession } from '../../base/web/session.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { SIGNERS } from '../domain/booklet-rules.ts';
import { PARTY_ROLES, SetParty, type PartyRole } from '../domain/order-inputs.ts';
import { partyNames } from '../domain/order-words.ts';
import type { OrderPage } from './isolation.queries.ts';
import { localMoment } from './local-days.ts';
import { orderTexts } from './order-texts.ts';
import { ORDER_TOPICS } from './paths.ts';

/** The five in one and the grid worker: who answers, whom to call, who signed. */
export function OrderTeam({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  const [editing, setEditing] = useState<PartyRole>();
  return (
    <section className="ms-iso-panel" aria-label={t('team')}>
      <h2>{t('team')}</h2>
      <table className="ms-iso-table">
        <tbody>
          {PARTY_ROLES.map((role) => (
            <Part key={role} role={role} order={order} onEdit={() => setEditing(role)} />
          ))}
        </tbody>
      </table>
      {editing && <EditParty role={editing} order={order} onClose={() => setEditing(undefined)} />}
    </section>
  );
}

function Part({
  role,
  order,
  onEdit,
}: {
  readonly role: PartyRole;
  readonly order: OrderPage;
  readonly onEdit: () => void;
}) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const may = useMay();
  const { grants } = useSession();
  const party = order.parties.find((one) => one.role === role);
  // A button that would only be refused is none: each signs his own part.
  const isMine = grants.some((grant) => SIGNERS[role].some((signer) => signer === grant.role));
  return (
    <tr>
      <th>{partyNames[role][locale]}</th>
      <td>
        {party === undefined || party.name === '' ? <span className="ms-soft">{t('nobody')}</span> : party.name}{' '}
        <span className="ms-figures">{party?.phone}</span>
      </td>
      <td>
        {party?.signedAt ? (
          <span>
            ✓ {party.signedBy} {localMoment(party.signedAt)}
          </span>
        ) : (
          <span className="ms-soft">{t('notSigned')}</span>
        )}
      </td>
      <td>
        {isMine && may('isolation.booklet.sign') && !party?.signedAt && (
          <ConfirmCommandButton
            command="signBooklet"
            input={{ orderId: order.orderId, role }}
            refreshes={ORDER_TOPICS}
            size="small"
            text={t('sign')}
            confirm={{ title: `${t('sign')}：${partyNames[role][locale]}` }}
            doneText={t('saved')}
          />
        )}{' '}
        {may('isolation.order.issue') && (
          <Button size="small" type="text" onClick={onEdit}>
            {t('setParty')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The form is flat; the command holds the party as one. */
const FlatParty = z
  .object({ orderId: z.string(), role: z.string(), name: z.string().optional(), phone: z.string().optional() })
  .transform(({ orderId, role, name = '', phone }, context) => {
    const parsed = SetParty.safeParse({ orderId, party: { role, name, phone } });
    if (parsed.success) return parsed.data;
    for (const { message, path } of parsed.error.issues)
      context.addIssue({ code: 'custom', message, path: path.slice(-1) });
    return z.NEVER;
  });

function EditParty({
  role,
  order,
  onClose,
}: {
  readonly role: PartyRole;
  readonly order: OrderPage;
  readonly onClose: () => void;
}) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const party = order.parties.find((one) => one.role === role);
  return (
    <FormWindow title={partyNames[role][locale]} onClose={onClose}>
      <CommandForm
        command="setParty"
        schema={FlatParty}
        fixed={{ orderId: order.orderId, role }}
        initial={{ name: party?.name ?? '', phone: party?.phone ?? '' }}
        refreshes={ORDER_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')}>
          <Input maxLength={30} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
