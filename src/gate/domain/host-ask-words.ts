import type { Text } from '../../base/domain/texts.ts';

/** One question on a household's page that is answered by one tap. The page knows nothing of what it is about. */
export interface HostAsk {
  readonly key: string;
  readonly title: Text;
  readonly about: Text;
  readonly choices: readonly {
    readonly text: Text;
    readonly isMain: boolean;
    readonly command: string;
    readonly input: Readonly<Record<string, string>>;
  }[];
}

const text = (cn: string, tw: string, en: string): Text => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** Who wants to come in, at which gate: the name as the guard wrote it, because a family must know whom it lets in. */
export function hostAsk(visit: {
  readonly visitId: string;
  readonly name: string;
  readonly company: string | null;
  readonly plate: string | null;
  readonly purpose: string | null;
  readonly gate: string | null;
}): HostAsk {
  const { visitId, name, gate } = visit;
  const more = [visit.company, visit.plate, visit.purpose].filter((part) => part !== null && part !== '').join(' · ');
  const about = more === '' ? name : `${name} · ${more}`;
  const choice = (answer: 'agreed' | 'refused', words: Text) => ({
    ...{ text: words, isMain: answer === 'agreed', command: 'answerVisitByLink', input: { visitId, answer } },
  });
  return {
    key: visitId,
    title: text(
      `${gate ?? '门口'}有人来访，让进吗？`,
      `${gate ?? '門口'}有人來訪，讓進嗎？`,
      `Somebody at ${gate ?? 'the gate'} wants to visit you`,
    ),
    about: text(about, about, about),
    choices: [choice('agreed', text('让进', '讓進', 'Let in')), choice('refused', text('不让进', '不讓進', 'Not now'))],
  };
}
