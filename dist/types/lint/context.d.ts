import type { ArgoVersion } from "../argo/version.js";
import type { Path } from "./source/document.js";
import type { LintMemory } from "./model/memory.js";
import type { TemplateIndex } from "./model/template-index.js";
import type { LintObject } from "./lint-object.js";
import type { Rule } from "./rule.js";
/** What one finding says. The place is given as a path in the object; the source finds line and column. */
export interface Report {
    /** Where in the object: `["spec", "templates", 0, "name"]`. A path to something that is not there stands for what surrounds it. */
    readonly path: Path;
    /** The key of the last step of the path rather than its value. */
    readonly at?: "key" | "value";
    /** Which characters of the text at `path`, counted in UTF-16 units of the value (not of the source): for expressions within strings. */
    readonly within?: {
        readonly start: number;
        readonly end: number;
    };
    /** One sentence. Argo's own words where Argo has some. */
    readonly message: string;
    /** What to write instead. */
    readonly hint?: string;
}
/** What a rule is given. */
export interface LintContext {
    /** The Argo that will run the manifests. */
    readonly version: ArgoVersion;
    readonly object: LintObject;
    /** The WorkflowTemplates and ClusterWorkflowTemplates of all files. */
    readonly templates: TemplateIndex;
    /** What rules share of one run: without it they work out anew what they need. */
    readonly memory?: LintMemory;
    readonly report: (rule: Rule, report: Report) => void;
}
/** A rule that looks at one object at a time, with the templates of all others at hand. */
export interface ObjectRule extends Rule {
    readonly check: (context: LintContext) => void;
}
