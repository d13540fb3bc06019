// Leaves of TypeScript what argots calls. As published it is 9 MB, most of it the checker, the emitters and the language service, and
// loading it is most of a compiler's start. Its statements stand in one scope, so what is needed follows from the names they read:
// start at the functions that src/ uses, keep every statement that declares a name which a kept one reads, in the order written.
// Statements are kept whole, but for two kinds of tables (`__export(x_exports, {…})` and `Diagnostics`), which keep the entries read.
import { ts } from "ts-morph";

/** @typedef {{ name: string, entries: Map<string, ts.Expression>, read: Set<string> }} Table */
/** @typedef {{ node: ts.Statement, declares: string[], changes?: string, table?: Table, always: boolean }} Statement */

/**
 * @param {string} text the text of typescript.js
 * @param {readonly string[]} wanted names that are read of `ts`; those that are only types are left out
 * @param {(node: ts.Node) => ReadonlyMap<string, readonly ts.Identifier[]>} freeNames
 * @returns {string} an ES module that exports the wanted names
 */
export function trimTypeScript(text, wanted, freeNames) {
  const file = ts.createSourceFile("typescript.js", text, ts.ScriptTarget.Latest, true);
  const statements = bundledStatements(file).map(describe);
  const byName = new Map();
  for (const statement of statements) {
    for (const name of [...statement.declares, ...(statement.changes === undefined ? [] : [statement.changes])]) {
      byName.set(name, [...(byName.get(name) ?? []), statement]);
    }
  }
  const tables = new Map(statements.flatMap(({ table }) => (table ? [[table.name, table]] : [])));
  const exported = tables.get("typescript_exports") ?? fail("typescript.js has no list of its exports");
  const names = wanted.filter((name) => exported.entries.has(name));

  /** @type {Set<Statement>} */
  const kept = new Set();
  /** @type {ts.Node[]} */
  const queue = names.map((name) => exported.entries.get(name));
  const keep = (statement) => {
    if (kept.has(statement)) return;
    kept.add(statement);
    // Of a table only the helper that makes it is needed; its entries come one by one.
    if (!statement.table) queue.push(statement.node);
    else if (ts.isExpressionStatement(statement.node)) queue.push(statement.node.expression.expression);
  };
  const read = (table, entry) => {
    if (table.read.has(entry) || !table.entries.has(entry)) return;
    table.read.add(entry);
    queue.push(table.entries.get(entry));
  };
  for (const statement of statements) if (statement.always) keep(statement);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const [name, uses] of freeNames(node)) {
      for (const statement of byName.get(name) ?? []) keep(statement);
      const table = tables.get(name);
      if (table) for (const use of uses) for (const entry of entriesRead(use, table)) read(table, entry);
    }
  }
  const body = statements.filter((statement) => kept.has(statement)).map((statement) => print(statement, text));
  const list = names.map((name) => `${exported.entries.get(name).body.text} as ${name}`);
  return `${body.join("\n")}\nexport { ${list.join(", ")} };\n`;
}

/** `var ts = {}; ((module) => { …these… })(…)` */
function bundledStatements(file) {
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const callee = statement.expression.expression;
    if (ts.isParenthesizedExpression(callee) && ts.isArrowFunction(callee.expression)) return [...callee.expression.body.statements];
  }
  return fail("typescript.js is not wrapped in one function");
}

/** @returns {Statement} */
function describe(node) {
  const declares = ts.isVariableStatement(node)
    ? node.declarationList.declarations.flatMap((declaration) => bound(declaration.name))
    : ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)
      ? [node.name.text]
      : [];
  if (declares[0] === "Diagnostics") {
    return { node, declares, always: false, table: tableOf("Diagnostics", node.declarationList.declarations[0].initializer) };
  }
  if (!ts.isExpressionStatement(node)) return { node, declares, always: false };
  const call = node.expression;
  if (ts.isCallExpression(call) && call.expression.text === "__export") {
    const name = call.arguments[0].text;
    return { node, declares, changes: name, always: false, table: tableOf(name, call.arguments[1]) };
  }
  // Nodes get `getText`, `getStart` and so on from here: no name leads to it.
  if (ts.isCallExpression(call) && call.expression.text === "setObjectAllocator") return { node, declares, always: true };
  return { node, declares, changes: changed(call), always: false };
}

/** The variable a statement is there for: `x.y = …`, `((x2) => …)(x || (x = {}))`, `registerCodeFix(…)`. */
function changed(expression) {
  if (ts.isBinaryExpression(expression) && ts.isPropertyAccessExpression(expression.left)) {
    const object = expression.left.expression;
    return ts.isIdentifier(object) ? object.text : undefined;
  }
  if (!ts.isCallExpression(expression)) return undefined;
  const [first] = expression.arguments;
  if (first && ts.isBinaryExpression(first) && ts.isIdentifier(first.left)) return first.left.text;
  if (expression.expression.text === "registerCodeFix") return "errorCodeToFixes";
  if (expression.expression.text === "registerRefactor") return "refactors";
  return undefined;
}

/** @returns {Table} */
function tableOf(name, object) {
  return { name, entries: new Map(object.properties.map((property) => [property.name.text, property.initializer])), read: new Set() };
}

/** `x_exports.entry` reads one entry; any other use may read them all. */
function entriesRead(use, table) {
  const access = use.parent;
  if (ts.isPropertyAccessExpression(access) && access.expression === use) return [access.name.text];
  return table.entries.keys();
}

function print(statement, text) {
  const { node, table } = statement;
  if (!table) return text.slice(node.getStart(), node.end);
  const entries = [...table.entries].filter(([name]) => table.read.has(name)).map(([name, value]) => `  ${name}: ${value.getText()}`);
  const object = `{\n${entries.join(",\n")}\n}`;
  return statement.declares.length > 0 ? `var ${table.name} = ${object};` : `__export(${table.name}, ${object});`;
}

function bound(name) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

/** @returns {never} */
function fail(message) {
  throw new Error(`${message}: scripts/build/trim-typescript.mjs does not know this TypeScript`);
}
