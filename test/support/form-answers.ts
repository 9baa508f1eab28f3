import fc from 'fast-check';
import type { Answer, AnswerRow, Answers } from '../../src/forms/domain/answer.ts';
import type { FormDefinition, PlainQuestion } from '../../src/forms/domain/form.ts';

/** Answers to a form as people give them: mostly sensible, sometimes absent, sometimes nonsense. */
export function someAnswers(form: FormDefinition): fc.Arbitrary<Answers> {
  const fields = form.fields.flatMap((field) => (field.kind === 'group' ? field.fields : [field]));
  const entries = fields.flatMap((field): [string, fc.Arbitrary<Answer | readonly AnswerRow[]>][] => {
    if (field.kind === 'note') return [];
    if (field.kind !== 'repeat') return [[field.key, someAnswer(field)]];
    return [[field.key, fc.array(someRow(field.fields), { maxLength: 4 })]];
  });
  return someOf(Object.fromEntries(entries));
}

/** Some of these, in any combination; what is left out has no key at all. */
function someOf<Value>(values: Readonly<Record<string, fc.Arbitrary<Value>>>): fc.Arbitrary<Record<string, Value>> {
  const pairs = Object.entries(values).map(([key, value]) =>
    fc.option(value.map((given): readonly [string, Value] => [key, given])),
  );
  return fc.tuple(...pairs).map((given) => Object.fromEntries(given.filter((pair) => pair !== null)));
}

function someRow(fields: readonly PlainQuestion[]): fc.Arbitrary<AnswerRow> {
  const entries = fields.flatMap((field): [string, fc.Arbitrary<Answer>][] =>
    field.kind === 'note' ? [] : [[field.key, someAnswer(field)]],
  );
  return someOf(Object.fromEntries([...entries, ['person', fc.constantFrom('a', 'b')]]));
}

function someAnswer(field: PlainQuestion): fc.Arbitrary<Answer> {
  return fc.oneof({ weight: 9, arbitrary: sensible(field) }, { weight: 1, arbitrary: nonsense });
}

const nonsense: fc.Arbitrary<Answer> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
);
const day = fc.date({ min: new Date('2022-03-01'), max: new Date('2022-05-01'), noInvalidDate: true });

function sensible(field: PlainQuestion): fc.Arbitrary<Answer> {
  switch (field.kind) {
    case 'integer':
      return fc.integer({ min: -2, max: 120 });
    case 'decimal':
    case 'temperature':
      return fc.oneof(
        fc.integer({ min: 350, max: 400 }).map((tenths) => tenths / 10),
        fc.integer({ min: 350, max: 400 }).map((tenths) => ` ${tenths / 10}`),
      );
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'choices':
      return fc.subarray(field.choices.map(({ value }) => value));
    case 'date':
      return day.map((at) => at.toISOString().slice(0, 10));
    case 'dateTime':
      return day.map((at) => at.toISOString().slice(0, 16));
    case 'time':
      return day.map((at) => at.toISOString().slice(11, 16));
    case 'phone':
      return fc.constantFrom('13900000001', '139 0000 0002', '０２１-５５５５１２３４', '1390000');
    case 'idNumber':
      return fc.constantFrom('11010519491231002X', '110105194912310021');
    default:
      return fc.constantFrom('张三', ' 3-2-501 ', '浙江杭州，西湖区', '   ');
  }
}
