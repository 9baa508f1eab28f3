import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../base/web/preferences.tsx';
import { useMay } from '../base/web/session.tsx';
import { passPaths } from '../gate/web/pass-paths.ts';
import { passTexts } from '../gate/web/pass-texts.ts';
import { PersonPage } from '../register/web/person-page.tsx';

/** The page of a person with doors to what the rooms above the register know of them. */
export function ConsolePerson() {
  const mayRead = useMay()('gate.pass.read');
  return <PersonPage links={({ id }) => mayRead && <ToPasses personId={id} />} />;
}

function ToPasses({ personId }: { readonly personId: string }) {
  const t = useTexts(passTexts);
  return (
    <Link to={passPaths.ofPerson(personId)}>
      <Button>{t('title')}</Button>
    </Link>
  );
}
