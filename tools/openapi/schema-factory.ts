import ts from 'typescript';

import { decorationsOf, valueOf } from './decorators.ts';
import type { JsonSchema } from './json-schema.ts';
import { ruledSchema } from './rule-schemas.ts';

const TIME = /^(tm_|occurred_at$)/;

/** Makes JSON schemas of types; what has a name becomes a component. */
export class SchemaFactory {
  readonly components = new Map<string, JsonSchema>();

  private readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  of(type: ts.Type): JsonSchema {
    const { checker } = this;
    if (type.isUnion()) return this.union(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      const isNever = element === undefined || (element.flags & ts.TypeFlags.Never) !== 0;
      return { type: 'array', ...(isNever ? { maxItems: 0 } : { items: this.of(element) }) };
    }
    return this.object(type);
  }

  private union(type: ts.UnionType): JsonSchema {
    const given = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const isNullable = given.some(({ flags }) => flags & ts.TypeFlags.Null);
    const rest = given.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    if (rest.length > 0 && rest.every((one) => one.isStringLiteral())) {
      const values: unknown[] = rest.map((one) => one.value);
      return isNullable ? { type: ['string', 'null'], enum: [...values, null] } : { type: 'string', enum: values };
    }
    if (rest.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral)) {
      return { type: isNullable ? ['boolean', 'null'] : 'boolean' };
    }
    const [only] = rest;
    const schema = rest.length === 1 && only ? this.of(only) : { anyOf: rest.map((one) => this.of(one)) };
    if (!isNullable) return schema;
    return typeof schema.type === 'string'
      ? { ...schema, type: [schema.type, 'null'] }
      : { anyOf: [schema, { type: 'null' }] };
  }

  private object(type: ts.Type): JsonSchema {
    const declaration = type.symbol.valueDeclaration ?? type.symbol.declarations?.[0];
    const isNamed =
      declaration !== undefined && (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration));
    const isOurs = isNamed && !declaration.getSourceFile().fileName.includes('node_modules');
    if (declaration !== undefined && ts.isTypeLiteralNode(declaration)) return this.component(type);
    if (!isOurs) {
      const values = type.getStringIndexType();
      return { type: 'object', ...(values && { additionalProperties: this.of(values) }) };
    }
    const name = this.nameOf(type);
    if (!this.components.has(name)) {
      this.components.set(name, {});
      this.components.set(name, this.component(type));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** `CallView` -> `Call`, `ListView<CallView>` -> `CallList`. */
  private nameOf(type: ts.Type): string {
    const [argument] = this.checker.getTypeArguments(type as ts.TypeReference);
    const name = type.symbol.name.replace(/View$/, '');
    return argument === undefined ? name : `${argument.symbol.name.replace(/View$/, '')}${name}`;
  }

  /** The fields of a class or an interface; a field with a value of its own may be left out. */
  private component(type: ts.Type): JsonSchema {
    const fields = this.checker.getPropertiesOfType(type).filter(({ flags }) => flags & ts.SymbolFlags.Property);
    const required = fields.filter((field) => !isOptional(field)).map(({ name }) => name);
    const properties = Object.fromEntries(fields.map((field) => [field.name, this.field(field)]));
    return { type: 'object', properties, ...(required.length > 0 && { required }) };
  }

  private field(field: ts.Symbol): JsonSchema {
    const { checker } = this;
    const declaration = field.valueDeclaration;
    if (declaration === undefined) return {};
    const typed = this.of(checker.getTypeOfSymbolAtLocation(field, declaration));
    const ruled = ruledSchema(typed, decorationsOf(declaration), checker);
    const told = ts.displayPartsToString(field.getDocumentationComment(checker));
    const initial = ts.isPropertyDeclaration(declaration) ? valueOf(declaration.initializer, checker) : undefined;
    const format = TIME.test(field.name) && ruled.format === undefined ? { format: 'date-time' } : {};
    return {
      ...ruled,
      ...format,
      ...(told !== '' && { description: told }),
      ...(initial !== undefined && { default: initial }),
    };
  }
}

function isOptional({ flags, valueDeclaration: declaration }: ts.Symbol): boolean {
  const hasValue =
    declaration !== undefined && ts.isPropertyDeclaration(declaration) && declaration.initializer !== undefined;
  return hasValue || (flags & ts.SymbolFlags.Optional) !== 0;
}
