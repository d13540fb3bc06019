import type { Choices } from "./choices.ts";
import { extendedIgnore } from "./ignore-file.ts";
import { mainPipeline } from "./main-pipeline.ts";
import type { PackageText } from "./package-file.ts";
import { templates } from "./templates.generated.ts";
import { workflowFiles } from "./workflow-files.ts";

export interface ProjectFile {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** It holds what was there before, so that writing it loses nothing. */
  readonly isAddedTo?: true;
}

export interface Surroundings {
  readonly packageText: PackageText;
  /** What `.gitignore` holds already. */
  readonly ignoreText: string | undefined;
  /** The project's folder from the root of the repository, and the way back: `.` and `.`, or `teams/search` and `../..`. */
  readonly folder: string;
  readonly wayToRoot: string;
}

/** All files of a new project. */
export function projectFiles(choices: Choices, { packageText, ignoreText, folder, wayToRoot }: Surroundings): readonly ProjectFile[] {
  const workflows = workflowFiles(choices, { folder, scripts: packageText.scripts });
  const toRoot = wayToRoot === "." ? "" : `${wayToRoot}/`;
  return [
    { path: "package.json", text: packageText.text, purpose: "packages, and a script for each command", isAddedTo: true },
    { path: "tsconfig.json", text: templates["tsconfig.json"], purpose: "for the editor and `tsc`; argots needs none" },
    { path: "argots.json", text: configurationText(choices), purpose: "where pipelines lie, and how they are compiled and sent" },
    { path: ".gitignore", text: extendedIgnore(ignoreText), purpose: "runs and packages are not committed", isAddedTo: true },
    ...sources(choices),
    { path: "tests/training.test.ts", text: templates["both/tests/training.test.ts"], purpose: "its condition, tested without a run" },
    ...workflows.map(({ name, text }) => ({ path: `${toRoot}.github/workflows/${name}`, text, purpose: "GitHub Actions" })),
  ];
}

function sources({ language }: Choices): readonly ProjectFile[] {
  const pipeline = templates[`${language}/pipelines/training.pipeline.ts`];
  const train = { path: "components/train.py", text: templates["both/components/train.py"], purpose: "a component in Python" };
  const deploy = { path: "components/deploy.py", text: templates["python/components/deploy.py"], purpose: "another one" };
  const purposes = {
    both: "a component in TypeScript, and the pipeline",
    python: "the pipeline",
    typescript: "two components in TypeScript, and the pipeline",
  };
  return [
    ...(language === "typescript" ? [] : [train]),
    ...(language === "python" ? [deploy] : []),
    { path: mainPipeline.file, text: pipeline, purpose: purposes[language] },
  ];
}

/** Templates, which is what stays in a cluster; `argots submit` and `argots run` start runs of them. */
function configurationText({ name, namespace, serviceAccount, context }: Choices): string {
  const configuration = {
    $schema: "./node_modules/argots/schemas/argots.json",
    pipelines: ["pipelines/**/*.pipeline.ts"],
    as: "template",
    project: name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(context === undefined ? {} : { context }),
    ...(serviceAccount === undefined ? {} : { defaults: { serviceAccount } }),
  };
  return `${JSON.stringify(configuration, undefined, 2).replace(/\[\s+("[^"]+")\s+\]/, "[$1]")}\n`;
}
