import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { needChoices, noteQuestion, symptomsQuestion } from './shared-fields.ts';

/** The daily look at somebody in isolation or under monitoring, morning and evening. Source: 居家隔离医学观察指南 (2022-11-21). */
export const orderCheck: FormDefinition = {
  id: 'orderCheck',
  version: 1,
  title: words(['隔离每日检查', '隔離每日檢查', 'Daily check of an order']),
  fields: [
    { key: 'temperature', kind: 'temperature', label: words(['体温', '體溫', 'Temperature']), required: true },
    { ...symptomsQuestion, required: true },
    {
      key: 'needs',
      kind: 'choices',
      label: words(['需要帮忙吗？', '需要幫忙嗎？', 'Is help needed?']),
      choices: needChoices,
    },
    noteQuestion,
  ],
};
