import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { FormBlock } from '../domain/form-layout.ts';
import type { RepeatField } from '../domain/form.ts';
import { formTexts } from './form-texts.ts';
import { rowTitle } from './row-title.ts';
import { SheetQuestion } from './sheet-question.tsx';
import type { FormAnswering } from './use-form-answers.ts';

/** The questions of a form as the phone shows them, without a frame or a button. */
export function SheetQuestions(props: { readonly answering: FormAnswering }) {
  const locale = useLocale();
  return props.answering.blocks.map((block) => {
    const { field, path } = block.shown;
    if (field.kind === 'group')
      return (
        <div key={path} className="mf-group">
          <h3>{field.label[locale]}</h3>
          {field.hint && <p className="mf-hint">{field.hint[locale]}</p>}
        </div>
      );
    if (field.kind === 'repeat')
      return <SheetRows key={path} block={block} repeat={field} answering={props.answering} />;
    return <SheetQuestion key={path} shown={block.shown} answering={props.answering} />;
  });
}

function SheetRows(props: {
  readonly block: FormBlock;
  readonly repeat: RepeatField;
  readonly answering: FormAnswering;
}) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const { block, repeat, answering } = props;
  const problem = answering.problemAt(repeat.key);
  const what = repeat.label[locale];
  return (
    <section className="mf-rows" aria-label={what} data-problem={problem === undefined ? undefined : ''}>
      <h3>{what}</h3>
      {repeat.hint && <p className="mf-hint">{repeat.hint[locale]}</p>}
      {block.rows.map((fields, index) => {
        const { title, isListed } = rowTitle({ answering, repeat, index, other: t('rowNumber', { n: index + 1 }) });
        return (
          <fieldset key={index} className="mf-row">
            <legend>{title}</legend>
            {fields.map((shown) => (
              <SheetQuestion key={shown.path} shown={shown} answering={answering} />
            ))}
            {!isListed && (
              <button type="button" className="mf-small" onClick={() => answering.removeRow(repeat, index)}>
                {t('removeRow')}
              </button>
            )}
          </fieldset>
        );
      })}
      {problem !== undefined && <p className="mf-problem">{problem}</p>}
      <button type="button" className="mf-add" onClick={() => answering.addRow(repeat)}>
        ＋ {repeat.perMember ? t('addUnlisted') : t('addRow', { what })}
      </button>
    </section>
  );
}
