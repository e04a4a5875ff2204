import ts from 'typescript';

/** A decorator as it stands in the source: its name, and its arguments. */
export interface Decoration {
  name: string;
  args: readonly ts.Expression[];
}

export function decorationsOf(node: ts.Node): Decoration[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.flatMap(({ expression }) => {
    const isCall = ts.isCallExpression(expression);
    const callee = isCall ? expression.expression : expression;
    return ts.isIdentifier(callee) ? [{ name: callee.text, args: isCall ? expression.arguments : [] }] : [];
  });
}

export function decorationOf(node: ts.Node, name: string): Decoration | undefined {
  return decorationsOf(node).find((decoration) => decoration.name === name);
}

/** What an expression of literals is: text, number, truth, list, object, regular expression; undefined for anything else. Constants are followed. */
export function valueOf(expression: ts.Expression | undefined, checker: ts.TypeChecker): unknown {
  if (expression === undefined) return undefined;
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isNumericLiteral(expression)) return Number(expression.text);
  if (ts.isRegularExpressionLiteral(expression)) {
    const { text } = expression;
    return new RegExp(text.slice(1, text.lastIndexOf('/')), text.slice(text.lastIndexOf('/') + 1));
  }
  if (expression.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (expression.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (expression.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isAsExpression(expression)) return valueOf(expression.expression, checker);
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.map((element) => valueOf(element, checker));
  if (ts.isObjectLiteralExpression(expression)) return objectOf(expression, checker);
  return ts.isIdentifier(expression) ? constantOf(expression, checker) : undefined;
}

function objectOf(expression: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Record<string, unknown> {
  const entries = expression.properties
    .filter(ts.isPropertyAssignment)
    .map(({ name, initializer }) => [name.getText(), valueOf(initializer, checker)] as const);
  return Object.fromEntries(entries);
}

function constantOf(identifier: ts.Identifier, checker: ts.TypeChecker): unknown {
  const symbol = checker.getSymbolAtLocation(identifier);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) ? valueOf(declaration.initializer, checker) : undefined;
}
