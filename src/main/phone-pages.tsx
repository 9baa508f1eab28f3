import { lazy } from 'react';
import type { PhonePage } from '../base/web/phone/phone-page.ts';

/** Every page of the phone besides the shell's own, in the order of the tiles. */
export const phonePages: readonly PhonePage[] = [
  {
    path: '/tasks',
    load: async () => (await import('../tasks/web/phone-tasks-page.tsx')).PhoneTasksPage,
    anyPermission: ['tasks.work'],
    tile: {
      text: { 'zh-CN': '任务', 'zh-TW': '任務', en: 'Tasks' },
      icon: TaskIcon,
      badge: lazy(async () => ({ default: (await import('../tasks/web/phone-task-badge.tsx')).TaskBadge })),
    },
  },
  {
    path: '/tasks/:taskId',
    load: async () => (await import('../tasks/web/phone-task-page.tsx')).PhoneTaskPage,
    anyPermission: ['tasks.work'],
  },
  {
    path: '/gate',
    load: async () => (await import('../gate/web/gate-page.tsx')).GatePage,
    anyPermission: ['gate.check'],
    tile: { text: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gate' }, icon: GateIcon },
  },
  {
    path: '/people',
    load: async () => (await import('../gate/web/phone-search-page.tsx')).PhoneSearchPage,
    anyPermission: ['gate.check'],
    tile: { text: { 'zh-CN': '找人', 'zh-TW': '找人', en: 'Find somebody' }, icon: FindIcon },
  },
  {
    path: '/sensors',
    load: async () => (await import('../sensors/web/pair-page.tsx')).PairPage,
    anyPermission: ['sensors.manage'],
    tile: { text: { 'zh-CN': '装门磁', 'zh-TW': '裝門磁', en: 'Door sensor' }, icon: SensorIcon },
  },
];

function SensorIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M4 21V3h10v18M2 21h14M11 12v1" />
        <path d="M18 7.5a6 6 0 0 1 0 9M20.5 5a10 10 0 0 1 0 14" />
      </g>
    </svg>
  );
}

function GateIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M5 21V9M3 21h4M5 12h16M9 12l-2 0M13 10l-2 4M18 10l-2 4" />
        <circle cx="5" cy="6" r="3" />
      </g>
    </svg>
  );
}

function FindIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <circle cx="10" cy="10" r="6.5" />
        <path d="m15 15 6 6M7.5 12.5a3 3 0 0 1 5 0" />
        <circle cx="10" cy="8.5" r="1.5" />
      </g>
    </svg>
  );
}

function TaskIcon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <rect x="4" y="4" width="16" height="17" rx="2" />
        <path d="M9 4V2.5h6V4M8 10l1.5 1.5L12 9M15 10.5h2M8 16l1.5 1.5L12 15M15 16.5h2" />
      </g>
    </svg>
  );
}
