import { found, type Finding } from './finding.ts';
import type { GateQuestion } from './gate-question.ts';

/** The same card, gate and direction again within `repeatSeconds`: the same passage, shown twice. */
export function isRepeat({ last, gateId, direction, now, rules }: GateQuestion): boolean {
  if (last?.gateId !== gateId || last.direction !== direction) return false;
  return Math.abs(Date.parse(now) - Date.parse(last.at)) <= rules.repeatSeconds * 1000;
}

/**
 * A card at two gates within a few minutes, or twice in the same direction, is in two hands or was not scanned in between: ask, and
 * let go who proves to be its holder. Nobody is stopped for it, because gates are passed unscanned too.
 * Source: needs B4; issue 3, part 3.
 */
export function judgePassage(question: GateQuestion): Finding | undefined {
  const { last, gateId, direction, now, rules, identity, who } = question;
  if (last === undefined || who.kind !== 'card') return undefined;
  if (isRepeat(question)) return found('repeat');
  if (identity === 'right') return undefined;
  const minutes = Math.round(Math.abs(Date.parse(now) - Date.parse(last.at)) / 60_000);
  if (last.gateId !== gateId && minutes <= rules.twoGatesMinutes) return found('twoGates', { minutes });
  return last.direction === direction ? found('wrongDirection', { minutes }) : undefined;
}
