import { randomUUID } from "node:crypto";
import type { InputDeclaration } from "../../graph/graph.ts";
import type { Diagnostic, Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Workflow } from "../../cluster/objects.ts";
import type { Submission } from "../../cluster/submit/create-workflow.ts";
import type { Parameters } from "../../cluster/submit/parameters.ts";
import type { WorkflowSource } from "../../cluster/submit/prepare-workflow.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { commitOf } from "../cluster/commit.ts";
import { followRun } from "../cluster/follow-run.ts";
import { runUrl } from "../cluster/run-url.ts";
import { selectPipeline, withProjectOf } from "../cluster/select-pipeline.ts";
import { sourcesRecord } from "../cluster/sources.ts";
import { missingTemplate, readTemplateReference } from "../cluster/template-reference.ts";
import { readWaiting } from "../cluster/waiting.ts";
import { withCluster, type ClusterCommand } from "../cluster/with-cluster.ts";
import type { CliContext, ClusterLibrary } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject, type Project } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";

/** What is to be run, and what it takes. */
interface Runnable {
  /** The pipeline's name, or the template's. */
  readonly name: string;
  /** For messages. */
  readonly described: string;
  readonly source: WorkflowSource;
  /** All that was compiled: templates that the run calls are sent before it. */
  readonly documents: Manifest["documents"];
  readonly inputs: readonly InputDeclaration[];
  /** `template/task` to `file:line`. */
  readonly sources: Readonly<Record<string, string>>;
  readonly namespace: string | undefined;
}

/** `argots submit`: one run of a pipeline, or of a template in the cluster. */
export async function runSubmit(asked: Arguments, context: CliContext): Promise<number> {
  const given = withProjectOf(asked.positionals[0], asked, context);
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const fail = (diagnostics: readonly Diagnostic[], exitCode: number): number => {
    printReport({ diagnostics, manifests: [] }, project.reporter, project.root, context);
    return exitCode;
  };
  const waiting = readWaiting(given);
  // Who says how to wait, waits.
  const waits = given.switches.wait === true || ["timeout", "logs", "on-cancel"].some((name) => given.values[name] !== undefined);
  const from = given.values.from === undefined ? undefined : readTemplateReference(given.values.from);
  const [word] = given.positionals;
  const wrong: Message[] = [
    ...waiting.messages,
    ...(given.values.from !== undefined && from === undefined ? [messages.templateReferenceWrong({ value: given.values.from })] : []),
    ...(word === undefined && given.values.from === undefined ? [messages.nothingToSubmit()] : []),
    ...(word !== undefined && given.values.from !== undefined
      ? [messages.flagsConflict({ first: word, second: "--from", hint: "name a pipeline of this project, or a template in the cluster." })]
      : []),
  ];
  if (wrong.length > 0) return fail(wrong, exitCodes.usage);

  // What is wrong with the sources is said before anybody is asked for credentials.
  const compiled = word === undefined ? undefined : await compileRunnable(word, project, context);
  if (compiled !== undefined && compiled.runnable === undefined)
    return fail(compiled.diagnostics, compiled.isNamedWrong ? exitCodes.usage : exitCodes.findings);
  if (compiled !== undefined && compiled.diagnostics.length > 0) fail(compiled.diagnostics, exitCodes.ok);

  const early = compiled?.runnable && checkCall(compiled.runnable, given, await context.loadCluster());
  if (early !== undefined && early.messages.length > 0) return fail(early.messages, exitCodes.usage);

  return withCluster(given, context, async (command) => {
    const { library, service } = command;
    const live = from === undefined ? undefined : await service.get(from.kind, from.name, command.namespace);
    if (from !== undefined && live === undefined) return fail([await missingTemplate(command, from)], exitCodes.usage);
    const runnable: Runnable =
      from !== undefined && live !== undefined
        ? {
            name: from.name,
            described: `the template \`${from.name}\``,
            source: { kind: "template", template: from },
            documents: [],
            inputs: library.declaredInputs(live),
            sources: {},
            namespace: undefined,
          }
        : compiled!.runnable!;
    const parameters = early ?? checkCall(runnable, given, library);
    if (parameters.messages.length > 0) return fail(parameters.messages, exitCodes.usage);

    const { name, experiment } = given.values;
    const commit = commitOf(project.root, context);
    const facts = {
      pipeline: runnable.name,
      sources: runnable.sources,
      ...(project.name === undefined ? {} : { project: project.name }),
      ...(experiment === undefined ? {} : { experiment }),
      ...(commit === undefined ? {} : { commit }),
    };
    // With a name of the user's, the same command once more is the same run.
    const identity = { run: name ?? randomUUID(), pipeline: runnable.name, parameters: parameters.values };
    const namespace = runnable.namespace ?? command.namespace ?? service.namespace;
    const workflow = library.prepareWorkflow(runnable.source, {
      parameters: parameters.values,
      namespace,
      name: name ?? library.workflowName(runnable.name, commit, identity),
      ...library.runMetadata(facts),
    });
    const dryRun = given.switches["dry-run"] ?? false;
    await library.applyLibraries(service, runnable.documents, facts, { namespace, dryRun });
    const submission = await library.createWorkflow(service, workflow, identity, { namespace, dryRun, clock: context.clock });
    report(command, submission.workflow, { change: submission.change, dryRun, waits }, given);
    if (dryRun || !waits) return exitCodes.ok;
    return followRun(command, {
      ...waiting,
      name: submission.workflow.metadata.name ?? "",
      namespace,
      uid: submission.workflow.metadata.uid,
      sources: new Map(Object.entries(runnable.sources)),
      joined: submission.change === "adopted",
      json: given.values.reporter === "json",
    });
  });
}

