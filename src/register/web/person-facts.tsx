import { useTexts } from '../../base/web/preferences.tsx';
import { personTexts } from './person-texts.ts';
import type { PersonPage } from './people.queries.ts';

/** The plain fields of a person. */
export function PersonFacts({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const shown = (value: string | null) => value ?? <span className="ms-soft">{t('unknown')}</span>;
  return (
    <section className="ms-card">
      <dl className="ms-facts">
        <dt>{t('sex')}</dt>
        <dd>{shown(person.sex === null ? null : t(person.sex))}</dd>
        <dt>{t('birthDate')}</dt>
        <dd className="ms-figures">{shown(person.birthDate)}</dd>
        <dt>{t('ethnicity')}</dt>
        <dd>{shown(person.ethnicity)}</dd>
        <dt>{t('employer')}</dt>
        <dd>{shown(person.employer)}</dd>
        <dt>{t('registeredAddress')}</dt>
        <dd>{shown(person.registeredAddress)}</dd>
        {person.residence !== null && (
          <>
            <dt>{t('residence')}</dt>
            <dd>{person.residence}</dd>
          </>
        )}
        <dt>{t('note')}</dt>
        <dd>{shown(person.note)}</dd>
        {Object.entries(person.others).map(([header, value]) => (
          <FileColumn key={header} header={header} value={value} />
        ))}
      </dl>
    </section>
  );
}

function FileColumn(props: { readonly header: string; readonly value: string }) {
  const t = useTexts(personTexts);
  return (
    <>
      <dt title={t('others')}>{props.header}</dt>
      <dd>{props.value}</dd>
    </>
  );
}
