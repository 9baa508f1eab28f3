import { defineTexts } from '../../base/domain/texts.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Difference } from '../domain/compare-packs.ts';
import './calendar.css';
import './protocol.css';

const texts = defineTexts({
  part: { 'zh-CN': '哪一项', 'zh-TW': '哪一項', en: 'What' },
  what: { 'zh-CN': '哪一点', 'zh-TW': '哪一點', en: 'In which point' },
  before: { 'zh-CN': '原来', 'zh-TW': '原來', en: 'Before' },
  after: { 'zh-CN': '改为', 'zh-TW': '改為', en: 'After' },
  absent: { 'zh-CN': '没有', 'zh-TW': '沒有', en: 'not there' },
});

/** Differences of two editions side by side. */
export function DifferencesTable(props: { readonly differences: readonly Difference[]; readonly empty: string }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (props.differences.length === 0) return <p className="ms-soft">{props.empty}</p>;
  return (
    <div className="ms-rule-scroll">
      <table className="ms-rule-table">
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map(({ id, name, what, before, after }, index) => (
            <tr key={`${id}${String(index)}`}>
              <th scope="row">{name[locale]}</th>
              <td>{what[locale]}</td>
              <td>{before ? before[locale] : <span className="ms-soft">{t('absent')}</span>}</td>
              <td>{after ? after[locale] : <span className="ms-soft">{t('absent')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
