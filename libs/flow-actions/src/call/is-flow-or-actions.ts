import { isUUID, ValidateBy, type ValidationArguments } from 'class-validator';

/** The id of a flow; empty, where `actions` stand instead. */
export function IsFlowIdUnlessActions(): PropertyDecorator {
  return ValidateBy({
    name: 'isFlowIdUnlessActions',
    validator: {
      validate: (value, told?: ValidationArguments) => {
        const { actions } = (told?.object ?? {}) as { actions?: unknown };
        const isInstead = Array.isArray(actions) && actions.length > 0;
        return isInstead ? value === '' : isUUID(value);
      },
      defaultMessage: () => '$property must be the id of a flow, or actions be given instead',
    },
  });
}
