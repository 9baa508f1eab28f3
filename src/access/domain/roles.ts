import type { Text } from '../../base/domain/texts.ts';

/** Jobs in and above a neighbourhood office. */
export const ROLES = [
  'director',
  'gridWorker',
  'gateGuard',
  'volunteer',
  'familyDoctor',
  'policeLiaison',
  'counsellor',
  'subdistrictOfficer',
  'districtOfficer',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export const roleNames: Readonly<Record<Role, Text>> = {
  director: { 'zh-CN': '社区主任', 'zh-TW': '社區主任', en: 'Director' },
  gridWorker: { 'zh-CN': '网格员', 'zh-TW': '網格員', en: 'Grid worker' },
  gateGuard: { 'zh-CN': '卡口值守', 'zh-TW': '卡口值守', en: 'Gate guard' },
  volunteer: { 'zh-CN': '志愿者', 'zh-TW': '志願者', en: 'Volunteer' },
  familyDoctor: { 'zh-CN': '家庭医生', 'zh-TW': '家庭醫生', en: 'Family doctor' },
  policeLiaison: { 'zh-CN': '派出所联络员', 'zh-TW': '派出所聯絡員', en: 'Police liaison' },
  counsellor: { 'zh-CN': '心理咨询师', 'zh-TW': '心理諮詢師', en: 'Counsellor' },
  subdistrictOfficer: { 'zh-CN': '街道干部', 'zh-TW': '街道幹部', en: 'Sub-district officer' },
  districtOfficer: { 'zh-CN': '区级干部', 'zh-TW': '區級幹部', en: 'District officer' },
  administrator: { 'zh-CN': '系统管理员', 'zh-TW': '系統管理員', en: 'Administrator' },
  auditor: { 'zh-CN': '审计员', 'zh-TW': '審計員', en: 'Auditor' },
};

/** Every permission of the product; commands and routes name theirs from this list. */
export const PERMISSIONS = [
  // One's own password, authenticator and sessions.
  'access.self',
  // Accounts below one's own area.
  'access.account.read',
  'access.account.manage',
  // Who did, who looked.
  'access.audit.read',
  // Find somebody: name and dwelling, phones masked.
  'register.person.search',
  // The person page and lists: everything but masked values.
  'register.person.read',
  'register.person.edit',
  // Open a masked id number or phone, with a reason.
  'register.person.disclose',
  // Phones are open without asking: whoever calls homes all day.
  'register.phone.read',
  'register.person.merge',
  'register.place.read',
  'register.place.edit',
  'register.grid.assign',
  'register.area.manage',
  'register.import.read',
  'register.import.run',
  'register.export.run',
  // A phone that keeps a part of the register.
  'access.device.register',
  'access.device.manage',
  // Stand at a gate: scan, decide, record; holds the offline part of the register.
  'gate.check',
  'gate.visit.register',
  'gate.incident.report',
  'gate.incident.close',
  // Who is in, who is out, how long the queue is.
  'gate.board.read',
  // Who went when: the log, row by row.
  'gate.log.read',
  'gate.pass.read',
  'gate.pass.issue',
  // Gates and their rules.
  'gate.manage',
  'gate.shift.read',
  'gate.shift.plan',
  // The keys that sign passes, of the whole site.
  'gate.key.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const seesPeople: readonly Permission[] = [
  'access.self',
  'register.person.search',
  'register.person.read',
  'register.place.read',
];

const standsAtGate: readonly Permission[] = [
  'access.device.register',
  'gate.check',
  'gate.visit.register',
  'gate.incident.report',
  'gate.shift.read',
];

/** What each role may do, inside the areas of its grant. The one table; nothing else asks for a role. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  director: [
    ...seesPeople,
    'access.account.read',
    'access.account.manage',
    'access.audit.read',
    'register.person.edit',
    'register.person.disclose',
    'register.phone.read',
    'register.person.merge',
    'register.place.edit',
    'register.grid.assign',
    'register.import.read',
    'register.import.run',
    'register.export.run',
    ...standsAtGate,
    'access.device.manage',
    'gate.incident.close',
    'gate.board.read',
    'gate.log.read',
    'gate.pass.read',
    'gate.pass.issue',
    'gate.manage',
    'gate.shift.plan',
  ],
  gridWorker: [
    ...seesPeople,
    ...standsAtGate,
    'gate.board.read',
    'gate.pass.read',
    'gate.pass.issue',
    'register.person.edit',
    'register.person.disclose',
    'register.phone.read',
    'register.place.edit',
    'register.import.read',
    'register.import.run',
  ],
  gateGuard: ['access.self', 'register.person.search', ...standsAtGate],
  volunteer: ['access.self', 'register.person.search', 'register.place.read', ...standsAtGate],
  familyDoctor: [...seesPeople, 'register.person.disclose', 'register.phone.read'],
  policeLiaison: [...seesPeople, 'register.person.disclose', 'gate.log.read'],
  counsellor: ['access.self', 'register.person.search', 'register.person.read', 'register.phone.read'],
  subdistrictOfficer: [
    ...seesPeople,
    'access.account.read',
    'access.account.manage',
    'register.area.manage',
    'register.import.read',
  ],
  districtOfficer: [
    'access.self',
    'register.place.read',
    'access.account.read',
    'access.account.manage',
    'register.area.manage',
  ],
  administrator: [
    'access.self',
    'access.account.read',
    'access.account.manage',
    'register.area.manage',
    'register.place.read',
    'access.device.manage',
    'gate.key.manage',
  ],
  auditor: ['access.self', 'access.audit.read', 'access.account.read'],
};
