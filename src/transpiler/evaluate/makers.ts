import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { CallSite, Evaluation, Frame } from "./context.ts";
import { makeContainer } from "./makers/container.ts";
import { makeCron } from "./makers/cron.ts";
import { makeDefine } from "./makers/define.ts";
import { makeHttp } from "./makers/http.ts";
import { makeMap } from "./makers/map.ts";
import { makePipeline } from "./makers/pipeline.ts";
import { makePython } from "./makers/python.ts";
import { makeResource } from "./makers/resource.ts";
import { makeApproval, makeSuspend } from "./makers/suspend.ts";
import { makeTemplate, makeTemplateReference } from "./makers/template.ts";
import { makeTypeScript } from "./makers/typescript.ts";
import { unknown, type Thing } from "./things.ts";
import { isBroken } from "./reported.ts";
import { toEvaluated } from "./to-evaluated.ts";
import { own } from "./value-types.ts";

type Maker = (call: CallSite, frame: Frame, evaluation: Evaluation) => Thing;

const marker =
  (name: "pvc" | "ephemeral" | "emptyDir" | "secretVolume" | "configMapVolume" | "secret" | "configMap" | "field"): Maker =>
  (call) =>
    call.arguments.some(isBroken)
      ? unknown(call.place)
      : { kind: "marker", name, arguments: call.arguments.map(toEvaluated), place: call.place };

/** What the authoring API exports, by name. */
const makers: Readonly<Record<string, Maker>> = {
  pipeline: makePipeline,
  cron: makeCron,
  component: makeTypeScript,
  python: makePython,
  container: makeContainer,
  http: makeHttp,
  resource: makeResource,
  suspend: makeSuspend,
  approval: makeApproval,
  template: makeTemplate,
  templateRef: makeTemplateReference,
  define: makeDefine,
  map: makeMap,
  pvc: marker("pvc"),
  ephemeral: marker("ephemeral"),
  emptyDir: marker("emptyDir"),
  secretVolume: marker("secretVolume"),
  configMapVolume: marker("configMapVolume"),
  secret: marker("secret"),
  configMap: marker("configMap"),
  field: marker("field"),
};

/** For unit tests of pipelines: they may be imported, but mean nothing where nothing runs. */
const testHelpers: readonly string[] = ["stub", "withComponents"];

/** What can be imported from argots and called, or looked at. */
const makerNames = [...Object.keys(makers), "run"];

export function isMaker(name: string): boolean {
  return makerNames.includes(name) || testHelpers.includes(name);
}

export function notExported(name: string): Message {
  const names = makerNames.map((one) => `\`${one}\``).join(", ");
  return messages.makerUnknown({ name, suggestion: didYouMean(name, [...makerNames, ...testHelpers]), names });
}

function notAMaker(name: string): Message {
  if (testHelpers.includes(name)) return messages.testHelperInPipeline({ name });
  return isMaker(name) ? messages.callOfOther({ what: `\`${name}\`` }) : notExported(name);
}

export function callMaker(name: string, call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const maker = own(makers, name);
  if (maker) return maker(call, frame, evaluation);
  evaluation.report(notAMaker(name), call.place);
  return unknown(call.place);
}
