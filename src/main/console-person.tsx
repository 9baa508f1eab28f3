import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../base/web/preferences.tsx';
import { useMay } from '../base/web/session.tsx';
import { passPaths } from '../gate/web/pass-paths.ts';
import { passTexts } from '../gate/web/pass-texts.ts';
import { PersonOrders } from '../isolation/web/person-orders.tsx';
import { PersonPage } from '../register/web/person-page.tsx';
import type { PersonPage as Person } from '../register/web/people.queries.ts';

/** The page of a person with doors to what the rooms above the register know of them. */
export function ConsolePerson() {
  const mayRead = useMay()('gate.pass.read');
  return (
    <PersonPage
      links={(person) => (
        <>
          {mayRead && <ToPasses personId={person.id} />}
          {person.diedOn === null && person.mergedInto === null && <PersonOrders household={householdOf(person)} />}
        </>
      )}
    />
  );
}

function ToPasses({ personId }: { readonly personId: string }) {
  const t = useTexts(passTexts);
  return (
    <Link to={passPaths.ofPerson(personId)}>
      <Button>{t('title')}</Button>
    </Link>
  );
}

/** Whoever lives behind the same door today, as an order for a household needs them. */
function householdOf({ id, communityId, name, members }: Person) {
  const living = members.filter(({ untilDay, diedOn }) => untilDay === null && diedOn === null);
  return {
    communityId,
    personId: id,
    name,
    members: living.map((member) => ({ personId: member.personId, name: member.name })),
  };
}
