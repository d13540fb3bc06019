import type { ObjectRule } from "../../../src/lint/context.ts";
import { cronWhen } from "../../../src/lint/rules/cron-when.ts";
import { dependsKeyword } from "../../../src/lint/rules/depends-keyword.ts";
import { dependsSyntax } from "../../../src/lint/rules/depends-syntax.ts";
import { expressionBraces } from "../../../src/lint/rules/expression-braces.ts";
import { expressionBranch } from "../../../src/lint/rules/expression-branch.ts";
import { expressionComparison } from "../../../src/lint/rules/expression-comparison.ts";
import { expressionCutShort } from "../../../src/lint/rules/expression-cut-short.ts";
import { expressionHangs } from "../../../src/lint/rules/expression-hangs.ts";
import { expressionIneffective } from "../../../src/lint/rules/expression-ineffective.ts";
import { expressionMissingMember } from "../../../src/lint/rules/expression-missing-member.ts";
import { expressionName } from "../../../src/lint/rules/expression-name.ts";
import { expressionPasted } from "../../../src/lint/rules/expression-pasted.ts";
import { expressionResult } from "../../../src/lint/rules/expression-result.ts";
import { expressionStaysText } from "../../../src/lint/rules/expression-stays-text.ts";
import { expressionSyntax } from "../../../src/lint/rules/expression-syntax.ts";
import { expressionType } from "../../../src/lint/rules/expression-type.ts";
import { metricWhen } from "../../../src/lint/rules/metric-when.ts";
import { statusUnknown } from "../../../src/lint/rules/status-unknown.ts";
import { whenConstant } from "../../../src/lint/rules/when-constant.ts";
import { whenOperands } from "../../../src/lint/rules/when-operands.ts";
import { whenSyntax } from "../../../src/lint/rules/when-syntax.ts";
import { whenUnquoted } from "../../../src/lint/rules/when-unquoted.ts";
import { whenValue } from "../../../src/lint/rules/when-value.ts";

/** ARG0200 to ARG0299. */
export const expressionRules: readonly ObjectRule[] = [
  cronWhen,
  dependsKeyword,
  dependsSyntax,
  expressionBraces,
  expressionBranch,
  expressionComparison,
  expressionCutShort,
  expressionHangs,
  expressionIneffective,
  expressionMissingMember,
  expressionName,
  expressionPasted,
  expressionResult,
  expressionStaysText,
  expressionSyntax,
  expressionType,
  metricWhen,
  statusUnknown,
  whenConstant,
  whenOperands,
  whenSyntax,
  whenUnquoted,
  whenValue,
];
