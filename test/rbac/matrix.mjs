// Every verb on every resource that matters, asked of the authorizer itself.
import { questions, words } from "./accounts.mjs";

/**
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} check
 * @param {import("./api.mjs").Ask} admin
 * @param {(typeof import("./accounts.mjs").accounts)[number]} account
 */
export async function checkMatrix(check, admin, { account, groups, needs, everywhere = {} }) {
  const user = groups === undefined ? `system:serviceaccount:pipelines:${account}` : account;
  const memberships = groups ?? ["system:serviceaccounts", "system:serviceaccounts:pipelines"];
  /** @param {{ verb: string, group: string, resource: string }} question @param {string} namespace */
  const allowed = async ({ verb, group, resource: path }, namespace) => {
    const [resource, subresource] = path.split("/");
    const resourceAttributes = { verb, group, resource, ...(subresource && { subresource }), ...(namespace !== "" && { namespace }) };
    const spec = { user, groups: [...memberships, "system:authenticated"], resourceAttributes };
    const review = { apiVersion: "authorization.k8s.io/v1", kind: "SubjectAccessReview", spec };
    const { status, body } = await admin("POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", review);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.status.allowed === true;
  };

  const all = questions();
  for (const [namespace, needed] of [
    ["pipelines", needs],
    ["", everywhere],
  ]) {
    for (const [verb, why] of Object.entries(needed)) {
      await check(`${account} may ${verb}: ${why}`, async () => {
        const question = all.find((one) => words(one) === verb);
        if (question === undefined) throw new Error(`nobody asks for ${verb}`);
        if (!(await allowed(question, namespace))) throw new Error("it is refused");
      });
    }
  }

  // What is allowed in all namespaces is allowed in each.
  const asked = ["pipelines", "argo", "other", "kube-system", ""].flatMap((namespace) => all.map((question) => ({ namespace, question })));
  const unneeded = asked.filter(
    ({ namespace, question }) => !(words(question) in everywhere) && !(namespace === "pipelines" && words(question) in needs),
  );
  await check(`${account} may nothing of ${unneeded.length} other things`, async () => {
    const answers = await Promise.all(unneeded.map(async (one) => ({ ...one, allowed: await allowed(one.question, one.namespace) })));
    const wrong = answers.filter((answer) => answer.allowed);
    if (wrong.length > 0) throw new Error(wrong.map(({ namespace, question }) => `${words(question)} in "${namespace}"`).join("\n"));
  });
}
