import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { peoplePaths } from './people-paths.ts';
import { personTexts } from './person-texts.ts';
import type { Member, PersonPage } from './people.queries.ts';
import { relationWord, SexAge, Tags } from './person-words.tsx';

/** Who lives with the person, the head first. */
export function PersonHousehold({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const own = person.members.find(({ personId }) => personId === person.id);
  return (
    <section className="ms-card">
      <h2>
        {t('household')}
        {own && <Link to={peoplePaths.household(own.householdId)}>{t('openHousehold')}</Link>}
      </h2>
      {person.members.length <= 1 ? (
        <p className="ms-soft">{t('noHousehold')}</p>
      ) : (
        <ul className="ms-lines">
          {person.members.map((member) => (
            <MemberLine
              key={member.residencyId}
              member={member}
              communityId={person.communityId}
              isSelf={member.personId === person.id}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One member: name, relation, age, phone, what a helper must know. */
export function MemberLine(props: {
  readonly member: Member;
  readonly communityId: number;
  readonly isSelf?: boolean;
  readonly children?: ReactNode;
}) {
  const locale = useLocale();
  const { member } = props;
  return (
    <li>
      {props.isSelf ? (
        <strong>{member.name}</strong>
      ) : (
        <Link to={peoplePaths.one(member.personId, props.communityId)}>{member.name}</Link>
      )}
      <span>{relationWord(member.relation, locale)}</span>
      <SexAge sex={member.sex} age={member.age} />
      {member.phone !== null && <span className="ms-figures ms-soft">{member.phone}</span>}
      <Tags kinds={member.tags} />
      {props.children}
    </li>
  );
}
