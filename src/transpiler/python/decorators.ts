import { pythonDecoratorOption, pythonDecoratorValue, pythonNotAComponent } from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { constantOf } from "./constants.ts";
import { kfpDecoratorOf } from "./dependencies.ts";
import type { Problem, PythonFunction, PythonModule } from "./module.ts";
import { placeOf } from "./parse.ts";

/** What `@dsl.component(…)` says. */
export interface DecoratorOptions {
  readonly image?: string;
  readonly imagePlace?: Place;
  readonly packages: readonly string[];
  readonly pipIndexUrls: readonly string[];
  readonly pipTrustedHosts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Other kinds of KFP decorators, and what to write for them. */
const otherKinds: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  container_component: ["container component", "write it in TypeScript: `container((inputs, outputs) => ({ image, command, args }))`."],
  pipeline: ["pipeline", "write it in TypeScript: `pipeline({ name }, (parameters) => { … })`."],
  notebook_component: ["notebook component", "run the notebook from a function, for example with papermill, or in a `container(…)`."],
  graph_component: ["pipeline", "write it in TypeScript: `pipeline({ name }, (parameters) => { … })`."],
};

/** Options that ask KFP to pack or build something. The others (`install_kfp_package`, `use_venv`, `additional_funcs`, …) ask for what is so anyway or not needed. */
const unsupported: Readonly<Record<string, string>> = {
  target_image: "build the image in CI and name it: `base_image=…`, or `python(…, { image })`.",
  embedded_artifact_path: "put the files into the image, or hand them over as an artifact.",
  task_config_passthroughs: "set resources, volumes and the rest on the task in TypeScript.",
};

export function readDecorators(module: PythonModule, definition: PythonFunction): DecoratorOptions {
  const problems: Problem[] = [];
  const options = { packages: [] as string[], pipIndexUrls: [] as string[], pipTrustedHosts: [] as string[] };
  let image: string | undefined;
  let imagePlace: Place | undefined;
  for (const decorator of definition.decorators) {
    const kind = kfpDecoratorOf(module, decorator.name);
    if (kind === undefined) continue;
    const other = otherKinds[kind];
    if (other)
      problems.push({
        message: pythonNotAComponent({ function: definition.name, what: other[0], hint: other[1] }),
        place: decorator.place,
      });
    for (const [option, node] of kind === "component" ? decorator.arguments : []) {
      const place = placeOf(module.parsed, node);
      const value = constantOf(module.parsed, node, module.constants);
      if (value === null) continue;
      const unreadable = (typescript: string): void => {
        problems.push({ message: pythonDecoratorValue({ option, function: definition.name, typescript }), place });
      };
      const list = Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
      if (option === "base_image") {
        if (typeof value === "string") [image, imagePlace] = [value, place];
        else unreadable("image");
      } else if (option === "packages_to_install") {
        if (list) options.packages = list;
        else unreadable("packages");
      } else if (option === "pip_index_urls") {
        if (list) options.pipIndexUrls = list;
        else unreadable("pipIndexUrls");
      } else if (option === "pip_trusted_hosts") {
        if (list) options.pipTrustedHosts = list;
        else unreadable("pipTrustedHosts");
      } else if (Object.hasOwn(unsupported, option))
        problems.push({ message: pythonDecoratorOption({ option, function: definition.name, hint: unsupported[option]! }), place });
    }
  }
  return { ...(image === undefined ? {} : { image, ...(imagePlace ? { imagePlace } : {}) }), ...options, problems };
}