async function compileRunnable(
  word: string,
  project: Project,
  context: CliContext,
): Promise<{ readonly runnable?: Runnable; readonly isNamedWrong?: boolean; readonly diagnostics: readonly Diagnostic[] }> {
  // The run is what the sources say now, whatever templates the cluster has.
  const selection = await selectPipeline(word, { ...project, options: { ...project.options, as: "workflow" } }, context);
  if (!("selected" in selection)) return selection;
  const { pipeline, manifest } = selection.selected;
  const document = manifest.documents.find(({ kind }) => kind === "Workflow");
  if (document === undefined) throw new Error(`${manifest.path} has no Workflow`);
  return {
    diagnostics: selection.diagnostics,
    runnable: {
      name: pipeline.name,
      described: `the pipeline \`${pipeline.name}\``,
      source: { kind: "document", document },
      documents: manifest.documents,
      inputs: pipeline.inputs,
      sources: sourcesRecord(manifest),
      namespace: pipeline.options.namespace,
    },
  };
}

/** What can be known to be wrong before anything is sent. */
function checkCall(runnable: Runnable, given: Arguments, library: ClusterLibrary): Parameters {
  const { name, experiment } = given.values;
  const { values, messages: wrong } = library.readParameters(given.lists.parameter ?? [], runnable.inputs, {
    pipeline: runnable.described,
    typed: (entry) => `-p ${library.shellWord(entry)}`,
  });
  const names = library.checkRunNames({ ...(name === undefined ? {} : { name }), ...(experiment === undefined ? {} : { experiment }) });
  return { values, messages: [...wrong, ...names] };
}

interface Report {
  readonly change: Submission["change"];
  readonly dryRun: boolean;
  readonly waits: boolean;
}

/** The name is data, for the next command; the rest is for people. */
function report({ context, configuration, service }: ClusterCommand, workflow: Workflow, how: Report, given: Arguments): void {
  const { name = "", namespace, uid } = workflow.metadata;
  const { dryRun } = how;
  const url = dryRun ? undefined : runUrl(workflow, given.values["ui-url"] ?? configuration.uiUrl, service);
  const waits = how.waits && !dryRun;
  const change = dryRun ? "would be created" : how.change;
  if (given.values.reporter === "json") {
    if (!waits) context.stdout.write(`${JSON.stringify({ name, namespace, uid, change, url }, undefined, 2)}\n`);
  } else if (!waits) context.stdout.write(`${name}\n`);
  const said =
    how.change === "adopted" ? "is there already, from the same call" : `${change} in namespace ${namespace ?? service.namespace}`;
  const next = waits || dryRun ? "" : `; \`argots wait ${name}\` follows it`;
  // Above it stands the name already, unless stdout is for something else.
  const title = waits || given.values.reporter === "json" ? `${name}  ` : "";
  context.stderr.write(`${title}${said}${next}${url === undefined ? "" : `\n  ${url}`}\n`);
}
