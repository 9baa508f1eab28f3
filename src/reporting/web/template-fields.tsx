import type { Locale } from '../../base/domain/texts.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { INDICATORS } from '../domain/indicators.ts';
import { TEMPLATE_FIELDS, type TemplateField } from '../domain/template-fields.ts';
import { templateTexts } from './template-texts.ts';

const [FIRST] = INDICATORS;
const FIGURES: ReadonlySet<string> = new Set(INDICATORS.map(({ code }) => code));
const holding = (holds: TemplateField['holds']) => TEMPLATE_FIELDS.filter((field) => field.holds === holds);
const PLAIN_FIGURES = holding('figure').filter(({ code }) => FIGURES.has(code));

/** What somebody writes between the braces: Chinese names in Chinese, codes in English. */
function written({ code, name }: TemplateField, locale: Locale): string {
  return locale === 'en' ? code : name[locale];
}

/** The list of fields that a template may use, in the words of whoever reads it. */
export function TemplateFields() {
  const t = useTexts(templateTexts);
  const locale = useLocale();
  const compared = (suffix: string) =>
    TEMPLATE_FIELDS.filter(({ code }) => code === `${FIRST.code}${suffix}`).map(
      (field) => `{${written(field, locale)}}`,
    )[0];
  return (
    <details className="ms-template-fields">
      <summary>{t('fields')}</summary>
      <h4>{t('fieldsWords')}</h4>
      <FieldList fields={holding('words')} />
      <h4>{t('fieldsFigures')}</h4>
      <p className="ms-soft">
        {t('fieldsFiguresWhat', { before: compared('Before') ?? '', change: compared('Change') ?? '' })}
      </p>
      <FieldList fields={PLAIN_FIGURES} />
      <h4>{t('fieldsChapters')}</h4>
      <FieldList fields={holding('chapter')} />
      <h4>{t('fieldsLists')}</h4>
      <FieldList fields={holding('list')} />
    </details>
  );
}

function FieldList({ fields }: { readonly fields: readonly TemplateField[] }) {
  const t = useTexts(templateTexts);
  const locale = useLocale();
  return (
    <ul>
      {fields.map((field) => {
        const name = written(field, locale);
        const isSection = field.holds === 'list' || field.holds === 'chapter';
        const inner = field.fields?.filter(({ holds }) => holds !== 'figure') ?? [];
        const hasFigures = field.fields?.some(({ holds }) => holds === 'figure') ?? false;
        return (
          <li key={field.code}>
            <code>{isSection ? `{#${name}}…{/${name}}` : `{${name}}`}</code>
            {locale === 'en' && <span>{field.name.en}</span>}
            {inner.length > 0 && (
              <span className="ms-soft">
                {inner.map((one) => `{${written(one, locale)}}`).join(' ')} {hasFigures && t('allFigures')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
