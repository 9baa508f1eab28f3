import { defineTexts } from '../../base/domain/texts.ts';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { mayGrant } from '../domain/grants.ts';
import { permissionNames } from '../domain/permission-names.ts';
import { PERMISSIONS } from '../domain/permissions.ts';
import { roleNames, rolePermissions, ROLES } from '../domain/roles.ts';
import './accounts.css';

const texts = defineTexts({
  title: { 'zh-CN': '岗位权限', 'zh-TW': '職務權限', en: 'What each role may do' },
  about: {
    'zh-CN': '每个岗位只能看到做事所需的信息，而且只限自己的辖区。',
    'zh-TW': '每個職務只能看到做事所需的資訊，而且只限自己的轄區。',
    en: 'Each role sees what its work needs, and only inside its own area.',
  },
  permission: { 'zh-CN': '可以做什么', 'zh-TW': '可以做什麼', en: 'May' },
  appoints: { 'zh-CN': '可以分配的岗位', 'zh-TW': '可以分配的職務', en: 'May give these roles' },
  yes: { 'zh-CN': '可以', 'zh-TW': '可以', en: 'Yes' },
  no: { 'zh-CN': '不可以', 'zh-TW': '不可以', en: 'No' },
  nobody: { 'zh-CN': '无', 'zh-TW': '無', en: 'None' },
});

/** The one table of roles and permissions, as the server goes by it. */
export function RolesPage() {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <div className="ms-roles ms-roles-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('permission')}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {roleNames[role][locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PERMISSIONS.map((permission) => (
              <tr key={permission}>
                <th scope="row">{permissionNames[permission][locale]}</th>
                {ROLES.map((role) => {
                  const isHeld = rolePermissions[role].includes(permission);
                  return (
                    <td key={role} aria-label={isHeld ? t('yes') : t('no')}>
                      {isHeld ? '✓' : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('appoints')}</th>
              {ROLES.map((role) => (
                <td key={role} className="ms-soft">
                  {mayGrant[role]?.map((one) => roleNames[one][locale]).join(locale === 'en' ? ', ' : '、') ??
                    t('nobody')}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Page>
  );
}
