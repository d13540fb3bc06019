/** Codes that a test of the part concerned raises, by that test. `every-code.test.ts` checks that it speaks of them. */
export const testedElsewhere: Readonly<Record<string, string>> = {
  "test/diagnostics/full-disk.test.ts": "ARG5063",
  "test/diagnostics/files.test.ts": "ARG1001-1005 ARG1014",
  "test/python/interface.test.ts": "ARG3101-3113",
  "test/python/match.test.ts": "ARG3120-3127",
  "test/python/dependencies.test.ts": "ARG3130-3134",
  "test/typescript/diagnostics.test.ts": "ARG3201-3210",
  "test/options/task-options.test.ts": "ARG4001-4017 ARG4020-4021 ARG4030-4031 ARG4036-4043 ARG4050-4052 ARG4060-4061",
  "test/options/merge.test.ts": "ARG4018 ARG4035",
  "test/options/pipeline-options.test.ts": "ARG4070",
  "test/options/schedule-options.test.ts": "ARG4080-4085",
  "test/cli/program.test.ts": "ARG5001-5011 ARG5060-5062 ARG5900",
  "test/cli/compile.test.ts": "ARG5020-5022 ARG5041-5044 ARG5046",
  "test/cli/configuration.test.ts": "ARG5030-5036",
  "test/cli/check.test.ts": "ARG5040 ARG5050-5053",
  "test/cli/lint.test.ts": "ARG5070-5071",
  "test/cli/init.test.ts": "ARG5080-5082",
  "test/local/command.test.ts": "ARG5100-5112",
  "test/local/file-parameters.test.ts": "ARG5113",
  "test/cli/runs.test.ts": "ARG5114-5115",
  "test/cli/reporters.test.ts": "ARG5045",
  "test/lower/diagnostics.test.ts": "ARG6001-6010 ARG6012-6022",
  "test/lower/templates.test.ts": "ARG6011",
  "test/action/reports.test.ts": "ARG9016 ARG9000-9003 ARG9006-9009",
  "test/action/changes.test.ts": "ARG9004-9005 ARG9010",
  "test/action/cluster.test.ts": "ARG9012-9013",
  "test/cluster/connect/kubeconfig.test.ts": "ARG8000-8006 ARG8012 ARG8024",
  "test/cluster/connect/programs.test.ts": "ARG8007-8009",
  "test/cluster/connect/tokens.test.ts": "ARG8010-8011",
  "test/cluster/transport/proxy.test.ts": "ARG8013 ARG8023",
  "test/cluster/transport/unreachable.test.ts": "ARG8014-8015 ARG8022",
  "test/cluster/transport/faults.test.ts": "ARG8016-8020",
  "test/cluster/transport/lines.test.ts": "ARG8021",
  "test/cluster/kubernetes/objects.test.ts": "ARG8030-8035 ARG8038",
  "test/cluster/kubernetes/apply.test.ts": "ARG8036",
  "test/cluster/kubernetes/operations.test.ts": "ARG8037 ARG8039-8043",
  "test/cluster/kubernetes/streams.test.ts": "ARG8044-8046 ARG8056",
  "test/cluster/submit/create-workflow.test.ts": "ARG8047",
  "test/cluster/submit/prepare-workflow.test.ts": "ARG8048-8049",
  "test/cluster/submit/parameters.test.ts": "ARG8050-8055",
  "test/cluster/follow/follow.test.ts": "ARG8060-8067",
  "test/cluster/follow/logs.test.ts": "ARG8068",
  "test/cluster/follow/cancel.test.ts": "ARG8069",
  "test/cli/cluster.test.ts": "ARG8080-8089",
  "test/action/esbuild.test.ts": "ARG3211 ARG9015",
};

/** What no input raises: a net below the others, which says that argots itself has a defect. */
export const nets: Readonly<Record<string, string>> = {
  ARG2096: "src/transpiler/evaluate/evaluate.ts",
};

/** `ARG4001-4003` as its codes. */
export function expandCodes(ranges: string): readonly string[] {
  return ranges.split(" ").flatMap((range) => {
    const [first, last = first] = range.slice(3).split("-").map(Number) as [number, number?];
    return Array.from({ length: last - first + 1 }, (_, index) => `ARG${first + index}`);
  });
}
