import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { getJson } from '../../base/web/request.ts';
import { DemoAccountRow } from '../domain/account-shapes.ts';
import { roleNames } from '../domain/roles.ts';
import { signInTexts } from './sign-in-texts.ts';

const DemoReply = z.object({ rows: z.array(DemoAccountRow) });

/** The demonstration accounts, where the server has any; nothing on a real site. */
export function DemoAccounts(props: { readonly onPick: (account: { phone: string; password: string }) => void }) {
  const t = useTexts(signInTexts);
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => getJson({ path: '/api/demo-accounts', shape: DemoReply, signal }),
    retry: false,
    staleTime: Infinity,
  });
  if (!data || data.rows.length === 0) return undefined;
  return (
    <section className="ms-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demoTitle')}</h2>
      <p className="ms-soft">{t('demoWhat')}</p>
      <ul>
        {data.rows.map(({ role, name, areaName, phone, password }) => (
          <li key={`${phone} ${role}`}>
            <button type="button" onClick={() => props.onPick({ phone, password })}>
              <span title={areaName}>
                {roleNames[role][locale]} {name}
              </span>
              <span className="ms-soft">{phone}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
