import { useTexts } from '../../base/web/preferences.tsx';
import { phoneTaskTexts } from './phone-texts.ts';
import './phone-tasks.css';
import { countTasks } from './task-view.ts';
import { useTaskWorld } from './task-world.ts';

/** What is on the tile: late first, else due, else open. */
export function TaskBadge() {
  const t = useTexts(phoneTaskTexts);
  const { open, late, due } = countTasks(useTaskWorld().tasks);
  if (open === 0) return undefined;
  const parts = [
    ...(late > 0 ? [`${t('late')} ${late}`] : []),
    ...(due > 0 ? [`${t('dueShort')} ${due}`] : []),
    `${t('open')} ${open}`,
  ];
  return (
    <span className="mt-badge" data-late={late > 0 ? 'yes' : 'no'}>
      {parts.slice(0, 2).join(' · ')}
    </span>
  );
}
