import { ValidateBy } from 'class-validator';

/** Each element is a day that exists: `YYYY-MM-DD`, or `MM-DD` for every year. */
export function IsCalendarDay(): PropertyDecorator {
  const validate = (value: unknown): boolean => isDate(value) || (typeof value === 'string' && isDate(`2024-${value}`));
  const defaultMessage = () => 'each of $property must be a day as 2026-12-24 or 12-24';
  return ValidateBy({ name: 'isCalendarDay', validator: { validate, defaultMessage } }, { each: true });
}

/** Each element is a date that exists, or two of them in order: `YYYY-MM-DD/YYYY-MM-DD`. */
export function IsDateRange(): PropertyDecorator {
  const defaultMessage = () => 'each of $property must be a date as 2026-12-24, or two in order with a slash between';
  return ValidateBy({ name: 'isDateRange', validator: { validate: isDateRange, defaultMessage } }, { each: true });
}

function isDateRange(value: unknown): boolean {
  if (typeof value !== 'string') {
    return false;
  }
  const [first, last = first, ...rest] = value.split('/');
  return rest.length === 0 && isDate(first) && isDate(last) && String(first) <= String(last);
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) {
    return false;
  }
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
