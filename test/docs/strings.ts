// Every English sentence of the code that a writer may read: the keys of media/l10n/bundle.l10n*.json.
import ts from 'typescript';
import { filesOf, readRoot } from '../architecture/sources';

/** The sentences, sorted, and the places where one could not be told from the code alone. */
export interface Extracted {
  readonly keys: readonly string[];
  readonly unclear: readonly string[];
}

/**
 * Sentences stand in five forms: `l10n.t(…)`, `say(…)`, Problems (an object or a call with a code, a message
 * and args), the `sentence` of a generator, and constants marked `@translated`. No types are asked: what a
 * name stands for is looked up in its file.
 */
export function extractStrings(): Extracted {
  const keys = new Set<string>();
  const unclear: string[] = [];
  for (const file of filesOf('src', /\.ts$/)) {
    const source = ts.createSourceFile(file, readRoot(file), ts.ScriptTarget.Latest, true);
    const reader = new SentenceReader(source);
    visit(source, (node) => {
      for (const sentence of reader.sentencesOf(node)) {
        if (sentence === undefined) unclear.push(placeOf(source, node));
        else keys.add(sentence);
      }
    });
  }
  return { keys: [...keys].sort(), unclear };
}

/** The bundle of English as it should be: each sentence is its own translation, without what VS Code adds as a comment. */
export function englishBundle(keys: readonly string[]): string {
  const entries = keys.map((key) => [key, key.replace(/\/State of a post$/, '')]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function placeOf(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}: ${node.getText().slice(0, 80)}`;
}

/** A sentence, or `undefined` where there is one that cannot be read. */
type Sentence = string | undefined;

class SentenceReader {
  readonly #declarations = new Map<string, ts.Node[]>();

  constructor(private readonly source: ts.SourceFile) {
    visit(source, (node) => {
      if (!isDeclaration(node) || !ts.isIdentifier(node.name)) return;
      const same = this.#declarations.get(node.name.text);
      if (same) same.push(node);
      else this.#declarations.set(node.name.text, [node]);
    });
  }

  sentencesOf(node: ts.Node): readonly Sentence[] {
    if (ts.isCallExpression(node)) return this.#ofCall(node);
    if (ts.isObjectLiteralExpression(node)) return this.#ofObject(node);
    if (ts.isVariableStatement(node) && /@translated/.test(this.#commentOf(node))) return literalsIn(node);
    return [];
  }

  #ofCall(call: ts.CallExpression): readonly Sentence[] {
    const name = calledName(call.expression);
    const [first, second] = call.arguments;
    if (!first) return [];
    if (/\bl10n\.t$/.test(name)) return this.#ofTranslation(first);
    if (name === 'say') return this.#resolve(first, []);
    if (name === 'shown' || name === 'hidden') return this.#resolve(first, []);
    if (!second || !ts.isStringLiteral(first) || !isCode(first.text) || !/fail|refuse/i.test(name)) return [];
    return this.#resolve(second, argsIn(call.arguments.slice(2)));
  }

  /** Calls with a template that is made elsewhere name it where it is made. */
  #ofTranslation(argument: ts.Expression): readonly Sentence[] {
    if (!ts.isObjectLiteralExpression(argument)) {
      // The two functions that translate what core says.
      return argument.getText() === 'template' || argument.getText() === 'arg'
        ? []
        : this.#resolve(argument, []);
    }
    const message = property(argument, 'message');
    const comment = property(argument, 'comment');
    const suffix = comment && ts.isStringLiteral(comment) ? `/${comment.text}` : '';
    return message ? this.#resolve(message, []).map((text) => text && text + suffix) : [undefined];
  }

  #ofObject(object: ts.ObjectLiteralExpression): readonly Sentence[] {
    const sentence = property(object, 'sentence');
    if (sentence) return this.#isParameter(sentence) ? [] : this.#resolve(sentence, []);
    const code = property(object, 'code');
    const message = property(object, 'message');
    if (!code || !message || !ts.isStringLiteral(code) || !isCode(code.text)) return [];
    return this.#resolve(message, argsIn([object]));
  }

  /** What an expression can say; arguments come back as their numbers. */
  #resolve(expression: ts.Expression, args: readonly string[]): readonly Sentence[] {
    if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression))
      return [expression.text];
    if (ts.isParenthesizedExpression(expression)) return this.#resolve(expression.expression, args);
    if (ts.isTemplateExpression(expression)) return [numbered(expression, args)];
    if (ts.isConditionalExpression(expression)) {
      return [...this.#resolve(expression.whenTrue, args), ...this.#resolve(expression.whenFalse, args)];
    }
    // A sentence that comes from somewhere else is seen there.
    if (/^[\w.]+\.\w+(\.replace\(.*\))?$|^\w+\[[\w.]+\]$/s.test(expression.getText())) return [];
    return ts.isIdentifier(expression) ? this.#ofName(expression, args) : [undefined];
  }

  #ofName(name: ts.Identifier, args: readonly string[]): readonly Sentence[] {
    const declared = this.#declarationOf(name);
    if (declared && ts.isVariableDeclaration(declared) && declared.initializer) {
      return this.#resolve(declared.initializer, args);
    }
    if (declared && ts.isParameter(declared)) return this.#ofCallers(declared, args);
    return declared && ts.isBindingElement(declared) ? [] : [undefined];
  }

  /** The parameter of a function of this file: what its callers pass. */
  #ofCallers(parameter: ts.ParameterDeclaration, args: readonly string[]): readonly Sentence[] {
    const maker = parameter.parent;
    if (!ts.isFunctionDeclaration(maker)) return [undefined];
    const at = maker.parameters.indexOf(parameter);
    const found: Sentence[] = [];
    visit(this.source, (node) => {
      if (!ts.isCallExpression(node) || calledName(node.expression) !== maker.name?.text) return;
      const passed = node.arguments[at];
      if (passed) found.push(...this.#resolve(passed, args));
    });
    return found;
  }

  #isParameter(expression: ts.Expression): boolean {
    const declared = ts.isIdentifier(expression) ? this.#declarationOf(expression) : undefined;
    return declared !== undefined && ts.isParameter(declared);
  }

  /** The nearest declaration above: in the function around, or in the file. */
  #declarationOf(name: ts.Identifier): ts.Node | undefined {
    const declarations = this.#declarations.get(name.text) ?? [];
    for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
      const found = isScope(scope) ? declarations.find((node) => scopeOf(node) === scope) : undefined;
      if (found || ts.isSourceFile(scope)) return found;
    }
  }

  #commentOf(node: ts.Node): string {
    return this.source.text.slice(node.getFullStart(), node.getStart());
  }
}

function isScope(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isBlock(node) || ts.isSourceFile(node);
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent;
  while (!isScope(scope)) scope = scope.parent;
  return scope;
}

function isDeclaration(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

function calledName(callee: ts.Expression): string {
  return callee.getText().replace(/^(?:this\.)?#?/, '');
}

function isCode(text: string): boolean {
  return /^[a-z]\w*\.\w+$/.test(text);
}

/** A template with its expressions as `{n}`, each the place of the same expression in `args`. */
function numbered({ head, templateSpans }: ts.TemplateExpression, args: readonly string[]): Sentence {
  let text = head.text;
  for (const { expression, literal } of templateSpans) {
    const index = args.findIndex(
      (arg) => arg === expression.getText() || arg === `String(${expression.getText()})`,
    );
    if (index < 0) return undefined;
    text += `{${index}}${literal.text}`;
  }
  return text;
}

/** The texts of the expressions passed as `args`, in an array or in an object that has one. */
function argsIn(nodes: readonly ts.Expression[]): readonly string[] {
  for (const node of nodes) {
    const list = ts.isObjectLiteralExpression(node) ? property(node, 'args') : node;
    if (list && ts.isArrayLiteralExpression(list)) return list.elements.map((element) => element.getText());
  }
  return [];
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const entry of object.properties) {
    if (entry.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(entry)) return entry.initializer;
    if (ts.isShorthandPropertyAssignment(entry)) return entry.name;
  }
  return undefined;
}

/** All texts below a node that are values, not names of properties. */
function literalsIn(node: ts.Node): readonly string[] {
  const found: string[] = [];
  visit(node, (inner) => {
    const isName = ts.isPropertyAssignment(inner.parent) && inner.parent.name === inner;
    if (ts.isStringLiteral(inner) && !isName && !ts.isLiteralTypeNode(inner.parent)) found.push(inner.text);
  });
  return found;
}
