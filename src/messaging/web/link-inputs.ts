import type { Locale } from '../../base/domain/texts.ts';
import type { Answer } from '../../forms/domain/answer.ts';
import type { Question } from '../../forms/domain/form.ts';
import { yesNoWords } from '../../forms/domain/yes-no-words.ts';
import { element } from './link-elements.ts';

/** One question on the screen. `onType` for what is typed sign by sign, `onPick` for what may show or hide other questions. */
export interface InputParts {
  readonly field: Question;
  readonly path: string;
  readonly value: Answer | undefined;
  readonly locale: Locale;
  readonly onType: (value: Answer | undefined) => void;
  readonly onPick: (value: Answer | undefined) => void;
}

/** The control of a question, in plain elements that every browser knows. */
export function inputOf(parts: InputParts): HTMLElement {
  const { field } = parts;
  switch (field.kind) {
    case 'choice':
      return picks(
        parts,
        field.choices.map(({ value, label }) => ({ value, text: label[parts.locale] })),
      );
    case 'yesNo':
      return yesNo(parts);
    case 'choices':
      return manyPicks(parts, field.choices);
    default:
      return typed(parts);
  }
}

const TYPES: Partial<Record<Question['kind'], string>> = {
  date: 'date',
  time: 'time',
  dateTime: 'datetime-local',
  phone: 'tel',
};
const FIGURES: ReadonlySet<string> = new Set(['integer', 'decimal', 'temperature']);

function typed({ field, path, value, onType }: InputParts): HTMLElement {
  const isLong = field.kind === 'text' && field.isLong === true;
  const input = element(isLong ? 'textarea' : 'input', { id: path });
  if (input instanceof HTMLInputElement) {
    input.type = TYPES[field.kind] ?? 'text';
    // A number field of an old phone drops what it cannot read; a text with the right keys does not.
    if (FIGURES.has(field.kind)) input.inputMode = 'decimal';
    if (field.kind === 'phone') input.autocomplete = 'tel';
  }
  input.name = path;
  input.value = value === undefined ? '' : typeof value === 'object' ? value.join(' ') : String(value);
  input.addEventListener('input', () => onType(input.value === '' ? undefined : input.value));
  return input;
}

interface Pick {
  readonly value: string;
  readonly text: string;
}

function picks({ path, value, onPick }: InputParts, choices: readonly Pick[]): HTMLElement {
  const rows = choices.map((choice) =>
    pick({ ...choice, path, kind: 'radio', isOn: value === choice.value, onChange: () => onPick(choice.value) }),
  );
  return group(path, rows);
}

function yesNo(parts: InputParts): HTMLElement {
  const { path, value, locale, onPick } = parts;
  const row = (answer: boolean): HTMLElement =>
    pick({
      ...{ value: String(answer), text: yesNoWords[answer ? 'yes' : 'no'][locale], path, kind: 'radio' },
      ...{ isOn: value === answer, onChange: () => onPick(answer) },
    });
  return group(path, [row(true), row(false)]);
}

function manyPicks(
  { path, value, locale, onPick }: InputParts,
  choices: readonly {
    readonly value: string;
    readonly label: Readonly<Record<Locale, string>>;
    readonly isAlone?: true | undefined;
  }[],
): HTMLElement {
  const chosen: readonly string[] = typeof value === 'object' ? value : [];
  const rows = choices.map((choice) => {
    const isOn = chosen.includes(choice.value);
    const toggle = (): void => {
      const alone = choices.filter(({ isAlone }) => isAlone).map((one) => one.value);
      // "None of these" excludes the others, and they exclude it.
      const kept = choice.isAlone ? [] : chosen.filter((one) => !alone.includes(one) && one !== choice.value);
      onPick(isOn ? chosen.filter((one) => one !== choice.value) : [...kept, choice.value]);
    };
    return pick({ value: choice.value, text: choice.label[locale], path, kind: 'checkbox', isOn, onChange: toggle });
  });
  return group(path, rows);
}

function group(path: string, rows: readonly HTMLElement[]): HTMLElement {
  const made = element('div', { className: 'picks', id: path }, ...rows);
  made.setAttribute('role', 'group');
  return made;
}

function pick(of: {
  readonly value: string;
  readonly text: string;
  readonly path: string;
  readonly kind: string;
  readonly isOn: boolean;
  readonly onChange: () => void;
}): HTMLElement {
  const input = element('input', { id: `${of.path}=${of.value}` });
  input.type = of.kind;
  input.name = of.path;
  input.checked = of.isOn;
  input.addEventListener('change', of.onChange);
  return element('label', { className: of.isOn ? 'pick on' : 'pick' }, input, element('span', {}, of.text));
}
