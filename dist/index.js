// src/authoring/native.ts
import { AsyncLocalStorage } from "node:async_hooks";

// src/authoring/awaitable.ts
var allowed = /* @__PURE__ */ new Set(["then", "catch", "finally", Symbol.toStringTag]);
function awaitable(value, what) {
  if (!isThenable(value)) return value;
  return new Proxy(value, {
    get(promise, property) {
      if (!allowed.has(property)) {
        throw new Error(`${what} gives a promise here: \`await\` the call before using its result, or give it a stub that is not async.`);
      }
      const member = Reflect.get(promise, property);
      return typeof member === "function" ? member.bind(promise) : member;
    }
  });
}
function isThenable(value) {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}

// src/authoring/native.ts
var definitionKey = /* @__PURE__ */ Symbol.for("argots.definition");
var stands = new AsyncLocalStorage();
function currentStand() {
  return stands.getStore();
}
function callWith(stand, call) {
  const outer = stands.getStore();
  const implementations = new Map([...outer?.implementations ?? [], ...stand.implementations]);
  return stands.run({ implementations, run: { ...outer?.run, ...stand.run } }, call);
}
function callable(definition) {
  const call = (inputs = {}) => {
    const implementation = stands.getStore()?.implementations.get(call) ?? definition.body;
    if (!implementation) {
      throw new Error(
        `${definition.what} runs in a workflow, not here. In a unit test give it a stub: \`withComponents(pipeline, [stub(component, (inputs) => …)])\`.`
      );
    }
    return awaitable(implementation(inputs), definition.what);
  };
  return Object.assign(call, { [definitionKey]: definition });
}

// src/authoring/component.ts
function component(options, body) {
  const what = options.name === void 0 ? "a component" : `the component \`${options.name}\``;
  if (body.length > 1) return callable({ kind: "component", what: `${what} that writes artifacts` });
  return callable({ kind: "component", what, body });
}

// src/authoring/container.ts
function container(spec, options = {}) {
  return callable({ kind: "container", what: options.name === void 0 ? "a container" : `the container \`${options.name}\`` });
}

// src/authoring/cron.ts
function cron(pipeline2, options) {
  return { kind: "cron", pipeline: pipeline2, options };
}

// src/authoring/current-run.ts
var run = Object.freeze({
  get name() {
    return known("name");
  },
  get uid() {
    return known("uid");
  },
  get namespace() {
    return known("namespace");
  },
  get status() {
    return known("status");
  },
  get failures() {
    return known("failures");
  },
  get createdAt() {
    return known("createdAt");
  },
  get scheduledAt() {
    return known("scheduledAt");
  }
});
function known(name) {
  const said = currentStand()?.run ?? {};
  if (Object.hasOwn(said, name)) return said[name];
  throw new Error(
    `\`run.${name}\` is known only when the pipeline runs. In a unit test say what it is: \`withComponents(pipeline, [], { run: { ${name}: … } })\`.`
  );
}

// src/authoring/define.ts
function define(_name, fallback) {
  return fallback;
}

// src/authoring/environment.ts
function secret(name, key, options = {}) {
  return { kind: "secret", name, key, ...options };
}
function configMap(name, key, options = {}) {
  return { kind: "config-map", name, key, ...options };
}
function field(path) {
  return { kind: "field", path };
}

// src/authoring/http.ts
function http(_request, options = {}) {
  return callable({ kind: "http", what: options.name === void 0 ? "an HTTP request" : `the HTTP request \`${options.name}\`` });
}

// src/authoring/map.ts
function map(items, body, options = {}) {
  const results = [];
  for (let next = 0; next < items.length; next++) {
    const result = body(items[next], next);
    if (isThenable(result))
      return awaitable(mapAsync(items, body, options.concurrency, results, result), "map");
    results.push(result);
  }
  return results;
}
async function mapAsync(items, body, concurrency = Number.POSITIVE_INFINITY, results, running) {
  const first = results.length;
  let next = first + 1;
  const work = async (index, started) => {
    results[index] = await (started ?? body(items[index], index));
    if (next < items.length) await work(next++);
  };
  const workers = [work(first, running)];
  while (next < items.length && workers.length < concurrency) workers.push(work(next++));
  await Promise.all(workers);
  return results;
}

// src/authoring/pipeline.ts
function pipeline(options, body) {
  return callable({
    kind: "pipeline",
    what: options.name === void 0 ? "the pipeline" : `the pipeline \`${options.name}\``,
    body
  });
}

// src/authoring/python.ts
function python(reference, options = {}) {
  return callable({ kind: "python", what: `the Python component \`${options.name ?? String(reference)}\`` });
}

// src/authoring/resource.ts
function resource(_spec, options = {}) {
  return callable({
    kind: "resource",
    what: options.name === void 0 ? "a Kubernetes resource" : `the Kubernetes resource \`${options.name}\``
  });
}

// src/authoring/stubs.ts
function stub(component2, implementation) {
  return { stands: component2, implementation };
}
function withComponents(pipeline2, stubs, options = {}) {
  const implementations = new Map(stubs.map(({ stands: stands2, implementation }) => [stands2, implementation]));
  return (...call) => callWith({ implementations, run: options.run ?? {} }, () => pipeline2(...call));
}

// src/authoring/suspend.ts
function suspend(settings = {}) {
  return callable({ kind: "suspend", what: settings.duration === void 0 ? "a suspension" : `a suspension of ${settings.duration}` });
}
function approval(settings = {}) {
  return callable({ kind: "approval", what: settings.message === void 0 ? "an approval" : `the approval "${settings.message}"` });
}

// src/authoring/template.ts
function template(template2, options = {}) {
  const kinds = Object.keys(template2).filter((key) => key !== "inputs" && key !== "outputs");
  return callable({ kind: "template", what: `the Argo template \`${options.name ?? kinds.join(", ")}\`` });
}
function templateRef(location, options = {}) {
  return callable({ kind: "template-reference", what: `the template \`${options.name ?? location.template}\` of \`${location.name}\`` });
}

// src/authoring/volumes.ts
function pvc(name, options = {}) {
  return { kind: "pvc", claim: name, ...options };
}
function ephemeral(size, options = {}) {
  return { kind: "ephemeral", size, ...options };
}
function emptyDir(options = {}) {
  return { kind: "empty-directory", ...options };
}
function secretVolume(name, options = {}) {
  return { kind: "secret-volume", name, ...options };
}
function configMapVolume(name, options = {}) {
  return { kind: "config-map-volume", name, ...options };
}
export {
  approval,
  component,
  configMap,
  configMapVolume,
  container,
  cron,
  define,
  emptyDir,
  ephemeral,
  field,
  http,
  map,
  pipeline,
  pvc,
  python,
  resource,
  run,
  secret,
  secretVolume,
  stub,
  suspend,
  template,
  templateRef,
  withComponents
};
