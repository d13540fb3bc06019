// One recorded run against what the simulator made of it.

export function differencesOf(record, result) {
  const differences = [];
  const add = (kind, text) => differences.push({ kind, text: `${kind}: ${text}` });
  const phase = result.kind === "hanging" ? "hangs" : result.kind === "completed" ? result.phase : result.kind;
  if (phase !== record.phase) add(`phase ${record.phase} expected, ${phase}`, `${result.reason ?? JSON.stringify(result.reasons ?? "")}`);
  const ids = new Map(result.nodes.map((node) => [node.id, pathOf(node.name)]));
  const plain = (text) => normalized(text, ids);
  compare("message", record.message ?? "", plain(result.message), "");
  compare("global outputs", sorted(record.outputs ?? {}), sorted(mapped(result.outputs?.parameters ?? {}, plain)), "");
  const nodes = new Map(result.nodes.map((node) => [pathOf(node.name), node]));
  for (const expected of record.nodes) {
    const node = nodes.get(expected.name);
    if (node === undefined) {
      add("node missing", expected.name);
      continue;
    }
    nodes.delete(expected.name);
    const where = ` of ${expected.name}`;
    compare("phase", expected.phase, node.phase, where);
    compare("type", expected.type, node.type, where);
    compare("node message", normalized(expected.message ?? "", ids), plain(node.message), where);
    compare("inputs", sorted(expected.inputs ?? {}), sorted(mapped(node.inputs.parameters, plain)), where);
    compare("outputs", sorted(expected.outputs ?? {}), sorted(mapped(node.outputs.parameters, plain)), where);
    compare("result", expected.result, node.outputs.result === undefined ? undefined : plain(node.outputs.result), where);
    compare("exitCode", expected.exitCode, node.outputs.exitCode, where);
    compare("input artifacts", [...(expected.inputsArtifacts ?? [])].sort(), [...node.inputs.artifacts].sort(), where);
    compare("output artifacts", [...(expected.outputsArtifacts ?? [])].sort(), [...node.outputs.artifacts].sort(), where);
    compare("display", expected.display, node.displayName, where);
    compare("template", expected.template ?? "", node.template, where);
    compare("boundary", expected.boundary ?? "", node.boundary === "" ? "" : pathOf(node.boundary), where);
    compare("children", expected.children ?? [], node.children.map(pathOf).sort(), where);
    compare("memo", expected.memo, node.memoized, where);
    const flags = Object.keys(node.flags).filter((flag) => node.flags[flag]);
    compare("flags", [...(expected.flags ?? [])].sort(), flags.sort(), where);
  }
  for (const name of nodes.keys()) add("node too many", `${name} ${nodes.get(name).phase} ${nodes.get(name).message}`);
  return differences;

  function compare(kind, expected, actual, where) {
    const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
    if (left !== right) add(`${kind}`, `${where} expected ${left}, is ${right}`);
  }
}

function pathOf(name) {
  return name === "wf" ? "wf" : name.replace(/^wf\.?/, "");
}

function normalized(text, ids) {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "TIME")
    .replaceAll("00000000-0000-4000-8000-000000000000", "UID")
    .replace(/wf-\d{6,10}/g, (id) => (ids.has(id) ? `<${ids.get(id)}>` : id))
    .replace(/(wf-[a-zA-Z][-a-zA-Z0-9]*)-\d{6,10}/g, "$1-HASH");
}

function mapped(values, change) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}
