import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useTexts } from '../../base/web/preferences.tsx';
import { getJson } from '../../base/web/request.ts';
import { signInTexts } from './sign-in-texts.ts';

/** An account of the demonstration community; its password is no secret. */
export type DemoAccount = z.infer<typeof DemoAccount>;
export const DemoAccount = z.object({ role: z.string(), phone: z.string(), password: z.string() });

const DemoReply = z.union([
  z.array(DemoAccount),
  z.object({ rows: z.array(DemoAccount) }).transform(({ rows }) => rows),
]);

/** The demonstration accounts, where the server has any; nothing on a real site. */
export function DemoAccounts(props: { readonly onPick: (account: { phone: string; password: string }) => void }) {
  const t = useTexts(signInTexts);
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => getJson({ path: '/api/demo-accounts', shape: DemoReply, signal }),
    retry: false,
    staleTime: Infinity,
  });
  if (!data || data.length === 0) return undefined;
  return (
    <section className="ms-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demoTitle')}</h2>
      <p className="ms-soft">{t('demoWhat')}</p>
      <ul>
        {data.map(({ role, phone, password }) => (
          <li key={phone}>
            <button type="button" onClick={() => props.onPick({ phone, password })}>
              <span>{role}</span>
              <span className="ms-soft">{phone}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
