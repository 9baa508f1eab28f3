import { Form } from 'antd';
import { Link } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { useLocale, useTexts, type Say } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { CheckOutInput } from '../domain/people-inputs.ts';
import { ActDialog } from './act-dialog.tsx';
import { peoplePaths } from './people-paths.ts';
import { personTexts } from './person-texts.ts';
import type { PersonPage, Residency } from './people.queries.ts';
import { relationWord } from './person-words.tsx';
import { todayText } from './today.ts';

/** Where the person lives and lived, newest first: moving house never overwrites. */
export function PersonResidencies({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const mayEdit = useMay()('register.person.edit') && person.mergedInto === null;
  if (person.residencies.length === 0) return <p className="ms-soft">{t('noDwelling')}</p>;
  const isOpen = ({ untilDay }: Residency) => untilDay === null;
  const newest = [...person.residencies].reverse();
  const sorted = [...newest.filter(isOpen), ...newest.filter((one) => !isOpen(one))];
  return (
    <ol className="ms-timeline">
      {sorted.map((residency) => (
        <li key={residency.id} className={isOpen(residency) ? 'ms-now' : ''}>
          <div>
            <Link to={peoplePaths.of({ kind: 'dwelling', id: residency.dwellingId })}>{residency.dwelling}</Link>{' '}
            <span>{t(residency.kind)}</span>{' '}
            {residency.relation !== null && <span>{relationWord(residency.relation, locale)}</span>}
          </div>
          <div className="ms-soft ms-figures">{spanOf(residency, t)}</div>
          {mayEdit && isOpen(residency) && ['stay', 'work'].includes(residency.kind) && (
            <ActDialog
              person={person}
              command="checkOut"
              schema={CheckOutInput}
              text={t('checkOut')}
              title={t('checkOut')}
              fixed={{ residencyId: residency.id }}
              initial={{ day: todayText() }}
            >
              <Form.Item name="day" label={t('day')}>
                <DayInput />
              </Form.Item>
            </ActDialog>
          )}
        </li>
      ))}
    </ol>
  );
}

function spanOf(residency: Residency, t: Say<keyof typeof personTexts>): string {
  const { fromDay, untilDay, untilReason } = residency;
  if (untilDay === null) return fromDay === null ? t('sinceUnknown') : t('fromDay', { day: fromDay });
  const span =
    fromDay === null ? t('untilUnknown', { until: untilDay }) : t('span', { from: fromDay, until: untilDay });
  return `${span} · ${t(reasonKey(untilReason))}`;
}

function reasonKey(reason: string | null) {
  const known = (['moved', 'left', 'died', 'error', 'split'] as const).find((one) => one === reason);
  return known ?? 'ended';
}
