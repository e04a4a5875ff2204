import type { Json } from '@voipbin/common';
import { addressTypes } from '@voipbin/contracts';

/** The part of JSON Schema (draft 2020-12) that options need. */
export interface PropertySchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  description?: string;
  default?: Json;
  enum?: Json[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  items?: PropertySchema;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  additionalProperties?: PropertySchema | false;
  properties?: Record<string, PropertySchema>;
  required?: string[];
}

const text: PropertySchema = { type: 'string', maxLength: 255 };

const address: PropertySchema = {
  type: 'object',
  properties: {
    type: { enum: [...addressTypes] },
    target: { type: 'string' },
    target_name: text,
    name: text,
    detail: text,
  },
  required: ['type', 'target'],
  additionalProperties: false,
};

const emailAddress: PropertySchema = {
  type: 'object',
  properties: { type: { enum: ['email'] }, target: { type: 'string' }, target_name: { type: 'string' } },
  required: ['type', 'target'],
  additionalProperties: false,
};

/** What one class-validator rule says in JSON Schema, by the rule's name; rules that are not here say nothing. */
export const ruleSchemas: Record<string, (...args: unknown[]) => PropertySchema> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isObject: () => ({ type: 'object' }),
  min: (minimum) => ({ minimum: Number(minimum) }),
  max: (maximum) => ({ maximum: Number(maximum) }),
  isLength: (min, max) => ({ type: 'string', minLength: Number(min), maxLength: Number(max) }),
  maxLength: (max) => ({ type: 'string', maxLength: Number(max) }),
  matches: (pattern) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isIn: (values) => ({ enum: values as Json[] }),
  arrayMinSize: (min) => ({ minItems: Number(min) }),
  arrayMaxSize: (max) => ({ maxItems: Number(max) }),
  isTimeZone: () => ({ type: 'string' }),
  isCalendarDay: () => ({ type: 'string' }),
  isDateRange: () => ({ type: 'string' }),
  isAddress: () => address,
  isFlowIdUnlessActions: () => ({ type: 'string' }),
  isUrl: () => ({ type: 'string' }),
  isEmailAddresses: () => emailAddress,
  isSendableDigits: () => ({ type: 'string' }),
  isMediaSource: () => ({ type: 'string' }),
  isStringMap: (max) => ({ type: 'object', maxProperties: Number(max), additionalProperties: { type: 'string' } }),
};
