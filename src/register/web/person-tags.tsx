import { Form, Input, Select } from 'antd';
import { DayInput } from '../../base/web/day-input.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { AddTagInput } from '../domain/people-inputs.ts';
import { isTagByAge } from '../domain/person.ts';
import { TAG_WORDS, TagKind } from '../domain/tags.ts';
import { ActDialog } from './act-dialog.tsx';
import { personTexts } from './person-texts.ts';
import { REFRESHED, type PersonPage } from './people.queries.ts';
import { Tags } from './person-words.tsx';

/** What a helper must know, each with its beginning and end. */
export function PersonTags({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const mayEdit = useMay()('register.person.edit') && person.mergedInto === null;
  const byAge = person.tagKinds.filter((kind) => !person.tags.some((tag) => tag.kind === kind));
  return (
    <section className="ms-card">
      <h2>
        {t('tags')}
        {mayEdit && <AddTag person={person} />}
      </h2>
      <ul className="ms-lines">
        {person.tags.length + byAge.length === 0 && <li className="ms-soft">{t('none')}</li>}
        {byAge.map((kind) => (
          <li key={kind}>
            <Tags kinds={[kind]} />
            <span className="ms-soft">{t('byAge')}</span>
          </li>
        ))}
        {person.tags.map((tag) => (
          <Line key={tag.id} person={person} tag={tag} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: {
  readonly person: PersonPage;
  readonly tag: PersonPage['tags'][number];
  readonly mayEdit: boolean;
}) {
  const t = useTexts(personTexts);
  const { person, tag } = props;
  const holds = person.tagKinds.includes(tag.kind) && (tag.untilDay === null || tag.untilDay >= tag.fromDay);
  const span =
    tag.untilDay === null ? t('fromDay', { day: tag.fromDay }) : t('span', { from: tag.fromDay, until: tag.untilDay });
  return (
    <li>
      <Tags kinds={[tag.kind]} />
      <span className="ms-soft ms-figures">{span}</span>
      {tag.note !== null && <span>{tag.note}</span>}
      {props.mayEdit && holds && tag.untilDay === null && (
        <span className="ms-end">
          <ConfirmCommandButton
            command="endTag"
            input={{ personId: person.id, tagId: tag.id }}
            communityId={person.communityId}
            text={t('endTag')}
            kind="link"
            confirm={{ title: t('endTagAsk') }}
            doneText={t('tagEnded')}
            refreshes={REFRESHED}
          />
        </span>
      )}
    </li>
  );
}

function AddTag({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const kinds = TagKind.options.filter((kind) => !isTagByAge(kind) || person.birthDate === null);
  return (
    <ActDialog person={person} command="addTag" schema={AddTagInput} text={t('add')} title={t('tags')}>
      <Form.Item name="kind" label={t('tag')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          autoFocus
          options={kinds.map((kind) => ({ value: kind, label: TAG_WORDS[kind][locale] }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="ms-two">
        <Form.Item name="fromDay" label={t('from')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="untilDay" label={t('until')}>
          <DayInput />
        </Form.Item>
      </div>
    </ActDialog>
  );
}
