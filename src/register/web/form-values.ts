import { Form } from 'antd';

/** What stands in a text or id field of the form around; a form's values are untyped, so they are looked at. */
export function useFormText(field: string): string | undefined {
  const value: unknown = Form.useWatch(field);
  return typeof value === 'string' ? value : undefined;
}

/** What stands in a number field of the form around. */
export function useFormNumber(field: string): number | undefined {
  const value: unknown = Form.useWatch(field);
  return typeof value === 'number' ? value : undefined;
}

/** What is chosen in a field of several texts of the form around. */
export function useFormTexts(field: string): readonly string[] {
  const value: unknown = Form.useWatch(field);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
