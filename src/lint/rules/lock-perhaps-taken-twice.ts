import { example } from "../flow/examples.ts";
import { lockConflicts } from "../flow/lock-conflicts.ts";
import type { ObjectRule } from "../context.ts";

export const lockPerhapsTakenTwice: ObjectRule = {
  code: "ARG0371",
  name: "lock-perhaps-taken-twice",
  severity: "warning",
  summary: "A workflow or template holds a lock that a template below it may take, too.",
  description: `As \`lock-taken-twice\`, where a condition stands between the two, or where the lock is a semaphore: with a limit of one, or with as many callers as its limit, nobody below them gets it, and the runs wait for ever.`,
  examples: [
    {
      wrong: example(`    - name: main
      synchronization: {semaphores: [{configMapKeyRef: {name: limits, key: deploy}}]}
      steps: [[{name: apply, template: apply}]]
    - name: apply
      synchronization: {semaphores: [{configMapKeyRef: {name: limits, key: deploy}}]}
      container: {image: busybox:1.37, command: [echo, apply]}
`),
      right: example(`    - name: main
      steps: [[{name: apply, template: apply}]]
    - name: apply
      synchronization: {semaphores: [{configMapKeyRef: {name: limits, key: deploy}}]}
      container: {image: busybox:1.37, command: [echo, apply]}
`),
    },
  ],
  check: (context) => {
    for (const { lock, holder, taker, place, isCertain } of lockConflicts(context)) {
      if (isCertain && lock.kind === "mutex") continue;
      context.report(lockPerhapsTakenTwice, {
        path: (place ?? lock).path,
        message: `the template "${taker.name}" takes the ${lock.title}, which ${holder} holds until it has ended: where it comes to that, the run may wait for ever`,
        hint: "take the lock in one of the two only, or give it another name.",
      });
    }
  },
};
