import { Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { SplitHouseholdInput } from '../domain/people-inputs.ts';
import { ActForm } from './act-dialog.tsx';
import { useFormTexts } from './form-values.ts';
import { MoveHousehold } from './move-house.tsx';
import { peoplePaths } from './people-paths.ts';
import { MemberLine } from './person-household.tsx';
import { personTexts } from './person-texts.ts';
import {
  HouseholdPage as Shape,
  PEOPLE,
  REFRESHED,
  type HouseholdPage as Household,
  type Member,
} from './people.queries.ts';

/** A household: who lives in it and who did, and the other households behind the same door. */
export function HouseholdPage() {
  const { id = '' } = useParams();
  const read = useRead({ topic: PEOPLE, path: `/api/households/${id}`, shape: Shape });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return <Shown household={read.data} />;
}

const livesHere = ({ untilDay }: Member) => untilDay === null;

function Shown({ household }: { readonly household: Household }) {
  const t = useTexts(personTexts);
  const mayEdit = useMay()('register.person.edit');
  const [act, setAct] = useState<'move' | 'split'>();
  const members = household.members.filter(livesHere);
  const former = household.members.filter((member) => !livesHere(member));
  const close = () => setAct(undefined);
  return (
    <Page>
      <PageHeader
        back={{ text: household.dwelling, path: peoplePaths.of({ kind: 'dwelling', id: household.dwellingId }) }}
        title={t('householdTitle', { dwelling: household.dwelling })}
        actions={
          mayEdit && (
            <>
              {members.length > 1 && <Button onClick={() => setAct('split')}>{t('splitOut')}</Button>}
              {members.length > 0 && (
                <Button type="primary" onClick={() => setAct('move')}>
                  {t('moveAll')}
                </Button>
              )}
            </>
          )
        }
      />
      <Members title={t('members')} members={members} communityId={household.communityId} />
      {household.neighbours
        .filter((other) => other.members.some(livesHere))
        .map((other) => (
          <section key={other.id} className="ms-card">
            <h2>
              {t('neighbours')}
              {mayEdit && members.length > 0 && (
                <ConfirmCommandButton
                  command="joinHouseholds"
                  input={{ intoHouseholdId: household.id, fromHouseholdId: other.id }}
                  communityId={household.communityId}
                  text={t('join')}
                  confirm={{ title: t('joinAsk') }}
                  doneText={t('saved')}
                  refreshes={REFRESHED}
                />
              )}
            </h2>
            <ul className="ms-lines">
              {other.members.filter(livesHere).map((member) => (
                <MemberLine key={member.residencyId} member={member} communityId={household.communityId} />
              ))}
            </ul>
          </section>
        ))}
      {former.length > 0 && <Members title={t('former')} members={former} communityId={household.communityId} />}
      {act === 'move' && <MoveHousehold household={household} title={t('moveAll')} onClose={close} />}
      {act === 'split' && <Split household={household} members={members} onClose={close} />}
    </Page>
  );
}

function Members(props: { readonly title: string; readonly members: readonly Member[]; readonly communityId: number }) {
  const t = useTexts(personTexts);
  return (
    <section className="ms-card">
      <h2>{props.title}</h2>
      <ul className="ms-lines">
        {props.members.length === 0 && <li className="ms-soft">{t('none')}</li>}
        {props.members.map((member) => (
          <MemberLine key={member.residencyId} member={member} communityId={props.communityId}>
            {member.untilDay !== null && (
              <span className="ms-soft ms-figures ms-end">{t('untilDay', { day: member.untilDay })}</span>
            )}
          </MemberLine>
        ))}
      </ul>
    </section>
  );
}

function Split(props: {
  readonly household: Household;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}) {
  const t = useTexts(personTexts);
  const { household, members } = props;
  return (
    <ActForm
      person={household}
      command="splitHousehold"
      schema={SplitHouseholdInput}
      title={t('splitOut')}
      what={t('splitWhat')}
      fixed={{ householdId: household.id }}
      onClose={props.onClose}
    >
      <Form.Item name="personIds" label={t('who')}>
        <Checkbox.Group options={members.map(({ personId, name }) => ({ value: personId, label: name }))} />
      </Form.Item>
      <NewHead members={members} />
    </ActForm>
  );
}

function NewHead({ members }: { readonly members: readonly Member[] }) {
  const t = useTexts(personTexts);
  const chosen = useFormTexts('personIds');
  return (
    <Form.Item name="headId" label={t('newHead')}>
      <Select
        options={members
          .filter(({ personId }) => chosen.includes(personId))
          .map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </Form.Item>
  );
}
